import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigMap, Secret } from 'cdk8s-plus-28';
import { CephCluster, ExtraMount, Glance, GlanceApi, MountSource, RbdStore } from '../../src';
import { temporaryFolder } from '../support/folder';
import { diagnostics, findings, manifests, program, templateOf, type Program } from '../support/synth';

/* eslint-disable @typescript-eslint/no-explicit-any -- manifests are looked into freely */

const POLICY = { 'policy.yaml': '"get_image": "role:reader"\n' };

function withApi(made: Program, name = 'default'): GlanceApi {
  const cluster = new CephCluster(made.glance, `ceph-${name}`, { clusterName: 'ceph', secretName: 'ceph-conf-files' });
  return new GlanceApi(made.glance, name, { stores: [new RbdStore(made.glance, `hub-${name}`, { cluster })], networkAttachments: ['storage'] });
}

/** The entries of a path. */
function entriesAt(made: Program, path: string): any[] {
  const entries = (templateOf(made).extraMounts ?? []).flatMap(({ extraVol }: any) => extraVol);
  return entries.filter(({ mounts }: any) => mounts.some(({ mountPath }: any) => mountPath === path));
}

function volumesAt(made: Program, path: string): any[] {
  return entriesAt(made, path).flatMap(({ volumes }) => volumes);
}

test.each`
  source                                                                      | volume                                                                                   | readOnly     | why
  ${MountSource.fromConfigMapName('policy')}                                  | ${{ name: 'policy', configMap: { name: 'policy' } }}                                     | ${true}      | ${'a ConfigMap'}
  ${MountSource.fromConfigMapName('policy', { items: { a: 'b/a' } })}         | ${{ name: 'policy', configMap: { name: 'policy', items: [{ key: 'a', path: 'b/a' }] } }} | ${true}      | ${'some keys of a ConfigMap'}
  ${MountSource.fromSecretName('certificates')}                               | ${{ name: 'certificates', secret: { secretName: 'certificates' } }}                      | ${true}      | ${'a Secret'}
  ${MountSource.fromSecretName('certificates', { items: { 'a.pem': 'a' } })}  | ${{ name: 'certificates', secret: { secretName: 'certificates', items: [{ key: 'a.pem', path: 'a' }] } }} | ${true} | ${'some keys of a Secret'}
  ${MountSource.fromClaimName('scratch')}                                     | ${{ name: 'scratch', persistentVolumeClaim: { claimName: 'scratch' } }}                  | ${undefined} | ${'a claim can be written to'}
  ${MountSource.fromVolume({ emptyDir: { medium: 'Memory' } })}               | ${{ name: 'emptydir', emptyDir: { medium: 'Memory' } }}                                  | ${undefined} | ${'any other volume'}
`('$why', ({ source, volume, readOnly }) => {
  const made = program();
  withApi(made);
  new ExtraMount(made.glance, 'extra', { path: '/opt/extra', source });
  expect(entriesAt(made, '/opt/extra')).toEqual([{ propagation: ['default'], volumes: [volume], mounts: [{ name: volume.name, mountPath: '/opt/extra', ...(readOnly && { readOnly }) }] }]);
});

test('a ConfigMap and a Secret of cdk8s-plus are mounted by their names', () => {
  const made = program();
  withApi(made);
  new ExtraMount(made.glance, 'one', { path: '/opt/one', source: MountSource.fromConfigMap(ConfigMap.fromConfigMapName(made.chart, 'a', 'policy')) });
  new ExtraMount(made.glance, 'two', { path: '/opt/two', source: MountSource.fromSecret(Secret.fromSecretName(made.chart, 'b', 'keys')) });
  expect(volumesAt(made, '/opt/one')).toEqual([{ name: 'policy', configMap: { name: 'policy' } }]);
  expect(volumesAt(made, '/opt/two')).toEqual([{ name: 'keys', secret: { secretName: 'keys' } }]);
});

