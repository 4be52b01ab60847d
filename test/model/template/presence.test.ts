import { presences } from '../../../src/model/template/presence';

const THERE = { variable: 'Region', present: true };
const ABSENT = { variable: 'Region', present: false };

test.each`
  text                                                                             | found                       | why
  ${'a = 1\nb = 2'}                                                                | ${[]}                       | ${'nothing is conditional'}
  ${'{{ if (index . "Region") }}\na = 1\n{{ end }}\nb = 2'}                        | ${[[2, THERE]]}             | ${'a block on lines of its own'}
  ${'{{ if (index . "Region") }}a = {{ .Region }}{{ end }}\nb = 2'}                | ${[[1, THERE]]}             | ${'a block on one line'}
  ${'x = 1\n{{- if index . "Region" }}\na = 1\n{{- else }}\nb = 2\n{{- end }}\nc = 3'} | ${[[3, THERE], [5, ABSENT]]} | ${'both halves'}
  ${'{{ if not (index . "Region") }}\na = 1\n{{ else }}\nb = 2\n{{ end }}'}        | ${[[2, ABSENT], [4, THERE]]} | ${'the other way round'}
  ${'a = {{ if (index . "Region") }}1{{ end }}'}                                   | ${[]}                       | ${'the option itself is always there'}
  ${'{{ if (index . "Region") }}\n{{ if (index . "Wsgi") }}\na = 1\n{{ end }}\nb = 2\n{{ end }}'} | ${[[5, THERE]]} | ${'nested blocks are too much'}
  ${'{{ if eq .Region "x" }}\na = 1\n{{ end }}'}                                   | ${[]}                       | ${'a condition about something else'}
  ${'{{ if (index . "Region") }}\na = 1\n{{ else if (index . "Wsgi") }}\nb = 2\n{{ else }}\nc = 3\n{{ end }}'} | ${[[2, THERE]]} | ${'a chain of conditions'}
  ${'{{ end }}{{ else }}\na = 1'}                                                  | ${[]}                       | ${'a broken template'}
`('$why', ({ text, found }) => {
  expect([...presences(text)]).toEqual(found);
});
