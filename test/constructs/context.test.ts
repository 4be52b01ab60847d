import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CephCluster, Diagnostics, ExtraMount, GlanceApi, MountSource, NfsStore, Quantity, RbdStore, Release, ReleaseTarget, S3Credentials, S3Store, S3UrlFormat } from '../../src';
import { temporaryFolder } from '../support/folder';
import { diagnostics, findings, manifests, program, type Program, type ProgramOptions } from '../support/synth';

const object = (kind: string, name: string, more: object = {}, namespace: string | undefined = 'openstack') => ({ apiVersion: 'v1', kind, metadata: { name, namespace }, ...more });

function fileOf(...documents: readonly object[]): string {
  const path = join(temporaryFolder(), 'context.yaml');
  writeFileSync(path, documents.map((one) => stringify(one)).join('---\n'));
  return path;
}

function withApi(options: ProgramOptions = {}): Program {
  const made = program(options);
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  new GlanceApi(made.glance, 'default', { stores: [new RbdStore(made.glance, 'hub', { cluster })], networkAttachments: ['storage'] });
  return made;
}

const NETWORKS = [
  object('NetworkAttachmentDefinition', 'tenant', { spec: { config: '{"type":"macvlan","ipam":{"type":"whereabouts","range":"172.19.0.0/24"}}' } }),
  object('IPAddressPool', 'internalapi', { spec: { addresses: ['172.17.0.81-172.17.0.90'] } }, 'metallb-system'),
];

test('files are checked against, and are not written', () => {
  const made = withApi({ contextFiles: [fileOf(...NETWORKS)] });
  expect(findings(made, 'error')).toEqual(['GLN-NETWORK-007 openstack/control-plane/glance/default', 'GLN-NETWORK-010 openstack/control-plane/glance/default']);
  const good = withApi({ contextFiles: [fileOf(object('NetworkAttachmentDefinition', 'storage', { spec: {} }))] });
  expect(manifests(good).map(({ kind }) => kind)).toEqual(['OpenStackControlPlane']);
});

test('what is wrong in a file that is checked against is reported there', () => {
  const file = fileOf(object('ConfigMap', 'first'), object('IPAddressPool', 'internalapi', { spec: { addresses: ['172.17.0.90-172.17.0.80'] } }));
  expect(diagnostics(withApi({ contextFiles: [file] }).controlPlane)).toContainEqual(expect.objectContaining({ code: 'GLN-NETWORK-012', file, line: 7 }));
});

test('a warning about a file is accepted at the control plane', () => {
  const pools = object('IPAddressPool', 'storage', { spec: { addresses: ['172.18.0.60-172.18.0.90'] } });
  const network = object('NetworkAttachmentDefinition', 'storage', {
    spec: { config: '{"type":"macvlan","ipam":{"type":"whereabouts","range":"172.18.0.0/24","range_end":"172.18.0.70"}}' },
  });
  const made = withApi({ contextFiles: [fileOf(pools, network)], template: { glanceAPIs: {} }, strict: true });
  expect(diagnostics(made.controlPlane).map(({ code }) => code)).toEqual(['GLN-NETWORK-013']);
  Diagnostics.of(made.controlPlane).acknowledge('GLN-NETWORK-013', 'The two are apart: the pool is for another VLAN.');
  expect(diagnostics(made.controlPlane)).toEqual([]);
});

test('a file that cannot be read ends the program, one that is no YAML is a finding that names it', () => {
  expect(() => withApi({ contextFiles: ['missing.yaml'] })).toThrow(/cannot read 'missing.yaml' \(ENOENT\)/);
  const file = join(temporaryFolder(), 'broken.yaml');
  writeFileSync(file, 'kind: Secret\nkind: [\n');
  expect(diagnostics(withApi({ contextFiles: [file] }).controlPlane)).toContainEqual(expect.objectContaining({ code: 'GLN-DOCUMENT-001', file, line: 3 }));
});

test('a manifest can be added to check against, after a synth too, and lists of manifests are looked into', () => {
  const made = withApi();
  expect(findings(made, 'error')).toEqual([]);
  made.controlPlane.addContext({ apiVersion: 'v1', kind: 'List', items: NETWORKS });
  expect(findings(made, 'error')).toHaveLength(2);
});

