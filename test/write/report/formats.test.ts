import Ajv from 'ajv';
import { NOWHERE } from '../../../src/model/origins';
import { Severity, type Diagnostic } from '../../../src/rules/diagnostic';
import { everyRule } from '../../../src/rules/explain';
import { judge } from '../../../src/rules/judge';
import { githubReport } from '../../../src/write/report/github';
import { sarifReport } from '../../../src/write/report/sarif';

const RULES = everyRule().map(({ facts }) => facts);
const FINDING: Diagnostic = {
  code: 'GLN-LAYOUT-001', severity: Severity.ERROR, file: './clusters/a b.yaml', line: 3, column: 7, field: 'glanceAPIs.default.type',
  message: 'Split API \'default\' cannot use the file store \'a,b:100%\'.', consequence: 'refused.', fix: 'another one.',
};

/** The schema of OASIS, whose draft says `id`; formats such as `uri-reference` are looked at below. */
const SCHEMA = jest.requireActual('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, meta: false, validateSchema: false })
  .compile({ ...SCHEMA, id: undefined, $schema: undefined });

function sarif(...diagnostics: readonly Diagnostic[]): { readonly runs: ReadonlyArray<Record<string, any>> } {
  const log = JSON.parse(sarifReport(diagnostics, RULES, '1.2.3'));
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  return log;
}

test('SARIF keeps to the schema for whatever the rules find', () => {
  const found = everyRule().flatMap(({ rule }) => (rule ? judge(rule.trips(), NOWHERE, [rule]) : [])).map(({ diagnostic }) => diagnostic);
  const [{ results, tool: { driver } }] = sarif(...found).runs;
  expect(results).toHaveLength(found.length);
  for (const { ruleId, ruleIndex } of results) expect(driver.rules[ruleIndex].id).toBe(ruleId);
  expect(sarif().runs[0].results).toEqual([]);
});

test('a result of SARIF has place, level, rule and words', () => {
  const [{ results: [result], tool: { driver } }] = sarif(FINDING).runs;
  expect(result).toMatchObject({ ruleId: 'GLN-LAYOUT-001', ruleIndex: 0, level: 'error', message: { text: expect.stringContaining('Fix: another one.') } });
  expect(result.locations).toEqual([{
    physicalLocation: { artifactLocation: { uri: 'clusters/a%20b.yaml' }, region: { startLine: 3, startColumn: 7 } },
    logicalLocations: [{ fullyQualifiedName: 'glanceAPIs.default.type' }],
  }]);
  expect(driver).toMatchObject({ name: 'cdk8s-glance', version: '1.2.3', rules: [{ id: 'GLN-LAYOUT-001', defaultConfiguration: { level: 'error' } }] });
});

test.each`
  file                  | uri                         | why
  ${'/srv/a.yaml'}      | ${'file:///srv/a.yaml'}     | ${'an absolute path'}
  ${'C:\\srv\\a.yaml'}  | ${'file:///C:/srv/a.yaml'}  | ${'one of Windows'}
  ${'a\\b.yaml'}        | ${'a/b.yaml'}               | ${'a relative one of Windows'}
  ${'<stdin>'}          | ${'%3Cstdin%3E'}            | ${'standard input'}
`('the place of $why in SARIF is a reference', ({ file, uri }) => {
  const [{ results: [result] }] = sarif({ ...FINDING, file }).runs;
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test('a finding without a place is one in SARIF, too', () => {
  const { file: _, line: __, column: ___, field: ____, ...nowhere } = FINDING;
  expect(sarif(nowhere).runs[0].results[0].locations).toBeUndefined();
});

test('an annotation of GitHub is one line, with nothing in it that ends it early', () => {
  const info = { ...FINDING, severity: Severity.INFO, file: 'a:b,c.yaml', message: 'one\ntwo' };
  expect(githubReport([FINDING, info]).split('\n')).toEqual([
    "::error file=./clusters/a b.yaml,line=3,col=7,title=GLN-LAYOUT-001 glanceAPIs.default.type::Split API 'default' cannot use the file store 'a,b:100%25'."
    + '%0AOn the cluster: refused.%0AFix: another one.',
    '::notice file=a%3Ab%2Cc.yaml,line=3,col=7,title=GLN-LAYOUT-001 glanceAPIs.default.type::one%0Atwo%0AOn the cluster: refused.%0AFix: another one.',
  ]);
});
