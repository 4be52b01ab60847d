import { decodeIni, encodeIni, mergeSections } from '../../../src/model/oslo/ini';

test('the text has an option a line and an empty line between sections', () => {
  expect(encodeIni([
    { name: 'DEFAULT', options: [['debug', 'True'], ['empty', '']] },
    { name: 'hub', options: [['rbd_store_pool', 'images'], ['two', '\n  lines']] },
  ])).toBe('[DEFAULT]\ndebug = True\nempty =\n\n[hub]\nrbd_store_pool = images\ntwo =\n  lines\n');
});

test('no sections are no text', () => {
  expect(encodeIni([])).toBe('');
});

test.each`
  text                             | options                                   | why
  ${'[s]\na = 1'}                  | ${[['a', '1']]}                           | ${'the plain case'}
  ${'[s]\na: 1 = 2'}               | ${[['a', '1 = 2']]}                       | ${'the first of = and : splits'}
  ${'[s]\na = 1\na = 2'}           | ${[['a', '1'], ['a', '2']]}               | ${'both stay, in order'}
  ${'[s]\na = 1\n  2\n\t3'}        | ${[['a', '1\n  2\n  3']]}                 | ${'indented lines continue the value'}
  ${'[s]\na = 1\n  b = 2'}         | ${[['a', '1\n  b = 2']]}                  | ${'even one that looks like an option'}
  ${'[s]\na = 1 # x'}              | ${[['a', '1 # x']]}                       | ${'a comment needs a line of its own'}
  ${'[s]\n# x\n; y\na =1'}         | ${[['a', '1']]}                           | ${'comments are skipped'}
  ${'[s]\r\na = 1\r\n'}            | ${[['a', '1']]}                           | ${'line ends may be those of Windows'}
  ${'[s]\na = 1\rb = 2'}           | ${[['a', '1'], ['b', '2']]}               | ${'a carriage return ends a line'}
  ${'[s]\na = 1\u00a0'}            | ${[['a', '1']]}                           | ${'blanks of Unicode are stripped'}
`('$text: $why', ({ text, options }) => {
  const { sections, problems } = decodeIni(text);
  expect(problems).toEqual([]);
  expect(sections).toMatchObject([{ name: 's', line: 1 }]);
  expect(sections[0].options.map(({ name, raw }) => [name, raw])).toEqual(options);
});

test.each`
  text                     | line | message
  ${'a = 1'}               | ${1} | ${'before any section'}
  ${'[s] junk\na = 1'}     | ${1} | ${'does not end with'}
  ${'[s\na = 1'}           | ${1} | ${'does not end with'}
  ${'[]\n'}                | ${1} | ${'no name'}
  ${'[s]\na'}              | ${2} | ${'neither an option'}
  ${'[s]\n= 1'}            | ${2} | ${'no name before'}
  ${'[s]\n  a = 1'}        | ${2} | ${'starts with a blank'}
  ${'[s]\na = 1\n\n  2'}   | ${4} | ${'starts with a blank'}
  ${'[s]\na = 1\n#\n  2'}  | ${4} | ${'starts with a blank'}
  ${'\ufeff[s]\n'}         | ${1} | ${'neither an option'}
`('$text is refused for line $line: $message', ({ text, line, message }) => {
  expect(decodeIni(text).problems).toEqual([{ line, message: expect.stringContaining(message) }]);
});

test('options know their lines, continued and commented ones around them', () => {
  const { sections } = decodeIni('[s]\na = 1\n  2\n# x\nb = 3\n\n[t]\nc = 4\n');
  expect(sections.flatMap(({ options }) => options.map(({ name, line }) => `${name}${line}`))).toEqual(['a2', 'b5', 'c8']);
});

test('sections of one name stay apart until they are merged, and case tells only DEFAULT apart', () => {
  const { sections } = decodeIni('[s]\na = 1\n[DEFAULT]\nb = 2\n[S]\na = 3\n[default]\nc = 4\n[s ]\nd = 5\n');
  expect(sections.map(({ name }) => name)).toEqual(['s', 'DEFAULT', 'S', 'default', 's ']);
  expect(mergeSections(sections).map(({ name, options }) => [name, options.map(({ raw }) => raw)])).toEqual([
    ['s', ['1', '3']], ['DEFAULT', ['2']], ['default', ['4']], ['s ', ['5']],
  ]);
});

test('reading takes linear time in long blanks and long lines', () => {
  const text = `[s]\na = x${' '.repeat(200_000)}y\n${'b = 1\n'.repeat(20_000)}`;
  expect(decodeIni(text).sections[0].options).toHaveLength(20_001);
});
