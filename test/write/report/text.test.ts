import { Severity, type Diagnostic } from '../../../src/rules/diagnostic';
import { textReport, totals } from '../../../src/write/report/text';

const FINDING: Diagnostic = { code: 'GLN-X-001', severity: Severity.ERROR, message: 'Wrong.', consequence: 'it fails.', fix: 'mend it.' };

test.each([
  ['nothing', {}, 'error GLN-X-001'],
  ['a field', { field: 'quotas' }, 'error GLN-X-001  quotas'],
  ['a construct', { path: 'a/b', field: 'quotas' }, 'error GLN-X-001  a/b (quotas)'],
  ['a file', { file: 'c.yaml', line: 3, column: 5 }, 'error GLN-X-001  c.yaml:3:5'],
  ['a file and a line', { file: 'c.yaml', line: 3, field: 'quotas' }, 'error GLN-X-001  c.yaml:3 (quotas)'],
])('the first line says where, with %s', (_, place, first) => {
  expect(textReport([{ ...FINDING, ...place }]).split('\n')[0]).toBe(first);
});

test('a finding says what is wrong, what would happen, what to write, and where to read on', () => {
  expect(textReport([FINDING])).toBe([
    'error GLN-X-001', '  Wrong.', '  On the cluster: it fails.', '  Fix: mend it.', '  docs/rules.md#gln-x-001',
  ].join('\n'));
});

test('characters that steer a terminal are written out, letters of any script are not', () => {
  expect(textReport([{ ...FINDING, message: 'a\u001b[2J\u009b\tb\r\nc é 图.' }])).toContain('  a\\u001b[2J\\u009b\\tb\\r\\nc é 图.\n');
});

test.each([
  [[], '0 errors, 0 warnings'],
  [[Severity.ERROR], '1 error, 0 warnings'],
  [[Severity.WARNING, Severity.ERROR, Severity.WARNING], '1 error, 2 warnings'],
  [[Severity.INFO], '0 errors, 0 warnings, 1 info'],
])('%j is counted as %s', (severities, text) => {
  expect(totals(severities.map((severity) => ({ ...FINDING, severity })))).toBe(text);
});
