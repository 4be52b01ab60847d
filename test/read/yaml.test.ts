import { readYaml } from '../../src/read/yaml';

const only = (text: string) => readYaml(text).documents[0].value;

test.each`
  text                  | value                       | why
  ${'a: 2024-01-02'}    | ${{ a: '2024-01-02' }}      | ${'Kubernetes knows no dates'}
  ${'a: 12:30:45'}      | ${{ a: '12:30:45' }}        | ${'nor sexagesimal numbers'}
  ${'a: yes'}           | ${{ a: true }}              | ${'but the words of YAML 1.1'}
  ${'a: 0775'}          | ${{ a: 509 }}               | ${'and its octal numbers'}
  ${'{"a": "x"}'}       | ${{ a: 'x' }}               | ${'JSON is YAML'}
  ${'a: &x {b: 1}\nc: *x'} | ${{ a: { b: 1 }, c: { b: 1 } }} | ${'aliases are followed'}
`('$text: $why', ({ text, value }) => {
  expect(only(text)).toEqual(value);
});

test('several documents are read, empty ones are nothing', () => {
  expect(readYaml('a: 1\n---\n---\nb: 2\n').documents.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }]);
});

test('what is no YAML is a problem with its line, without quoting the text', () => {
  const { documents, problems } = readYaml('a: 1\nb: [geheim\n');
  expect(documents).toEqual([]);
  expect(problems).toEqual([expect.objectContaining({ line: expect.any(Number) })]);
  expect(JSON.stringify(problems)).not.toContain('geheim');
});

test('a key that stands twice is a problem', () => {
  const { documents, problems } = readYaml('a: 1\na: 2\n');
  expect(problems).toEqual([{ line: 2, column: 1, message: "The key 'a' stands twice", duplicate: 'a' }]);
  // The rest of the document is judged all the same, as kubectl takes it.
  expect(documents.map(({ value }) => value)).toEqual([{ a: 2 }]);
});

test('aliases that multiply are refused, not expanded', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]', ...[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[index]}`).join(',')}]`)].join('\n');
  const { documents, problems } = readYaml(bomb);
  expect(documents).toEqual([]);
  expect(problems).toHaveLength(1);
});

test('places are those of keys, and of the closest parent where one is missing', () => {
  const { documents: [document] } = readYaml('spec:\n  glance:\n    template:\n      list: [1,\n        2]\n');
  expect(document.placeOf(['spec', 'glance'])).toEqual({ line: 2, column: 3 });
  expect(document.placeOf(['spec', 'glance', 'template', 'missing'])).toEqual({ line: 3, column: 5 });
  expect(document.placeOf(['spec', 'glance', 'template', 'list', 1])).toEqual({ line: 5, column: 9 });
});