test.each`
  manifest                                                  | found    | why
  ${object('NetworkAttachmentDefinition', 'tenant')}        | ${true}  | ${'the namespace of the control plane'}
  ${object('NetworkAttachmentDefinition', 'tenant', {}, 'other')} | ${false} | ${'another namespace'}
  ${{ kind: 'NetworkAttachmentDefinition', metadata: { name: 'tenant' } }} | ${true} | ${'no namespace: applied with the control plane'}
`('what counts is in reach: $why', ({ manifest, found }) => {
  const made = withApi();
  made.controlPlane.addContext(manifest);
  expect(findings(made, 'error')).toHaveLength(found ? 1 : 0);
});

test('the control plane itself may be among the manifests, another one may not', () => {
  const made = withApi();
  made.controlPlane.addContext(object('OpenStackControlPlane', made.controlPlane.name));
  expect(findings(made, 'error')).toEqual([]);
  made.controlPlane.addContext(object('OpenStackControlPlane', 'second'));
  expect(findings(made, 'error')).toEqual(['GLN-RESOURCE-016 openstack/control-plane']);
});

test.each`
  kind                       | names                            | severity     | why
  ${'Secret'}                | ${['ceph-conf-file']}            | ${'warning'} | ${'a name that is nearly the same'}
  ${'Secret'}                | ${['osp-secret']}                | ${'info'}    | ${'Secrets are often kept out of files'}
  ${'Secret'}                | ${['ceph-conf-files']}           | ${undefined} | ${'it is there'}
  ${'ConfigMap'}             | ${['other']}                     | ${'warning'} | ${'a ConfigMap'}
  ${'ConfigMap'}             | ${['policy']}                    | ${undefined} | ${'a ConfigMap that is there'}
  ${'PersistentVolumeClaim'} | ${['other']}                     | ${'warning'} | ${'a claim'}
  ${'Topology'}              | ${['other']}                     | ${'warning'} | ${'a Topology'}
  ${'Topology'}              | ${['spread']}                    | ${undefined} | ${'a Topology that is there'}
`('of a $kind that is named: $why', ({ kind, names, severity }) => {
  const made = withApi({ target: ReleaseTarget.since(Release.FR2), glance: { topologyName: 'spread' } });
  new ExtraMount(made.glance, 'policy', { path: '/etc/glance/policy.d', source: MountSource.fromConfigMapName('policy') });
  new ExtraMount(made.glance, 'scratch', { path: '/opt/scratch', source: MountSource.fromClaimName('scratch') });
  new ExtraMount(made.glance, 'own', { path: '/opt/own', source: MountSource.fromText({ own: '' }) });
  for (const name of names) made.controlPlane.addContext(object(kind, name));
  const found = diagnostics(made.controlPlane).filter(({ code }) => ['GLN-MOUNTS-024', 'GLN-RESOURCE-025'].includes(code));
  expect(found.map((one) => one.severity)).toEqual(severity === undefined ? [] : [severity]);
});

test('a claim that a store makes is not missing', () => {
  const made = program();
  const share = new NfsStore(made.glance, 'share', { server: '172.18.0.5', path: '/export', mountOptions: ['nfsvers=4.1'], capacity: Quantity.of('10G') });
  new GlanceApi(made.glance, 'default', { stores: [share], networkAttachments: ['storage'] });
  made.controlPlane.addContext(object('PersistentVolumeClaim', 'other'));
  expect(findings(made).filter((one) => one.startsWith('GLN-MOUNTS-024'))).toEqual([]);
});

test('a Secret with configuration that a construct names is understood', () => {
  const made = program();
  const credentials = S3Credentials.fromSecretName('keys');
  const store = new S3Store(made.glance, 'archive', { endpoint: 'https://s3.example.com', bucket: 'images', urlFormat: S3UrlFormat.PATH, createBucket: true, credentials });
  new GlanceApi(made.glance, 'default', { stores: [store], networkAttachments: ['storage'] });
  made.controlPlane.addContext({ ...object('Secret', 'keys'), stringData: { 'keys.conf': 's3_store_access_key = A\n' } });
  expect(findings(made, 'error')).toContain('GLN-SECRETS-002 openstack/control-plane/glance/default');
});
