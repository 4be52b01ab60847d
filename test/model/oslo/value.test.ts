import { decodeValue, encodeValue, whyNot } from '../../../src/model/oslo/value';

test.each`
  value               | text                      | why
  ${''}               | ${''}                     | ${'an empty value is no absent one'}
  ${'plain'}          | ${'plain'}                | ${'most values need nothing'}
  ${'a$b'}            | ${'a\\$b'}                | ${'a dollar sign begins a reference'}
  ${'a\\$b'}          | ${'a\\\\$b'}              | ${'a backslash before it stays'}
  ${'100%s # x ; y'}  | ${'100%s # x ; y'}        | ${'there are no comments inside a line'}
  ${' a '}            | ${'" a "'}                | ${'outer blanks are stripped'}
  ${'\u00a0a'}        | ${'"\u00a0a"'}            | ${'so are the blanks of Unicode'}
  ${'"a"'}            | ${'""a""'}                | ${'one pair of quotes is removed'}
  ${"'a'"}            | ${'"\'a\'"'}              | ${'of either kind'}
  ${'"'}              | ${'"""'}                  | ${'a lone quote is a pair with itself'}
  ${'"a\''}           | ${'"a\''}                 | ${'two different quotes are no pair'}
  ${'a\nb'}           | ${'a\n  b'}               | ${'a further line is indented'}
  ${'\nb'}            | ${'\n  b'}                | ${'the first line may be empty'}
  ${'a\n[b]'}         | ${'a\n  [b]'}             | ${'an indented header is none'}
`('$value is written as $text: $why', ({ value, text }) => {
  expect(encodeValue(value)).toBe(text);
  expect(decodeValue(text)).toEqual({ value, references: [] });
});

test.each`
  value         | reason
  ${'a\rb'}     | ${'carriage return'}
  ${'a\u0000'}  | ${'control character'}
  ${'a\u0085'}  | ${'control character'}
  ${'\ud800'}   | ${'lone surrogate'}
  ${'a\udc00'}  | ${'lone surrogate'}
  ${'a\u2028b'} | ${'manifest cannot carry'}
  ${'a\ufeff'}  | ${'manifest cannot carry'}
  ${'a\uffff'}  | ${'manifest cannot carry'}
  ${'a\n'}      | ${'empty line'}
  ${'a\n\nb'}   | ${'empty line'}
  ${'a\n b'}    | ${'outer white space'}
`('$value cannot be written: $reason', ({ value, reason }) => {
  expect(encodeValue(value)).toBeUndefined();
  expect(whyNot(value)).toContain(reason);
});

test.each`
  raw                    | value              | references
  ${'a$b'}               | ${'a$b'}           | ${['b']}
  ${'$a-${b}-${c.d}'}    | ${'$a-${b}-${c.d}'} | ${['a', 'b', 'c.d']}
  ${'a\\$$x'}            | ${'a$$x'}          | ${['x']}
  ${'a$$b'}              | ${'a$b'}           | ${[]}
  ${'a$1 $ $'}           | ${'a$1 $ $'}       | ${[]}
  ${'$\u017fx'}          | ${'$\u017fx'}      | ${['\u017fx']}
  ${'${ a}'}             | ${'${ a}'}         | ${[]}
  ${'"a" '}              | ${'a'}             | ${[]}
  ${"'"}                 | ${''}              | ${[]}
`('$raw refers to $references', ({ raw, value, references }) => {
  expect(decodeValue(raw)).toEqual({ value, references });
});
