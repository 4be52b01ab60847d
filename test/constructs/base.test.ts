import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { CephCluster, ControlPlane, ControlPlaneOutput, Glance, GlanceApi, RbdStore } from '../../src';
import { temporaryFolder } from '../support/folder';
import { BASE, diagnostics, findings, manifests, program, quietly, specOf, templateOf, type Program } from '../support/synth';

/* eslint-disable @typescript-eslint/no-explicit-any -- manifests are looked into freely */

const RBD_TEXT = [
  '[DEFAULT]', 'enabled_backends = old:rbd', 'debug = true', '[glance_store]', 'default_backend = old',
  '[old]', 'rbd_store_ceph_conf = /etc/ceph/ceph.conf', 'rbd_store_user = openstack', 'rbd_store_pool = images', '',
].join('\n');

const CEPH_MOUNT = {
  extraVol: [{
    propagation: ['GlanceAPI'], volumes: [{ name: 'ceph', secret: { secretName: 'ceph-conf-files' } }], mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }],
  }],
};

function withRbd(made: Program, name = 'default'): GlanceApi {
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  return new GlanceApi(made.glance, name, { stores: [new RbdStore(made.glance, 'hub', { cluster })], networkAttachments: ['storage'] });
}

test('what the base says and no construct sets stays', () => {
  const made = program();
  withRbd(made);
  const base = parse(readFileSync(BASE, 'utf8'));
  const { glance, ...rest } = specOf(made);
  const { glance: before, ...restBefore } = base.spec;
  expect(rest).toEqual(restBefore);
  expect(glance.template.glanceAPIs.default.override).toEqual(before.template.glanceAPIs.default.override);
  expect(glance.template.secret).toBe(before.template.secret);
});

test('the same value on both sides is no conflict, a different one is an error at its field', () => {
  const made = program({ template: { databaseInstance: 'openstack', apiTimeout: 90 }, glance: { databaseInstance: 'openstack', memcachedInstance: 'memcached' } });
  withRbd(made);
  expect(findings(made, 'error')).toEqual([]);
  const other = program({ template: { databaseInstance: 'galera-2' }, glance: { databaseInstance: 'openstack' } });
  withRbd(other);
  const [conflict] = diagnostics(other.controlPlane).filter(({ severity }) => severity === 'error');
  expect(conflict).toMatchObject({ code: 'GLN-MERGE-001', field: 'databaseInstance' });
});

test('an API of the base that no construct names keeps its text, letter by letter', () => {
  const text = `# ours\n${RBD_TEXT}`;
  const made = program({ template: { glanceAPIs: { legacy: { type: 'split', replicas: 3, customServiceConfig: text } }, extraMounts: [CEPH_MOUNT], keystoneEndpoint: 'legacy' } });
  withRbd(made, 'fresh');
  const { glanceAPIs, customServiceConfig } = templateOf(made);
  expect(glanceAPIs.legacy.customServiceConfig).toBe(text);
  expect(glanceAPIs.fresh.customServiceConfig).toContain('enabled_backends = hub:rbd');
  expect(customServiceConfig).toBeUndefined();
});

test('a template text stays where an API of the base still runs with it, and what it says beside its stores holds for new APIs too', () => {
  const made = program({ template: { customServiceConfig: RBD_TEXT, glanceAPIs: { legacy: { replicas: 3 } }, extraMounts: [CEPH_MOUNT], keystoneEndpoint: 'legacy' } });
  withRbd(made, 'fresh');
  const { glanceAPIs, customServiceConfig } = templateOf(made);
  expect(customServiceConfig).toBe(RBD_TEXT);
  expect(glanceAPIs.legacy.customServiceConfig).toBeUndefined();
  expect(glanceAPIs.fresh.customServiceConfig).toContain('debug = true');
  expect(glanceAPIs.fresh.customServiceConfig).not.toContain('old');
});

test('options of the base for an API that a construct takes over go on being said', () => {
  const made = program({ template: { customServiceConfig: '[DEFAULT]\ndebug = true\n[image_format]\ndisk_formats = raw\n' } });
  withRbd(made);
  const { customServiceConfig } = templateOf(made);
  expect(customServiceConfig).toContain('[DEFAULT]\nenabled_backends = hub:rbd\ndebug = true\n');
  expect(customServiceConfig).toContain('[image_format]\ndisk_formats = raw\n');
});

