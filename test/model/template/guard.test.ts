import { guardedText, variableText } from '../../../src/model/template/guard';
import { templateActions } from '../../../src/model/template/parse';

test('lines of one variable stand in one block, and those of the opposite in its other half', () => {
  expect(guardedText([
    { variable: 'Region', present: true, text: 'a = 1\n' },
    { variable: 'EndpointID', present: false, text: 'b = 2\n' },
    { variable: 'Region', present: false, text: 'c = 3\n' },
    { variable: 'Region', present: true, text: 'd = 4\n' },
  ])).toBe([
    '{{- if (index . "Region") }}', 'a = 1', 'd = 4', '{{- else }}', 'c = 3', '{{- end }}',
    '{{- if not (index . "EndpointID") }}', 'b = 2', '{{- end }}', '',
  ].join('\n'));
});

test('no lines are no block', () => {
  expect(guardedText([])).toBe('');
});

test('what a block uses is guarded', () => {
  const text = guardedText([{ variable: 'Region', present: true, text: `region = ${variableText('Region').template}\n` }]);
  const { actions, problems } = templateActions(text);
  expect(problems).toEqual([]);
  expect(actions.flatMap(({ uses }) => uses)).toMatchObject([{ name: 'Region', guarded: true }]);
});
