import { Release } from '../../../src/facts/releases';
import type { JsonObject } from '../../../src/model/json';
import { sketch } from '../../../src/model/sketch';
import { missingField } from '../../../src/rules/mounts/missing-field';
import { notOneSource } from '../../../src/rules/mounts/not-one-source';
import { oddPath } from '../../../src/rules/mounts/odd-path';
import { oddShare } from '../../../src/rules/mounts/odd-share';
import { entryBody, withMount } from '../../../src/rules/mounts/sample';
import { sourceNotOnRelease } from '../../../src/rules/mounts/source-not-on-release';
import { unknownVolume } from '../../../src/rules/mounts/unknown-volume';
import { unusedVolume } from '../../../src/rules/mounts/unused-volume';
import { volumeName } from '../../../src/rules/mounts/volume-name';
import type { Rule } from '../../../src/rules/rule';

const RULES = [missingField, notOneSource, oddPath, oddShare, sourceNotOnRelease, unknownVolume, unusedVolume, volumeName];

function codes(body: JsonObject, release?: Release): readonly string[] {
  const topology = withMount(sketch({ release }), body);
  return RULES.flatMap((rule: Rule) => [...rule.check(topology)].map(() => rule.code));
}

const entry = (source: JsonObject, mount: JsonObject = {}, name = 'files') => ({ ...entryBody(name, source, '/opt/files', mount) });
const [field, source, path, share, release, unknown, unused, named] = RULES.map(({ code }) => code);

test.each`
  body                                                                            | found         | why
  ${entry({ configMap: { name: 'a' } })}                                          | ${[]}         | ${'right'}
  ${entry({})}                                                                    | ${[source]}   | ${'Kubernetes makes an empty directory of it'}
  ${entry({ secret: null })}                                                      | ${[source]}   | ${'null is absent'}
  ${entry({ emptyDir: {} })}                                                      | ${[]}         | ${'an empty directory on purpose'}
  ${entry({ secrets: { secretName: 'a' } })}                                      | ${[]}         | ${'a misspelt source is found as an unknown field'}
  ${entry({ secret: {} })}                                                        | ${[field]}    | ${'secretName is missing'}
  ${entry({ secret: { name: 'a' } })}                                             | ${[field]}    | ${'name is right in a projection only'}
  ${entry({ projected: { sources: [{ secret: { secretName: 'a' } }] } })}         | ${[field]}    | ${'secretName is right in a volume only'}
  ${entry({ projected: { sources: [{ secret: { name: 'a' } }] } })}               | ${[]}         | ${'right'}
  ${entry({ configMap: { name: '' } })}                                           | ${[field]}    | ${'empty is absent'}
  ${entry({ persistentVolumeClaim: {} })}                                         | ${[field]}    | ${'claimName is missing'}
  ${entry({ nfs: {} })}                                                           | ${[field, field]} | ${'server and path are missing'}
  ${entry({ nfs: { server: 'nfs.example.com', path: '/export' } })}               | ${[]}         | ${'a name is a server'}
  ${entry({ nfs: { server: 'fd00::5', path: '/export' } })}                       | ${[]}         | ${'an IPv6 address without brackets'}
  ${entry({ nfs: { server: '[fd00::5]', path: '/export' } })}                     | ${[]}         | ${'and with them'}
  ${entry({ nfs: { server: 'nfs_server', path: '/export' } })}                    | ${[share]}    | ${'no host name has an underscore'}
  ${entry({ nfs: { server: '172.18.0.5', path: 'export' } })}                     | ${[share]}    | ${'the export must be absolute'}
  ${entry({ configMap: { name: 'a' } }, { mountPath: '' })}                       | ${[field]}    | ${'mountPath is missing'}
  ${entry({ configMap: { name: 'a' } }, { mountPath: 'opt/files' })}              | ${[path]}     | ${'mountPath is relative'}
  ${entry({ configMap: { name: 'a' } }, { mountPath: '/opt/a:b' })}               | ${[path]}     | ${'mountPath has a colon'}
  ${entry({ configMap: { name: 'a' } }, { subPath: '/a' })}                       | ${[path]}     | ${'subPath is absolute'}
  ${entry({ configMap: { name: 'a' } }, { subPath: 'a..b' })}                     | ${[]}         | ${'two dots in a name are no way up'}
  ${entry({ configMap: { name: 'a' } }, { subPath: 'a', subPathExpr: 'b' })}      | ${[path]}     | ${'the two exclude each other'}
  ${entry({ configMap: { name: 'a' } }, { mountPropagation: 'none' })}            | ${[path]}     | ${'case counts'}
  ${entry({ configMap: { name: 'a' } }, { name: 'file' })}                        | ${[unknown]}  | ${'a name that does not pair is one mistake'}
  ${entry({ configMap: { name: 'a' } }, { name: 'logs' })}                        | ${[]}         | ${'a volume of the operator can be mounted once more'}
  ${entry({ configMap: { name: 'a' } }, {}, 'My_files')}                          | ${[named]}    | ${'no DNS label'}
  ${{ ...entry({ configMap: { name: 'a' } }), mounts: [] }}                       | ${[unused]}   | ${'mounted nowhere'}
  ${{ ...entry({ secret: { name: 'a' } }), propagation: ['CinderVolume'] }}       | ${[]}         | ${'what does not reach an API is for others to judge'}
`('$body.volumes $body.mounts: $why', ({ body, found }) => {
  expect(codes(body)).toEqual(found);
});

test.each`
  kind           | on                    | found | why
  ${'hostPath'}  | ${Release.STABLE_18}  | ${0}  | ${'taken up to 18-stable'}
  ${'hostPath'}  | ${Release.RHOSO_19}   | ${1}  | ${'gone'}
  ${'hostPath'}  | ${undefined}          | ${1}  | ${'portable means every release'}
  ${'cephfs'}    | ${Release.FR6}        | ${0}  | ${'taken up to 18-stable'}
  ${'rbd'}       | ${Release.FR1}        | ${0}  | ${'the first release takes every source'}
  ${'rbd'}       | ${Release.FR2}        | ${1}  | ${'only the first release takes it'}
  ${'csi'}       | ${undefined}          | ${0}  | ${'on every release'}
`('a volume from $kind on $on: $why', ({ kind, on, found }) => {
  const body = entry({ [kind]: { path: '/srv', driver: 'a' } });
  expect(codes(body, on).filter((code) => code === release)).toHaveLength(found);
});

test('a mount may show a volume of another entry', () => {
  const topology = withMount(sketch(), { propagation: ['GlanceAPI'], volumes: [{ name: 'files', configMap: { name: 'a' } }], mounts: [] });
  const both = withMount(topology, { propagation: ['default'], volumes: [], mounts: [{ name: 'files', mountPath: '/opt/files' }] });
  expect([...unknownVolume.check(both), ...unusedVolume.check(both)]).toEqual([]);
});