test('stores of the base are kept by an API construct without stores, and conflict with other ones', () => {
  const template = { customServiceConfig: RBD_TEXT, extraMounts: [CEPH_MOUNT] };
  const kept = program({ template });
  new GlanceApi(kept.glance, 'default', { networkAttachments: ['storage'] });
  expect(templateOf(kept).customServiceConfig).toContain('enabled_backends = old:rbd');
  expect(findings(kept, 'error')).toEqual([]);
  const other = program({ template });
  withRbd(other);
  expect(diagnostics(other.controlPlane)).toContainEqual(expect.objectContaining({ code: 'GLN-MERGE-001', field: expect.stringContaining('enabled_backends') }));
});

const TWO_STORES = RBD_TEXT.replace('old:rbd', 'old:rbd,spare:rbd').replace(/$/, '[spare]\nrbd_store_ceph_conf = /etc/ceph/ceph.conf\nrbd_store_user = openstack\nrbd_store_pool = spare\n');

test.each`
  base                                                            | ids                 | conflicts                        | why
  ${RBD_TEXT}                                                     | ${['old']}          | ${[]}                            | ${'both say the same'}
  ${RBD_TEXT.replace('rbd_store_pool = images\n', '')}            | ${['old']}          | ${[]}                            | ${'a default said by one side is the same as none'}
  ${RBD_TEXT.replace('= images', '= pictures')}                   | ${['old']}          | ${['[old] rbd_store_pool']}      | ${'the values differ'}
  ${`${RBD_TEXT}rbd_thin_provisioning = yes\n`}                   | ${['old']}          | ${['[old] rbd_thin_provisioning']} | ${'the construct leaves out what the base says'}
  ${RBD_TEXT}                                                     | ${['old', 'spare']} | ${['[DEFAULT] enabled_backends']} | ${'the lists differ'}
  ${TWO_STORES}                                                   | ${['old', 'spare']} | ${[]}                            | ${'both say the same of two'}
  ${TWO_STORES.replace('backend = old', 'backend = spare')}       | ${['old', 'spare']} | ${['[glance_store] default_backend']} | ${'the first of the construct is another default'}
`('a list of stores that base and construct both have conflicts in $conflicts where $why', ({ base, ids, conflicts }) => {
  const made = program({ template: { customServiceConfig: base, extraMounts: [CEPH_MOUNT] } });
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  const stores = (ids as string[]).map((id) => new RbdStore(made.glance, id, { cluster, pool: id === 'old' ? 'images' : id }));
  new GlanceApi(made.glance, 'default', { stores, networkAttachments: ['storage'] });
  expect(diagnostics(made.controlPlane).filter(({ severity }) => severity === 'error').map(({ code, field }) => `${code} ${field}`))
    .toEqual((conflicts as string[]).map((place) => `GLN-MERGE-001 glanceAPIs.default.customServiceConfig ${place}`));
});

test('a mount that the base gives the API already is used, not repeated', () => {
  const made = program({ template: { extraMounts: [CEPH_MOUNT] } });
  withRbd(made);
  expect(templateOf(made).extraMounts).toEqual([CEPH_MOUNT]);
});

test('extraMounts are the entries of the base and then ours', () => {
  const other = { extraVol: [{ propagation: ['other'], volumes: [{ name: 'x', configMap: { name: 'x' } }], mounts: [{ name: 'x', mountPath: '/x' }] }] };
  const made = program({ template: { extraMounts: [other], glanceAPIs: { other: { replicas: 0 }, default: {} }, keystoneEndpoint: 'default' } });
  withRbd(made);
  const { extraMounts } = templateOf(made);
  expect(extraMounts).toHaveLength(2);
  expect(extraMounts[0]).toEqual(other);
});

test('an API can be removed from the base', () => {
  const made = program({ template: { glanceAPIs: { legacy: { replicas: 0 }, default: {} } }, glance: { removeApis: ['legacy'] } });
  withRbd(made);
  expect(Object.keys(templateOf(made).glanceAPIs)).toEqual(['default']);
  expect(parse(quietly(() => made.controlPlane.mergePatch())).spec.glance.template.glanceAPIs.legacy).toBeNull();
});

test('the merge patch turns the base into the whole control plane', () => {
  const made = program();
  withRbd(made);
  const base = parse(readFileSync(BASE, 'utf8'));
  const patched = applied(base, parse(quietly(() => made.controlPlane.mergePatch())));
  expect(patched.spec).toEqual(specOf(made));
});

test('as a patch the control plane itself is not in the chart', () => {
  const made = program({ output: ControlPlaneOutput.PATCH });
  withRbd(made);
  expect(manifests(made)).toEqual([]);
  expect(quietly(() => made.controlPlane.mergePatch())).toContain('enabled_backends = hub:rbd');
});

