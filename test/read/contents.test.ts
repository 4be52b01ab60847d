import { fuzz } from '../../scripts/fuzz/run';
import { seeds } from '../../scripts/fuzz/seeds';
import { readYaml } from '../../src/read/yaml';

const laughs = (depth: number) => ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]',
  ...Array.from({ length: depth }, (_, level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(',')}]`)].join('\n');
const wide = (line: (index: number) => string, count = 20_000) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

test.each`
  what                                | text                                                              | problem
  ${'a billion laughs'}               | ${laughs(9)}                                                      | ${/aliases written out/}
  ${'a text that aliases repeat'}     | ${`a: &a "${'x'.repeat(100_000)}"\nb: [${Array(1000).fill('*a')}]`} | ${/aliases written out/}
  ${'an alias inside of what it names'} | ${'a: &a [*a]'}                                                 | ${/stands inside of what it names/}
  ${'an alias of nothing'}            | ${'a: *b'}                                                        | ${/names nothing/}
  ${'fifty thousand brackets'}        | ${'['.repeat(50_000)}                                             | ${/nested|stream|Flow|flow/}
  ${'deep mappings in braces'}        | ${'{a: '.repeat(5000) + '}'.repeat(5000)}                         | ${/nested more than 200 deep/}
  ${'deep lists in one line'}         | ${'- '.repeat(10_000)}                                            | ${/nested more than 200 deep/}
  ${'deep mappings by indent'}        | ${wide((index) => `${' '.repeat(index)}a:`, 1400)}                | ${/nested more than 200 deep/}
  ${'more than sixteen MiB'}          | ${'# x\n'.repeat(4_500_000)}                                      | ${/more than 16 MiB/}
  ${'five thousand mistakes'}         | ${'a: ]\n---\n'.repeat(5000)}                                        | ${/more problems of this kind/}
`('$what is a problem, soon told', ({ text, problem }) => {
  const start = process.cpuUsage();
  const { problems } = readYaml(text);
  expect(problems.map(({ message }) => message).join('\n')).toMatch(problem);
  expect(problems.length).toBeLessThan(25);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
});

test.each`
  what                         | text
  ${'a wide mapping'}          | ${wide((index) => `k${index}: 1`)}
  ${'many anchors'}            | ${wide((index) => `k${index}: &a${index} 1`)}
  ${'many aliases of little'}  | ${`a: &a [1]\n${wide((index) => `k${index}: *a`)}`}
  ${'as deep as real ones go'} | ${`${'{a: '.repeat(150)}1${'}'.repeat(150)}`}
`('$what is read, in a moment', ({ text }) => {
  const start = process.cpuUsage();
  const { documents, problems } = readYaml(text);
  expect([documents.length, problems]).toEqual([1, []]);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
});

test.each`
  text                                            | value                                | why
  ${'a: &a { x: 1, z: 2 }\nb: { <<: *a, z: 3 }'}  | ${{ a: { x: 1, z: 2 }, b: { x: 1, z: 3 } }} | ${'what is written counts before what is merged in'}
  ${'a: &a { x: 1 }\nb: &b { x: 2, z: 2 }\nc: { <<: [*a, *b] }'} | ${{ a: { x: 1 }, b: { x: 2, z: 2 }, c: { x: 1, z: 2 } }} | ${'of several the first counts'}
  ${'__proto__: { a: 1 }'}                        | ${JSON.parse('{"__proto__":{"a":1}}')} | ${'no name is special'}
  ${'1: a\ntrue: b'}                              | ${{ 1: 'a', true: 'b' }}             | ${'JSON has texts for keys'}
  ${'a: !!binary aGk='}                           | ${{ a: 'aGk=' }}                     | ${'JSON has no bytes'}
`('$text: $why', ({ text, value }) => {
  expect(readYaml(text)).toMatchObject({ problems: [], documents: [{ value }] });
});

test.each`
  text                 | message
  ${'a: { <<: 1 }'}    | ${/Only mappings can be merged in/}
  ${'? [1]\n: 2'}      | ${/A key is a mapping or a list/}
  ${': 2'}             | ${/A key is empty/}
  ${'%YAML x\n---\n1'} | ${/YAML/}
`('$text is a problem', ({ text, message }) => {
  expect(readYaml(text).problems[0].message).toMatch(message);
});

test('a hundred mutated control planes are checked without a crash, and written back as they are', () => {
  const { failures, slowest } = fuzz(seeds(), 1, 100);
  expect(failures).toEqual([]);
  expect(slowest).toBeGreaterThan(0);
});
