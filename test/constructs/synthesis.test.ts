import { readdirSync } from 'node:fs';
import { App, Chart, Testing } from 'cdk8s';
import { CephCluster, ControlPlane, Diagnostics, FileStore, Glance, GlanceApi, RbdStore, ReleaseTarget, Release, ApiLayout, S3Credentials, S3Store } from '../../src';
import { GlanceAssertions } from '../../src/testing';
import { temporaryFolder } from '../support/folder';
import { BASE, diagnostics, hearing, program, quietly, type Program } from '../support/synth';

/** A split API with a file store: an error on every release. */
function wrong(made: Program, name = 'default'): GlanceApi {
  return new GlanceApi(made.glance, name, { layout: ApiLayout.SPLIT, replicas: 1, stores: [new FileStore(made.glance, `${name}-local`)] });
}

/** Works, with a warning: no network attachment. */
function risky(made: Program): GlanceApi {
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  return new GlanceApi(made.glance, 'default', { stores: [new RbdStore(made.glance, 'hub', { cluster })] });
}

test('an error stops the synth with the whole report, and nothing is written', () => {
  const outdir = temporaryFolder();
  const app = new App({ outdir });
  const chart = new Chart(app, 'openstack', { namespace: 'openstack' });
  const controlPlane = ControlPlane.fromFile(chart, 'control-plane', BASE);
  const glance = new Glance(controlPlane, 'glance');
  wrong({ app, chart, controlPlane, glance });
  expect(() => quietly(() => app.synth())).toThrow([
    'error GLN-LAYOUT-001  openstack/control-plane/glance/default (glanceAPIs.default.type)',
    "  Split API 'default' cannot use the file store 'default-local'.",
    '  On the cluster: the webhook rejects the control plane on every release.',
    '  Fix: layout: ApiLayout.SINGLE, or move the file store to an API of its own.',
    '  docs/rules.md#gln-layout-001',
  ].join('\n'));
  expect(readdirSync(outdir)).toEqual([]);
});

test('findings come together, not one by one', () => {
  const made = program();
  wrong(made, 'default');
  wrong(made, 'second');
  const codes = diagnostics(made.controlPlane).map(({ code, path }) => `${code} ${path}`);
  expect(codes).toEqual(expect.arrayContaining(['GLN-LAYOUT-001 openstack/control-plane/glance/default', 'GLN-LAYOUT-001 openstack/control-plane/glance/second']));
});

test('warnings are said once, on standard error, however many charts are synthesized', () => {
  const made = program();
  risky(made);
  new Chart(made.app, 'another');
  const outdir = temporaryFolder();
  Object.defineProperty(made.app, 'outdir', { value: outdir });
  const { heard } = hearing(() => made.app.synth());
  const warned = heard.match(/^warning GLN-\S+/gm) ?? [];
  expect(warned.length).toBeGreaterThan(0);
  expect(new Set(warned).size).toBe(warned.length);
});

test('who asks for findings, a picture or facts hears no warning: the synth says it', () => {
  const made = program();
  const api = risky(made);
  const asked = hearing(() => [Diagnostics.of(api).all(), made.controlPlane.graph(), GlanceAssertions.fromControlPlane(made.controlPlane)]);
  expect(asked.heard).toBe('');
  expect(hearing(() => Testing.synth(made.chart)).heard).toContain('warning GLN-');
  expect(hearing(() => made.controlPlane.mergePatch()).heard).toBe('');
});

test('a warning can be acknowledged where it is, and above it', () => {
  const made = program();
  const api = risky(made);
  const [warning] = diagnostics(made.controlPlane).filter(({ severity, path }) => severity === 'warning' && path === api.node.path);
  expect(warning).toBeDefined();
  Diagnostics.of(made.glance).acknowledge(warning.code, 'the nodes are in the storage network');
  expect(diagnostics(made.controlPlane).map(({ code }) => code)).not.toContain(warning.code);
});