test('texts become a ConfigMap that is named after the construct, and a single file of it can be mounted', () => {
  const made = program();
  withApi(made);
  new ExtraMount(made.glance, 'policy', { path: '/etc/glance/policy.yaml', subPath: 'policy.yaml', source: MountSource.fromText(POLICY) });
  expect(manifests(made).find(({ kind }) => kind === 'ConfigMap')).toEqual({
    apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'glance-policy', namespace: 'openstack' }, data: POLICY,
  });
  expect(entriesAt(made, '/etc/glance/policy.yaml')).toEqual([{
    propagation: ['default'],
    volumes: [{ name: 'glance-policy', configMap: { name: 'glance-policy' } }],
    mounts: [{ name: 'glance-policy', mountPath: '/etc/glance/policy.yaml', subPath: 'policy.yaml', readOnly: true }],
  }]);
});

test('files are read at synth, under their own names or another one', () => {
  const folder = temporaryFolder();
  for (const name of ['a.conf', 'b.conf']) writeFileSync(join(folder, name), `# ${name}\n`);
  const made = program();
  withApi(made);
  new ExtraMount(made.glance, 'one', { path: '/opt/one', source: MountSource.fromFile(join(folder, 'a.conf'), 'other.conf') });
  new ExtraMount(made.glance, 'many', { path: '/opt/many', source: MountSource.fromFiles([join(folder, 'a.conf'), join(folder, 'b.conf')]) });
  const data = manifests(made).filter(({ kind }) => kind === 'ConfigMap').map((one) => one.data);
  expect(data).toEqual([{ 'other.conf': '# a.conf\n' }, { 'a.conf': '# a.conf\n', 'b.conf': '# b.conf\n' }]);
});

test.each([['missing.conf', undefined, 'cannot be read (ENOENT)'], ['image.png', Buffer.from([0x89, 0x50, 0]), 'is no text'], ['latin.conf', Buffer.from([0xe9, 0x0a]), 'is no text in UTF-8']])(
  'a file that is no text is a finding at the mount: %s', (name, bytes, problem) => {
    const path = join(temporaryFolder(), name);
    if (bytes) writeFileSync(path, bytes);
    const made = program();
    withApi(made);
    new ExtraMount(made.glance, 'extra', { path: '/opt/extra', source: MountSource.fromFile(path) });
    expect(diagnostics(made.controlPlane)).toContainEqual(expect.objectContaining({ severity: 'error', path: 'openstack/control-plane/glance/extra', message: expect.stringContaining(problem) }));
  },
);

test('one for the Glance reaches every API, those that only the base has included; one in an API that API alone', () => {
  const legacy = { type: 'single', replicas: 1 };
  const made = program({ template: { glanceAPIs: { legacy, default: {} }, keystoneEndpoint: 'default' } });
  const api = withApi(made);
  withApi(made, 'second');
  new ExtraMount(made.glance, 'all', { path: '/opt/all', source: MountSource.fromConfigMapName('all') });
  new ExtraMount(api, 'own', { path: '/opt/own', source: MountSource.fromText(POLICY) });
  new ExtraMount(made.glance, 'some', { path: '/opt/some', source: MountSource.fromConfigMapName('some'), apis: [api] });
  expect(entriesAt(made, '/opt/all').map(({ propagation }) => propagation)).toEqual([['legacy', 'default', 'second']]);
  expect(entriesAt(made, '/opt/own').map(({ propagation }) => propagation)).toEqual([['default']]);
  expect(volumesAt(made, '/opt/own')).toEqual([{ name: 'glance-default-own', configMap: { name: 'glance-default-own' } }]);
  expect(entriesAt(made, '/opt/some').map(({ propagation }) => propagation)).toEqual([['default']]);
});

test('several ConfigMaps and Secrets for one directory are put together, the files of a store included', () => {
  const made = program();
  withApi(made);
  new ExtraMount(made.glance, 'a', { path: '/etc/ceph', source: MountSource.fromSecretName('ceph-conf-other', { items: { 'other.conf': 'other.conf' } }) });
  new ExtraMount(made.glance, 'b', { path: '/etc/ceph', source: MountSource.fromConfigMapName('rbdmap') });
  expect(volumesAt(made, '/etc/ceph')).toEqual([{
    name: 'ceph-conf-files-ceph-conf-other-rbdmap',
    projected: { sources: [
      { secret: { name: 'ceph-conf-files' } },
      { secret: { name: 'ceph-conf-other', items: [{ key: 'other.conf', path: 'other.conf' }] } },
      { configMap: { name: 'rbdmap' } },
    ] },
  }]);
});

