import { API_FIELDS, GLANCE_FIELDS, SPEC_FIELDS, TEMPLATE_FIELDS, VOLUME_SOURCES } from '../../src/facts/fields';
import { RELEASES, Release } from '../../src/facts/releases';
import { hasField, inspect, misfits, unknownFields } from '../../src/model/fields';
import type { JsonObject } from '../../src/model/json';

const { FR1, FR2, FR4, FR5, FR6, STABLE_18, RHOSO_19 } = Release;

test.each`
  shape              | value                                                            | release      | unknown
  ${API_FIELDS}      | ${{ topologyRef: { name: 't' } }}                                | ${FR1}       | ${['topologyRef']}
  ${API_FIELDS}      | ${{ topologyRef: { name: 't' } }}                                | ${FR2}       | ${[]}
  ${API_FIELDS}      | ${{ containerImage: 'i' }}                                       | ${FR4}       | ${[]}
  ${API_FIELDS}      | ${{ containerImage: 'i' }}                                       | ${FR5}       | ${['containerImage']}
  ${API_FIELDS}      | ${{ preserveJobs: true, layout: 'split' }}                       | ${RHOSO_19}  | ${['preserveJobs', 'layout']}
  ${API_FIELDS}      | ${{ override: { service: { internal: { spec: { ports: [] } } } } }} | ${FR6}    | ${['override.service.internal.spec.ports']}
  ${TEMPLATE_FIELDS} | ${{ glanceAPIs: { 'a.b': { auth: {} } } }}                       | ${FR4}       | ${['glanceAPIs.a.b.auth']}
  ${TEMPLATE_FIELDS} | ${{ extraMounts: [{ extraVol: [{ volumes: [{ name: 'v', hostPath: { path: '/' } }], mounts: [] }] }] }} | ${RHOSO_19} | ${['extraMounts[0].extraVol[0].volumes[0].hostPath']}
  ${TEMPLATE_FIELDS} | ${{ constructor: 'x', toString: 'y' }}                           | ${FR6}       | ${['constructor', 'toString']}
  ${SPEC_FIELDS}     | ${{ galera: { whatever: 1 }, watcher: {} }}                      | ${FR2}       | ${['watcher']}
`('$release drops $unknown', ({ shape, value, release, unknown }) => {
  expect(unknownFields(shape, value, release)).toEqual(unknown);
});

test.each`
  shape              | value                                                      | path                                     | problem                      | expected                     | kind
  ${API_FIELDS}      | ${{ replicas: '3' }}                                       | ${'replicas'}                            | ${"is the text '3'"}         | ${'a whole number'}          | ${'decode'}
  ${API_FIELDS}      | ${{ replicas: 1.5 }}                                       | ${'replicas'}                            | ${'is 1.5'}                  | ${'a whole number'}          | ${'decode'}
  ${API_FIELDS}      | ${{ customServiceConfig: 5 }}                              | ${'customServiceConfig'}                 | ${'is a number'}             | ${'a text'}                  | ${'decode'}
  ${API_FIELDS}      | ${{ customServiceConfigSecrets: 'a' }}                     | ${'customServiceConfigSecrets'}          | ${'is a text'}               | ${'a list'}                  | ${'decode'}
  ${API_FIELDS}      | ${{ networkAttachments: [null] }}                          | ${'networkAttachments[0]'}               | ${'is empty'}                | ${'a text'}                  | ${'decode'}
  ${API_FIELDS}      | ${{ resources: { limits: { cpu: 'abc' } } }}               | ${'resources.limits.cpu'}                | ${"is the text 'abc'"}       | ${"a quantity such as '10Gi'"} | ${'decode'}
  ${API_FIELDS}      | ${{ storage: { external: 'yes' } }}                        | ${'storage.external'}                    | ${"is the text 'yes'"}       | ${'true or false'}           | ${'decode'}
  ${API_FIELDS}      | ${{ nodeSelector: { a: 1 } }}                              | ${'nodeSelector.a'}                      | ${'is a number'}             | ${'a text'}                  | ${'decode'}
  ${TEMPLATE_FIELDS} | ${{ glanceAPIs: [] }}                                      | ${'glanceAPIs'}                          | ${'is a list'}               | ${'a mapping'}               | ${'decode'}
  ${API_FIELDS}      | ${{ replicas: 33 }}                                        | ${'replicas'}                            | ${'is 33'}                   | ${'0 to 32'}                 | ${'schema'}
  ${API_FIELDS}      | ${{ type: 'double' }}                                      | ${'type'}                                | ${"is 'double'"}             | ${"'split', 'single' or 'edge'"} | ${'schema'}
  ${API_FIELDS}      | ${{ apiTimeout: -1 }}                                      | ${'apiTimeout'}                          | ${'is -1'}                   | ${'1 or more'}               | ${'schema'}
  ${TEMPLATE_FIELDS} | ${{ extraMounts: [{}] }}                                   | ${'extraMounts[0].extraVol'}             | ${'is absent'}               | ${'a list'}                  | ${'schema'}
  ${TEMPLATE_FIELDS} | ${{ extraMounts: [{ extraVol: [{ volumes: null, mounts: [] }] }] }} | ${'extraMounts[0].extraVol[0].volumes'} | ${'is absent'}      | ${'a list'}                  | ${'schema'}
  ${TEMPLATE_FIELDS} | ${{ notificationsBus: { cluster: '' } }}                   | ${'notificationsBus.cluster'}            | ${'is empty'}                | ${'a text'}                  | ${'schema'}
  ${TEMPLATE_FIELDS} | ${{ notificationsBus: {} }}                                | ${'notificationsBus.cluster'}            | ${'is absent'}               | ${'a text'}                  | ${'schema'}
  ${SPEC_FIELDS}     | ${{ applicationCredential: { roles: [] } }}                | ${'applicationCredential.roles'}         | ${'is an empty list'}        | ${'1 or more items'}         | ${'schema'}
  ${SPEC_FIELDS}     | ${{ applicationCredential: { expirationDays: 100 } }}      | ${'applicationCredential'}               | ${'has gracePeriodDays 364'} | ${'less than expirationDays, which is 100'} | ${'schema'}
  ${GLANCE_FIELDS}   | ${route({ host: 'Bad_Host' })}                             | ${'apiOverrides.default.route.spec.host'} | ${"is 'Bad_Host'"}          | ${'a host name'}             | ${'schema'}
  ${GLANCE_FIELDS}   | ${route({ host: 'a'.repeat(254) })}                        | ${'apiOverrides.default.route.spec.host'} | ${'has 254 characters'}     | ${'253 at most'}             | ${'schema'}
  ${GLANCE_FIELDS}   | ${route({ alternateBackends: [{}, {}, {}, {}] })}          | ${'apiOverrides.default.route.spec.alternateBackends'} | ${'has 4 items'} | ${'3 at most'}             | ${'schema'}
  ${GLANCE_FIELDS}   | ${route({ tls: { termination: 'passthrough', insecureEdgeTerminationPolicy: 'Allow' } })} | ${'apiOverrides.default.route.spec.tls'} | ${'has termination passthrough and insecureEdgeTerminationPolicy Allow'} | ${'one of them at most'} | ${'schema'}
`('$path $problem, expected $expected', ({ shape, value, path, problem, expected, kind }) => {
  const found = misfits(shape, value, FR6).map(({ releases, between, ...rest }) => rest);
  expect(found).toEqual([{ path, problem, expected, kind }]);
});

