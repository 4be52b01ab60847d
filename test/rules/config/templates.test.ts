import { Release } from '../../../src/facts/releases';
import { sketch, type Sketch } from '../../../src/model/sketch';
import { absentVariable } from '../../../src/rules/config/absent-variable';
import { brokenTemplate } from '../../../src/rules/config/broken-template';
import { reference } from '../../../src/rules/config/reference';
import { storeText } from '../../../src/rules/config/sample';
import { unknownVariable } from '../../../src/rules/config/unknown-variable';
import { Severity } from '../../../src/rules/diagnostic';
import type { Rule } from '../../../src/rules/rule';

const severities = (rule: Rule, plan: Sketch) => [...rule.check(sketch(plan))].map(({ severity = rule.severity }) => severity);
const count = (rule: Rule, plan: Sketch) => severities(rule, plan).length;
const described = (value: string, more: Sketch = {}): Sketch => ({ apis: { default: { text: storeText(`store_description = ${value}`) } }, ...more });
const guarded = (name: string) => `{{ if (index . "${name}") }}{{ .${name} }}{{ end }}`;

test.each`
  value                                       | found                 | why
  ${'{{ .ServiceUser }}'}                     | ${[]}                 | ${'a variable'}
  ${'{{"{{"}}'}                               | ${[]}                 | ${'two braces that are meant as such'}
  ${'}}'}                                     | ${[]}                 | ${'a closing pair means nothing'}
  ${'{{ .ServiceUser'}                        | ${[Severity.WARNING]} | ${'not closed, and nothing else to fill in'}
  ${'{{ nonsense }}'}                         | ${[Severity.WARNING]} | ${'no such function, and nothing else to fill in'}
  ${'{{ .ServiceUser }}{{ if .Wsgi }}'}       | ${[Severity.ERROR]}   | ${'never ended, and a variable is lost'}
`('the template $value: $why', ({ value, found }) => {
  expect(severities(brokenTemplate, described(value))).toEqual(found);
});

test.each`
  value                      | found | why
  ${'{{ .ServiceUser }}'}    | ${0}  | ${'a variable of the operator'}
  ${'{{ .serviceUser }}'}    | ${1}  | ${'case counts'}
  ${'{{ .Nope }}{{ .Nope }}'} | ${1} | ${'said once'}
`('the variable $value: $why', ({ value, found }) => {
  expect(count(unknownVariable, described(value))).toBe(found);
});

test.each`
  variable            | release              | found | why
  ${'Region'}         | ${Release.FR2}       | ${1}  | ${'not yet there'}
  ${'Region'}         | ${Release.FR3}       | ${0}  | ${'there for the API in the catalog'}
  ${'Region'}         | ${undefined}         | ${1}  | ${'portable means FR1 too'}
  ${'EndpointID'}     | ${undefined}         | ${0}  | ${'there on every release for the API in the catalog'}
  ${'Wsgi'}           | ${Release.FR2}       | ${1}  | ${'not yet there'}
  ${'Wsgi'}           | ${Release.FR3}       | ${0}  | ${'always there'}
  ${'CacheEnabled'}   | ${undefined}         | ${1}  | ${'there is no cache'}
  ${'ImageConversion'} | ${undefined}        | ${1}  | ${'in one half alone'}
  ${'ApplicationCredentialID'} | ${Release.FR5} | ${1} | ${'not there before it is issued'}
  ${'HorizonEndpoint'} | ${Release.FR4}      | ${1}  | ${'there is no dashboard'}
  ${'ServiceUser'}    | ${undefined}         | ${0}  | ${'always there'}
`('{{ .$variable }} on $release: $why', ({ variable, release, found }) => {
  expect(count(absentVariable, described(`{{ .${variable} }}`, { release }))).toBe(found);
  expect(count(absentVariable, described(guarded(variable), { release }))).toBe(0);
});

test.each`
  template                                | found | why
  ${'{{ if .Region }}a{{ end }}'}         | ${1}  | ${'asking by name fails like using it'}
  ${'{{ with .Region }}a{{ end }}'}       | ${1}  | ${'so does with'}
  ${'{{ if (index . "Region") }}a{{ end }}'} | ${0} | ${'index asks without failing'}
`('the guard $template: $why', ({ template, found }) => {
  expect(count(absentVariable, described(template, { release: Release.FR2 }))).toBe(found);
});

test.each`
  keystoneEndpoint | found | why
  ${'default'}     | ${0}  | ${'the API is in the catalog'}
  ${'other'}       | ${1}  | ${'another API is'}
`('{{ .EndpointID }} with the endpoint $keystoneEndpoint: $why', ({ keystoneEndpoint, found }) => {
  const apis = { default: { text: storeText('store_description = {{ .EndpointID }}') }, other: { stores: 'hub:rbd' } };
  expect(count(absentVariable, { template: { keystoneEndpoint }, apis })).toBe(found);
});

test('a text of the template is rendered for each API: one finding names those without the variable', () => {
  const plan = { text: storeText('store_description = {{ .EndpointID }}'), apis: { default: {}, az1: { layout: 'edge' }, az2: { layout: 'edge' } } };
  expect([...absentVariable.check(sketch(plan))].map(({ message }) => message)).toEqual([expect.stringContaining("'az1' and 'az2'")]);
});

test('variables in a Secret are judged, and not printed', () => {
  const secrets = { more: { a: '[hub]\nstore_description = {{ .VERYSECRET }}\n' } };
  const found = [...unknownVariable.check(sketch({ apis: { default: { stores: 'hub:rbd', secrets: ['more'] } }, secrets }))];
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found.map(({ message, fix }) => [message, fix]))).not.toContain('VERYSECRET');
});

test.each`
  value              | found                 | why
  ${'a\\$money'}     | ${[]}                 | ${'escaped'}
  ${'a$$money'}      | ${[]}                 | ${'doubled'}
  ${'5$'}            | ${[]}                 | ${'nothing behind it'}
  ${'a$1'}           | ${[]}                 | ${'no name begins with a digit'}
  ${'a$money'}       | ${[Severity.ERROR]}   | ${'no such option'}
  ${'a$debug'}       | ${[Severity.WARNING]} | ${'an option of [DEFAULT]'}
  ${'a$rbd_store_pool'} | ${[Severity.WARNING]} | ${'an option of the same section'}
  ${'a${debug}'}     | ${[Severity.WARNING]} | ${'in braces'}
`('the value $value: $why', ({ value, found }) => {
  expect(severities(reference, described(value))).toEqual(found);
});
