import { failingUses, templateActions } from '../../../src/model/template/parse';

/** `Region` for a bare use, `(Region)` for a guarded one. */
function usesIn(text: string): readonly string[] {
  return templateActions(text).actions.flatMap(({ uses }) => uses).map(({ name, guarded }) => (guarded ? `(${name})` : name));
}

test.each`
  text                                                                    | uses                     | why
  ${'plain'}                                                              | ${[]}                    | ${'there is no action'}
  ${'{{"{{"}} .Region }}'}                                                | ${[]}                    | ${'the brace is a text'}
  ${'{{ .Region }}'}                                                      | ${['Region']}            | ${'the bare use'}
  ${'{{- $.Region -}}'}                                                   | ${['Region']}            | ${'$ is the same thing'}
  ${'{{ if .Region }}{{ .Region }}{{ end }}'}                             | ${['Region', 'Region']}  | ${'the condition takes it itself'}
  ${'{{ if index . "Region" }}{{ .Region }}{{ end }}'}                    | ${['(Region)']}          | ${'index never fails'}
  ${'{{ if (index . "Region") }}{{ .Region }}{{ end }}{{ .Region }}'}     | ${['(Region)', 'Region']} | ${'the guard ends'}
  ${'{{ if index . `Region` }}{{ .Region }}{{ end }}'}                    | ${['(Region)']}          | ${'backquotes quote, too'}
  ${'{{ if index . "A" }}{{ .Region }}{{ end }}'}                         | ${['Region']}            | ${'another guard'}
  ${'{{ if index . "A" }}x{{ else }}{{ .A }}{{ end }}'}                   | ${['A']}                 | ${'the wrong branch'}
  ${'{{ if not (index . "A") }}x{{ else }}{{ .A }}{{ end }}'}             | ${['(A)']}               | ${'the right one'}
  ${'{{ if index . "A" }}x{{ else if index . "B" }}{{ .B }}{{ end }}'}    | ${['(B)']}               | ${'a chain'}
  ${'{{ if and (index . "A") (index . "B") }}{{ .A }}{{ .B }}{{ end }}'}  | ${['(A)', '(B)']}        | ${'both hold'}
  ${'{{ if or (index . "A") (index . "B") }}{{ .A }}{{ end }}'}           | ${['A']}                 | ${'either may hold'}
  ${'{{ if and (index . "A") (eq .A "x") }}{{ .A }}{{ end }}'}            | ${['(A)', '(A)']}        | ${'and stops early'}
  ${'{{ with index . "A" }}{{ . }}{{ $.A }}{{ end }}'}                    | ${['(A)']}               | ${'with guards and moves the dot'}
  ${'{{ with index . "A" }}x{{ else }}{{ .B }}{{ end }}'}                 | ${['B']}                 | ${'else has the dot back'}
  ${'{{ range .List }}{{ .Name }}{{ end }}'}                              | ${['List']}              | ${'range moves the dot'}
  ${'{{ if index . "A" }}{{ if index . "B" }}{{ .A }}{{ end }}{{ end }}'} | ${['(A)']}               | ${'guards add up'}
  ${'{{ printf "%s" (.A | lower) }}'}                                     | ${['A']}                 | ${'inside parentheses'}
  ${'{{/* .A }} */}}{{ $x := .B }}{{ $x.C }}'}                            | ${['B']}                 | ${'comments and own variables'}
`('$text uses $uses: $why', ({ text, uses }) => {
  expect(templateActions(text).problems).toEqual([]);
  expect(usesIn(text)).toEqual(uses);
});

test.each`
  text                                   | message
  ${'{{ .A'}                             | ${'nothing closes'}
  ${'{{ "a }}'}                          | ${'quoted text'}
  ${'{{ `a }}'}                          | ${'backquotes'}
  ${'{{/* a }}'}                         | ${'comment'}
  ${'{{}}'}                              | ${'without a value'}
  ${'{{ if }}{{ end }}'}                 | ${'without a value'}
  ${'{{ toYaml .A }}'}                   | ${'unknown function "toYaml"'}
  ${'{{ $x }}'}                          | ${'undefined variable "$x"'}
  ${'{{ if .A }}'}                       | ${'without its {{ end }}'}
  ${'{{ end }}'}                         | ${'could end'}
  ${'{{ else }}'}                        | ${'without an open'}
  ${'{{ if .A }}{{ else }}{{ else }}{{ end }}'} | ${'without an open'}
  ${'{{ (.A }}'}                         | ${'"(" that nothing closes'}
  ${'{{ .A) }}'}                         | ${'unexpected ")"'}
  ${'{{ .A ? }}'}                        | ${'unexpected "?"'}
  ${'{{ .A-B }}'}                        | ${'unexpected "-"'}
  ${'{{ jinja.var }}'}                   | ${'unknown function "jinja"'}
  ${'{{ break }}'}                       | ${'outside any'}
`('$text is refused: $message', ({ text, message }) => {
  expect(templateActions(`first\n${text}`).problems[0]).toEqual({ line: 2, message: expect.stringContaining(message) });
});

test('actions know where they stand', () => {
  expect(templateActions('a\n{{ .A }}\n{{/* x\ny */}} {{ .B }}').actions.map(({ kind, line, offset, text }) => ({ kind, line, offset, text }))).toEqual([
    { kind: 'value', line: 2, offset: 2, text: '{{ .A }}' },
    { kind: 'comment', line: 3, offset: 11, text: '{{/* x\ny */}}' },
    { kind: 'value', line: 4, offset: 25, text: '{{ .B }}' },
  ]);
});

test('a use fails only where it may run and is known to be absent', () => {
  const template = templateActions('{{ if index . "A" }}{{ .B }}{{ else }}{{ .C }}{{ end }}');
  const failing = (present: Record<string, boolean>) => failingUses(template, (name) => present[name]).map(({ name }) => name);
  expect(failing({ A: true, B: false, C: false })).toEqual(['B']);
  expect(failing({ A: false, B: false, C: false })).toEqual(['C']);
  expect(failing({ B: false, C: false })).toEqual(['B', 'C']);
  expect(failing({})).toEqual([]);
});