test.each`
  value                                                              | why
  ${{ replicas: null, type: null, storage: null }}                   | ${'null is absent'}
  ${{ type: '', apiTimeout: 0 }}                                     | ${'zero and the empty text are absent where the operators leave them out'}
  ${{ replicas: 0 }}                                                 | ${'an API may have no pods'}
  ${{ replicas: 3.0 }}                                               | ${'JSON knows one kind of number'}
  ${{ resources: { requests: { cpu: 1, memory: '1.5Gi' } } }}        | ${'quantities may be numbers'}
  ${{ storage: { storageRequest: 'ten gigs' } }}                     | ${'nothing checks the request at admission'}
  ${{ override: { probes: { livenessProbes: { port: 0 } } } }}       | ${'a port of zero is absent'}
`('an API with $value is taken: $why', ({ value }) => {
  expect(misfits(API_FIELDS, value, FR6)).toEqual([]);
});

test('what a release does not know is not looked into there', () => {
  const { unknown, misfits: found } = inspect(API_FIELDS, { override: { probes: { livenessProbes: { port: 70000 } } } }, RELEASES);
  expect(unknown).toMatchObject([{ path: 'override.probes', name: 'probes', releases: RELEASES.filter((release) => release < FR6 && release.startsWith('FR')) }]);
  expect(found).toEqual([expect.objectContaining({ path: 'override.probes.livenessProbes.port', releases: [FR6, STABLE_18, RHOSO_19] })]);
});

test('a misspelt field names the one that was meant, a field of another release does not', () => {
  const { unknown } = inspect(GLANCE_FIELDS, { apiOverride: {}, serviceName: 'glance-1', template: { glanceApis: {} } }, [FR1]);
  expect(unknown.map(({ name, nearest }) => [name, nearest])).toEqual([
    ['apiOverride', 'apiOverrides'], ['serviceName', undefined], ['glanceApis', 'glanceAPIs'],
  ]);
});

test('overrides of no API are dropped before the schema looks, but must be readable', () => {
  const override = { route: { spec: { host: 'Bad_Host' } } };
  const glance = (section: object) => misfits(GLANCE_FIELDS, { apiOverrides: { ghost: override }, ...section }, FR6);
  expect(glance({ template: { glanceAPIs: { default: {} } } })).toEqual([]);
  expect(glance({ template: { glanceAPIs: { ghost: null } } })).toEqual([]);
  expect(glance({ template: { glanceAPIs: { ghost: {} } } })).toHaveLength(1);
  expect(glance({ enabled: false })).toHaveLength(1);
  expect(glance({ template: { glanceAPIs: { default: {} } }, apiOverrides: { ghost: { tls: [] } } })).toHaveLength(1);
});

test('text fields never show what they hold', () => {
  const found = misfits(GLANCE_FIELDS, route({ tls: { termination: 'edge', key: ['-----BEGIN'], certificate: { a: 'secret' } } }), FR6);
  expect(found).toHaveLength(2);
  expect(JSON.stringify(found)).not.toMatch(/BEGIN|secret/);
});

test('every release takes the portable sources of a volume', () => {
  const portable = Object.keys(VOLUME_SOURCES).filter((name) => RELEASES.every((release) => hasField(VOLUME_SOURCES[name], release)));
  expect(portable.sort()).toEqual(['configMap', 'csi', 'emptyDir', 'nfs', 'persistentVolumeClaim', 'projected', 'secret']);
});

function route(spec: JsonObject): JsonObject {
  return { apiOverrides: { default: { route: { spec } } } };
}