test('an acknowledgement of something that is not found is a finding, and errors cannot be acknowledged', () => {
  const made = program();
  wrong(made);
  Diagnostics.of(made.glance).acknowledge('GLN-LAYOUT-001', 'never mind');
  Diagnostics.of(made.glance).acknowledge('GLN-NONE-001', 'old');
  const found = diagnostics(made.controlPlane).filter(({ code }) => code === 'GLN-ACK-001').map(({ message }) => message);
  expect(found.sort()).toEqual([
    'GLN-LAYOUT-001 is acknowledged here, but it is an error, and errors cannot be.',
    'GLN-NONE-001 is acknowledged here, but nothing is found.',
  ]);
});

test('strict turns every finding into an error', () => {
  const made = program({ strict: true });
  risky(made);
  expect(new Set(diagnostics(made.controlPlane).map(({ severity }) => severity))).toEqual(new Set(['error']));
});

test('what a release allows depends on the target', () => {
  const on = (target?: ReleaseTarget) => {
    const made = program({ target });
    const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
    const stores = [new FileStore(made.glance, 'local'), new RbdStore(made.glance, 'hub', { cluster })];
    new GlanceApi(made.glance, 'default', { layout: ApiLayout.SPLIT, stores, replicas: 1, networkAttachments: ['storage'] });
    return diagnostics(made.controlPlane).map(({ code }) => code).includes('GLN-LAYOUT-001');
  };
  expect(on()).toBe(true);
  expect(on(ReleaseTarget.only(Release.FR5))).toBe(true);
  expect(on(ReleaseTarget.since(Release.STABLE_18))).toBe(false);
});

test('a change of the tree after a first synth is seen by the next one', () => {
  const made = program();
  const api = risky(made);
  quietly(() => Testing.synth(made.chart));
  const cluster = new CephCluster(made.glance, 'second', { secretName: 'ceph-second' });
  api.addStore(new RbdStore(made.glance, 'more', { cluster }));
  expect(JSON.stringify(quietly(() => Testing.synth(made.chart)))).toContain('hub:rbd,more:rbd');
});

test('the order in which independent constructs are made changes nothing', () => {
  const names = ['a', 'b', 'c', 'default'];
  const made = (order: readonly string[]) => {
    const one = program();
    const clusters = new Map(order.map((name) => [name, new CephCluster(one.glance, `ceph-${name}`, { secretName: `ceph-${name}` })]));
    for (const name of order) new GlanceApi(one.glance, name, { stores: [new RbdStore(one.glance, `s-${name}`, { cluster: clusters.get(name)! })] });
    return { text: JSON.stringify(quietly(() => Testing.synth(one.chart))), found: diagnostics(one.controlPlane) };
  };
  expect(made([...names].reverse())).toEqual(made(names));
});

test('the same program yields the same bytes at every run', () => {
  const made = () => {
    const one = program();
    risky(one);
    return JSON.stringify(quietly(() => Testing.synth(one.chart)));
  };
  expect(made()).toBe(made());
});

test('Secrets can go to a chart of their own', () => {
  const app = Testing.app();
  const secretsChart = new Chart(app, 'secrets', { namespace: 'openstack' });
  const chart = new Chart(app, 'openstack', { namespace: 'openstack' });
  const controlPlane = ControlPlane.fromFile(chart, 'control-plane', BASE, { secretsChart });
  const glance = new Glance(controlPlane, 'glance');
  process.env.TEST_S3_ACCESS = 'access';
  process.env.TEST_S3_SECRET = 'secret';
  const credentials = S3Credentials.fromEnvironment({ accessKey: 'TEST_S3_ACCESS', secretKey: 'TEST_S3_SECRET' });
  new GlanceApi(glance, 'default', { stores: [new S3Store(glance, 'archive', { endpoint: 'https://s3.example.com', bucket: 'images', credentials })] });
  expect(quietly(() => Testing.synth(chart)).map(({ kind }) => kind)).toEqual(['OpenStackControlPlane']);
  expect(quietly(() => Testing.synth(secretsChart))).toEqual([expect.objectContaining({ kind: 'Secret', metadata: { name: 'glance-archive-s3', namespace: 'openstack' } })]);
});