test('a new control plane needs no file', () => {
  const chart = new Chart(Testing.app(), 'openstack', { namespace: 'openstack' });
  const { spec } = parse(readFileSync(BASE, 'utf8'));
  const controlPlane = new ControlPlane(chart, 'control-plane', { spec: { ...spec, glance: undefined } });
  const glance = new Glance(controlPlane, 'glance');
  withRbd({ app: chart.node.root as App, chart, controlPlane, glance });
  const [manifest] = quietly(() => Testing.synth(chart));
  expect(manifest).toMatchObject({ metadata: { name: 'control-plane', namespace: 'openstack' } });
  expect(manifest.spec.glance.template).toMatchObject({ databaseInstance: 'openstack', keystoneEndpoint: 'default', storage: { external: true } });
});

test('a file that is not there is refused where it is named', () => {
  const chart = new Chart(Testing.app(), 'openstack');
  expect(() => ControlPlane.fromFile(chart, 'cp', 'missing.yaml')).toThrow(/cannot read 'missing.yaml' \(ENOENT\)/);
});

test.each([['no YAML', 'a: [1'], ['nothing in it', ''], ['another kind', 'kind: ConfigMap']])('a file with %s is one finding, not a stack trace', (_, text) => {
  const file = join(temporaryFolder(), 'cp.yaml');
  writeFileSync(file, text);
  const chart = new Chart(Testing.app(), 'openstack');
  const controlPlane = ControlPlane.fromFile(chart, 'cp', file);
  expect(diagnostics(controlPlane).filter(({ severity }) => severity === 'error')).toEqual([expect.objectContaining({ code: 'GLN-DOCUMENT-001' })]);
  expect(() => quietly(() => Testing.synth(chart))).toThrow(/GLN-DOCUMENT-001/);
});

/** RFC 7386. */
function applied(target: any, patch: any): any {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const result = typeof target === 'object' && target !== null && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = applied(result[key], value);
  }
  return result;
}

test('a base that a cluster printed is written without what only the cluster says', () => {
  const base = parse(readFileSync(BASE, 'utf8'));
  const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
  const metadata = { ...base.metadata, uid: '5c0c3c5e-0000-4000-8000-000000000000', resourceVersion: '7', generation: 3, managedFields: [], labels: { team: 'a' } };
  const written = (annotations: object) => {
    const chart = new Chart(new App(), 'openstack', { namespace: 'openstack' });
    const controlPlane = ControlPlane.fromObject(chart, 'control-plane', { ...base, metadata: { ...metadata, annotations }, status: { conditions: [] } });
    withRbd({ glance: new Glance(controlPlane, 'glance') } as Program);
    return quietly(() => Testing.synth(chart)).find(({ kind }: any) => kind === 'OpenStackControlPlane');
  };
  const { name, namespace } = base.metadata;
  expect(written({ [lastApplied]: '{}' })).toMatchObject({ metadata: { name, namespace, labels: { team: 'a' } } });
  expect(Object.keys(written({ [lastApplied]: '{}' }).metadata).sort()).toEqual(['labels', 'name', 'namespace']);
  expect(written({ [lastApplied]: '{}', note: 'x' }).metadata.annotations).toEqual({ note: 'x' });
  expect(written({}).status).toBeUndefined();
});

test('control planes that start from one file go their own ways, and a file that has changed is read again', () => {
  const path = join(temporaryFolder(), 'base.yaml');
  writeFileSync(path, readFileSync(BASE, 'utf8'));
  const app = new App();
  const made = ['north', 'south', 'later'].map((name, index) => {
    if (name === 'later') writeFileSync(path, readFileSync(BASE, 'utf8').replace('name: openstack-control-plane', 'name: renamed'));
    const chart = new Chart(app, name);
    const controlPlane = ControlPlane.fromFile(chart, 'control-plane', path);
    const glance = new Glance(controlPlane, 'glance');
    const cluster = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });
    new GlanceApi(glance, 'default', { stores: [new RbdStore(glance, name, { cluster })], replicas: index + 1 });
    return chart;
  });
  const [north, south, later] = made.map((chart) => quietly(() => Testing.synth(chart))[0]);
  expect([north, south, later].map(({ spec }) => spec.glance.template.glanceAPIs.default.replicas)).toEqual([1, 2, 3]);
  expect([north, south, later].map(({ metadata }) => metadata.name)).toEqual(['openstack-control-plane', 'openstack-control-plane', 'renamed']);
});
