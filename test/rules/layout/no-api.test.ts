import type { JsonObject } from '../../../src/model/json';
import { readControlPlane } from '../../../src/read/control-plane';
import { noApi } from '../../../src/rules/layout/no-api';

test.each`
  glance                                                                     | found                                    | why
  ${{}}                                                                      | ${['The Image service has no API.']}     | ${'an empty section is enabled'}
  ${{ template: { glanceAPIs: null } }}                                      | ${['The Image service has no API.']}     | ${'null is absent'}
  ${{ template: { glanceAPIs: { default: null } } }}                         | ${["The Image service has no API: 'default' has nothing in it."]} | ${'the only entry is empty'}
  ${{ template: { glanceAPIs: { default: {}, az1: null } } }}                | ${["API 'az1' has nothing in it."]}      | ${'one of two is'}
  ${{ template: { glanceAPIs: { default: {} } } }}                           | ${[]}                                    | ${'an empty mapping has every default'}
  ${{ enabled: false }}                                                      | ${[]}                                    | ${'nobody wants one'}
  ${{ template: { glanceAPIs: [] } }}                                        | ${[]}                                    | ${'the type is the mistake'}
`('$glance: $why', ({ glance, found }) => {
  expect([...noApi.check(read(glance))].map(({ message }) => message)).toEqual(found);
});

test('a merge patch removes an API with a null', () => {
  expect([...noApi.check(read({ template: { glanceAPIs: { az1: null } } }, false))]).toEqual([]);
});

test('a configuration that is overwritten is named', () => {
  const [finding] = noApi.check(read({ template: { customServiceConfig: '[DEFAULT]\ndebug = true\n' } }));
  expect(finding.consequence).toMatch(/overwrites customServiceConfig/);
});

function read(glance: JsonObject, whole = true): ReturnType<typeof readControlPlane> {
  return readControlPlane({ metadata: { name: 'openstack' }, spec: { secret: 's', glance } }, { whole });
}
