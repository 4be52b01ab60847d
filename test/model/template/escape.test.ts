import { escapeTemplate } from '../../../src/model/template/escape';
import { hasTemplate } from '../../../src/model/template/parse';

test.each`
  text               | escaped
  ${'plain }} $ {'}  | ${'plain }} $ {'}
  ${'{{ .A }}'}      | ${'{{"{{"}} .A }}'}
  ${'{{{'}           | ${'{{"{{"}}{'}
  ${'{{{{'}          | ${'{{"{{"}}{{"{{"}}'}
`('$text is escaped as $escaped', ({ text, escaped }) => {
  expect(escapeTemplate(text)).toBe(escaped);
});

test('only two opening braces make a template', () => {
  expect([hasTemplate('a {{ b'), hasTemplate('a { { }} b')]).toEqual([true, false]);
});
