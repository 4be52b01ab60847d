import { Release } from '../../../src/facts/releases';
import type { JsonObject } from '../../../src/model/json';
import type { Topology } from '../../../src/model/topology';
import { readControlPlane } from '../../../src/read/control-plane';
import { fieldNotOnRelease } from '../../../src/rules/resource/field-not-on-release';
import { fieldValueRefused } from '../../../src/rules/resource/field-value-refused';
import { overwrittenField } from '../../../src/rules/resource/overwritten-field';
import { unknownField } from '../../../src/rules/resource/unknown-field';

const { FR1, FR2, FR4, FR5, FR6, RHOSO_19 } = Release;
const WHOLE = { glance: { template: { glanceAPIs: { default: {} } } } };

test.each`
  spec                                                                        | message
  ${api({ replicas: '3' })}                                                    | ${"'glanceAPIs.default.replicas' is the text '3': expected is a whole number."}
  ${api({ replicas: 33 })}                                                     | ${"'glanceAPIs.default.replicas' is 33: expected is 0 to 32."}
  ${{ glance: { template: { glanceAPIs: { default: 'x' } } } }}                | ${"'glanceAPIs.default' is a text: expected is a mapping."}
  ${{ glance: { template: [] } }}                                              | ${"'spec.glance.template' is a list: expected is a mapping."}
  ${{ glance: 'on' }}                                                          | ${"'spec.glance' is a text: expected is a mapping."}
  ${{ ...WHOLE, extraMounts: [{ name: 'x' }] }}                                | ${"'spec.extraMounts[0].extraVol' is absent: expected is a list."}
  ${{ glance: { enabled: false, template: { apiTimeout: 'x' } } }}             | ${"'apiTimeout' is the text 'x': expected is a whole number."}
  ${api({ override: { service: { internal: { metadata: { annotations: { a: true } } } } } })} | ${"'glanceAPIs.default.override.service.internal.metadata.annotations.a' is a boolean: expected is a text."}
`('$message', ({ spec, message }) => {
  expect([...fieldValueRefused.check(read(spec))].map((finding) => finding.message)).toEqual([message]);
});

test('a fragment may leave out what is required', () => {
  const fragment = (whole: boolean) => [...fieldValueRefused.check(read({ ...WHOLE, notificationsBus: { vhost: 'v' } }, [FR6], whole))];
  expect(fragment(true)).toHaveLength(1);
  expect(fragment(false)).toEqual([]);
});

test.each`
  spec                                                     | fix
  ${{ glance: { ...WHOLE.glance, apiOverride: {} } }}        | ${'apiOverrides in place of apiOverride.'}
  ${api({ preserveJobs: true })}                            | ${"move preserveJobs to 'spec.glance.template.preserveJobs'."}
  ${api({ layout: 'single' })}                              | ${'type in place of layout.'}
  ${template({ storageRequest: '10G' })}                    | ${"move storageRequest to 'spec.glance.template.storage.storageRequest' or 'spec.glance.template.glanceAPIs.<name>.storage.storageRequest'."}
  ${template({ extraMounts: [{ extraVol: [], mounts: [] }] })} | ${"move mounts to 'spec.glance.template.extraMounts[].extraVol[].mounts'."}
  ${{ ...WHOLE, extraMount: [] }}                           | ${'extraMounts in place of extraMount.'}
  ${api({ zzz: 1 })}                                        | ${'remove it.'}
  ${{ glance: { ...WHOLE.glance, apiOverrides: { default: { route: { 'haproxy.router.openshift.io/timeout': '60s' } } } } }} | ${'move haproxy.router.openshift.io/timeout to metadata.annotations beside it.'}
`('$fix', ({ spec, fix }) => {
  expect([...unknownField.check(read(spec))].map((finding) => finding.fix)).toEqual([fix]);
});

test('services that we do not know are none of our business', () => {
  expect([...unknownField.check(read({ ...WHOLE, frobnicator: {}, nova: { whatever: true } }))]).toEqual([]);
});

test.each`
  spec                                             | targets         | message
  ${api({ topologyRef: { name: 't' } })}            | ${[FR1]}        | ${["'glanceAPIs.default.topologyRef' is no field on FR1."]}
  ${api({ topologyRef: { name: 't' } })}            | ${[FR1, FR2]}   | ${["'glanceAPIs.default.topologyRef' is no field on FR1."]}
  ${api({ topologyRef: { name: 't' } })}            | ${[FR2, FR4]}   | ${[]}
  ${api({ containerImage: 'i' })}                   | ${[FR4, FR5]}   | ${["'glanceAPIs.default.containerImage' is no field on FR5."]}
  ${{ ...WHOLE, notificationsBus: { cluster: 'r' } }} | ${[FR4, FR5]} | ${["'spec.notificationsBus' is no field on FR4."]}
  ${{ ...WHOLE, watcher: {} }}                      | ${[FR1]}        | ${[]}
  ${hostPath(['CinderVolume'])}                     | ${[RHOSO_19]}   | ${["'spec.extraMounts[0].extraVol[0].volumes[0].hostPath' is no field on 19."]}
  ${hostPath(['Glance'])}                           | ${[RHOSO_19]}   | ${[]}
`('for $targets: $message', ({ spec, targets, message }) => {
  expect([...fieldNotOnRelease.check(read(spec, targets))].map((finding) => finding.message)).toEqual(message);
});

test.each`
  body                                                              | tls      | found
  ${{ tls: { caBundleSecretName: 'ca' } }}                           | ${true}  | ${['tls']}
  ${{ tls: { caBundleSecretName: 'ca' } }}                           | ${false} | ${[]}
  ${{ tls: { api: { public: {} } } }}                                | ${true}  | ${[]}
  ${{ auth: { applicationCredentialSecret: 'ac' } }}                 | ${true}  | ${['auth']}
  ${{ override: { service: { internal: { endpointURL: 'http://a' } } } }} | ${true} | ${['override.service.internal.endpointURL']}
  ${{ containerImage: 'i' }}                                         | ${true}  | ${[]}
`('of $body the operators overwrite $found', ({ body, tls, found }) => {
  const spec = { ...api(body), tls: { podLevel: { enabled: tls } } };
  expect([...overwrittenField.check(read(spec, [FR5, FR6]))].map(({ field }) => field)).toEqual(found);
});

function api(body: JsonObject): JsonObject {
  return { glance: { template: { glanceAPIs: { default: body } } } };
}

function template(fields: JsonObject): JsonObject {
  return { glance: { template: { glanceAPIs: { default: {} }, ...fields } } };
}

function hostPath(propagation: readonly string[]): JsonObject {
  return { ...WHOLE, extraMounts: [{ extraVol: [{ propagation, volumes: [{ name: 'v', hostPath: { path: '/p' } }], mounts: [{ name: 'v', mountPath: '/p' }] }] }] };
}

function read(spec: JsonObject, targets: readonly Release[] = [FR6], whole = true): Topology {
  return readControlPlane({ metadata: { name: 'openstack', namespace: 'openstack' }, spec }, { targets, whole });
}
