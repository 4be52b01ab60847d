import * as fc from 'fast-check';
import { decodeIni } from '../../../src/model/oslo/ini';
import { encodeValue } from '../../../src/model/oslo/value';
import { flattenTemplate, readOptionValue, writeOptionValue } from '../../../src/model/template/option-value';
import { optionValue } from '../../support/arbitraries';

test.each`
  raw                          | value
  ${'plain'}                   | ${'plain'}
  ${'a{{"{{"}}b }}'}           | ${'a{{b }}'}
  ${'" {{`{{`}} "'}            | ${' {{ '}
  ${'a\\$b'}                   | ${'a$b'}
  ${'{{ .Region }}'}           | ${{ template: '{{ .Region }}', references: [] }}
  ${'{{ $x }}$name'}           | ${{ template: '{{ $x }}$name', references: ['name'] }}
  ${'$name'}                   | ${{ template: '$name', references: ['name'] }}
  ${'{{"a\nb"'}                | ${{ template: '{{"a\nb"', references: [] }}
`('$raw is read as $value', ({ raw, value }) => {
  expect(readOptionValue(raw)).toEqual(value);
});

test('what is written is read back', () => {
  fc.assert(fc.property(optionValue, (value) => {
    const text = writeOptionValue(value);
    fc.pre(text !== undefined);
    expect(readOptionValue(text!)).toBe(value);
  }), { numRuns: 500 });
});

test('a template is written as it stands', () => {
  expect(writeOptionValue({ template: '{{ .Region }}', references: [] })).toBe('{{ .Region }}');
  expect(encodeValue('a\r')).toBeUndefined();
  expect(writeOptionValue('a\r')).toBeUndefined();
});

test('a flattened template is a configuration with the branches side by side', () => {
  const text = [
    '[s]',
    '{{ if (index . "Region") }}region = {{ .Region }}{{ end }}',
    '{{- if index . "A" }}',
    'id = {{ .A }}',
    '{{ else }}',
    'key = {{"{{"}}',
    '{{ end }}{{/* done',
    '*/}}',
    'last = 1',
  ].join('\n');
  const { sections, problems } = decodeIni(flattenTemplate(text));
  expect(problems).toEqual([]);
  expect(sections[0].options).toEqual([
    { name: 'region', raw: '{{ .Region }}', line: 2 },
    { name: 'id', raw: '{{ .A }}', line: 4 },
    { name: 'key', raw: '{{"{{"}}', line: 6 },
    { name: 'last', raw: '1', line: 9 },
  ]);
});