describe('beside what the base mounts', () => {
  const base = (source: object, more: object = {}) => ({
    extraMounts: [{ extraVol: [{ propagation: ['Glance'], volumes: [{ name: 'policy', ...source }], mounts: [{ name: 'policy', mountPath: '/opt/policy/', ...more }] }] }],
  });

  test.each`
    written                                                                   | more                        | entries | why
    ${{ configMap: { name: 'policy' } }}                                      | ${{}}                       | ${1}    | ${'the same source is used'}
    ${{ projected: { sources: [{ configMap: { name: 'policy' } }] } }}        | ${{}}                       | ${1}    | ${'a projection with it is used'}
    ${{ configMap: { name: 'other' } }}                                       | ${{}}                       | ${2}    | ${'another source clashes'}
    ${{ secret: { secretName: 'policy' } }}                                   | ${{}}                       | ${2}    | ${'a Secret of the name is another source'}
    ${{ configMap: { name: 'policy' } }}                                      | ${{ subPath: 'a' }}         | ${2}    | ${'a part of the source is not all of it'}
  `('$why', ({ written, more, entries }) => {
    const made = program({ template: base(written, more) });
    withApi(made);
    new ExtraMount(made.glance, 'policy', { path: '/opt/policy', source: MountSource.fromConfigMapName('policy') });
    const found = findings(made, 'error');
    expect(found).toEqual(entries === 1 ? [] : ['GLN-MOUNTS-005 openstack/control-plane/glance/policy']);
  });
});

test('a volume never gets a name that the operator uses, or that a Secret with configuration has', () => {
  const made = program({ template: { customServiceConfigSecrets: undefined } });
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  new GlanceApi(made.glance, 'default', { stores: [new RbdStore(made.glance, 'hub', { cluster })], networkAttachments: ['storage'], configSecretNames: ['options'] });
  new ExtraMount(made.glance, 'a', { path: '/opt/a', source: MountSource.fromConfigMapName('scripts') });
  new ExtraMount(made.glance, 'b', { path: '/opt/b', source: MountSource.fromConfigMapName('options') });
  expect([...volumesAt(made, '/opt/a'), ...volumesAt(made, '/opt/b')].map(({ name }) => name)).toEqual(['scripts-2', 'options-2']);
  expect(findings(made, 'error')).toEqual([]);
});

test('a directory of the operator is refused, at the mount', () => {
  const made = program();
  withApi(made);
  new ExtraMount(made.glance, 'home', { path: '/var/lib/glance', source: MountSource.fromClaimName('images') });
  expect(findings(made, 'error')).toEqual(['GLN-MOUNTS-012 openstack/control-plane/glance/home']);
});

test('the order in which mounts are made does not matter', () => {
  const inOrder = (...ids: readonly string[]) => {
    const made = program();
    withApi(made);
    for (const id of ids) new ExtraMount(made.glance, id, { path: '/opt/all', source: MountSource.fromConfigMapName(id) });
    return templateOf(made);
  };
  expect(inOrder('b', 'a')).toEqual(inOrder('a', 'b'));
});

test('an API of another Glance, and apis inside an API, are refused where they are written', () => {
  const made = program();
  const other = program();
  const source = MountSource.fromConfigMapName('policy');
  const stranger = new GlanceApi(new Glance(new (other.controlPlane.constructor as any)(other.chart, 'second', { spec: {} }), 'glance'), 'default');
  expect(() => new ExtraMount(made.glance, 'a', { path: '/a', source, apis: [stranger] })).toThrow(/outside its Glance: pass one of 'openstack\/control-plane\/glance'/);
  const api = withApi(made);
  expect(() => new ExtraMount(api, 'b', { path: '/b', source, apis: [api] })).toThrow(/is inside an API and names others/);
});
