import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { version } from '../../src/cli/version';
import { ran } from '../support/command-line';
import { temporaryFolder } from '../support/folder';
import { imported, synthesized } from '../support/imported';

const RBD = `enabled_backends = ceph:rbd
[glance_store]
default_backend = ceph
[ceph]
rbd_store_ceph_conf = /etc/ceph/ceph.conf
rbd_store_user = openstack
`;

interface FileParts {
  readonly options?: string;
  readonly text?: string;
  readonly api?: string;
  readonly spec?: string;
}

function file({ options = '', text = RBD, api = 'replicas: 3', spec = '' }: FileParts = {}): string {
  const lines = `[DEFAULT]\n${options}${text}`.trimEnd().split('\n').map((line) => `        ${line}`).join('\n');
  return `apiVersion: core.openstack.org/v1beta1
kind: OpenStackControlPlane
metadata:
  name: openstack
  namespace: openstack
spec:
  secret: osp-secret
  storageClass: local
  galera: {templates: {openstack: {storageRequest: 5G}}}
  memcached: {templates: {memcached: {replicas: 1}}}
  rabbitmq: {templates: {rabbitmq: {replicas: 1}}}
  keystone: {template: {databaseInstance: openstack, secret: osp-secret}}
${spec}  glance:
    template:
      databaseInstance: openstack
      storage:
        storageRequest: 10G
      customServiceConfig: |
${lines}
      glanceAPIs:
        default:
          ${api}
      extraMounts:
      - extraVol:
        - propagation: [Glance]
          volumes: [{name: ceph, secret: {secretName: ceph-conf-files}}]
          mounts: [{name: ceph, mountPath: /etc/ceph, readOnly: true}]
`;
}

const PROGRAM = `/** The Image service of the control plane 'openstack'. Everything else of it is in control-plane.yaml. */
import { App, Chart } from 'cdk8s';
import { CephCluster, ControlPlane, Glance, GlanceApi, Quantity, RbdStore } from 'cdk8s-glance';

const app = new App();
const chart = new Chart(app, 'openstack', { namespace: 'openstack' });

const controlPlane = ControlPlane.fromFile(chart, 'control-plane', 'control-plane.yaml');
const glance = new Glance(controlPlane, 'glance', { storage: { request: Quantity.of('10G') } });

const ceph = new CephCluster(glance, 'ceph', { secretName: 'ceph-conf-files' });

const cephStore = new RbdStore(glance, 'ceph-store', { storeId: 'ceph', cluster: ceph });

new GlanceApi(glance, 'default', { stores: [cephStore] });

app.synth();
`;

test('standard output gets the program alone', async () => {
  const { status, out, err } = await ran(['import', '-'], file());
  expect([status, out]).toEqual([0, PROGRAM]);
  expect(err).toContain('The program starts from control-plane.yaml');
});

test('a folder gets the program and its base, and a project what it needs to run', async () => {
  const folder = join(temporaryFolder(), 'new');
  expect(await ran(['import', '-', '--output', folder], file())).toMatchObject({ status: 0, out: '' });
  expect(readdirSync(folder).sort()).toEqual(['control-plane.yaml', 'main.ts']);
  const project = join(temporaryFolder(), 'new');
  const { err } = await ran(['import', '-', '--project', project], file());
  expect(err).toContain(`Next: cd ${project} && npm install && npx cdk8s synth`);
  expect(readdirSync(project).sort()).toEqual(['.gitignore', 'README.md', 'cdk8s.yaml', 'control-plane.yaml', 'main.ts', 'package.json', 'tsconfig.json']);
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const own = JSON.parse(readFileSync(join('examples', 'user-project', 'package.json'), 'utf8'));
  expect(dependencies['cdk8s-glance']).toBe(`^${version()}`);
  expect(Object.keys(dependencies)).toEqual(Object.keys(own.dependencies));
  expect(devDependencies).toEqual(own.devDependencies);
});

test('what is there is not overwritten unless it is said, and the imported file never is', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'control-plane.yaml');
  writeFileSync(path, file());
  expect(await ran(['import', path, '--output', folder])).toMatchObject({ status: 2, err: `${path} is the file that is imported: name another folder\n` });
  writeFileSync(join(folder, 'main.ts'), 'mine');
  expect(await ran(['import', '-', '--output', folder], file())).toMatchObject({ status: 2, out: '' });
  expect(readFileSync(join(folder, 'main.ts'), 'utf8')).toBe('mine');
  expect(await ran(['import', '-', '--output', folder, '--force'], file())).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, 'main.ts'), 'utf8')).toBe(PROGRAM);
  expect(readdirSync(folder).sort()).toEqual(['control-plane.yaml', 'main.ts']);
});

test.each([
  ['nothing but a Secret', 'kind: Secret\napiVersion: v1\nmetadata: {name: a}\n', 'There is no OpenStackControlPlane'],
  ['no YAML', 'a: [', '<stdin>:1:'],
  ['two control planes', `${file()}---\n${file()}`, 'there are 2 control planes'],
  ['no API', file().replace(/ {6}glanceAPIs:\n.*\n.*\n/, ''), 'nothing to import'],
])('%s is no control plane that can be imported', async (_, text, message) => {
  const folder = join(temporaryFolder(), 'new');
  const { status, out, err } = await ran(['import', '-', '--project', folder], text);
  expect([status, out, existsSync(folder)]).toEqual([1, '', false]);
  expect(err).toContain(message);
});

test.each([
  [['import', 'nowhere.yaml'], 'no such file'],
  [['import', '-', '--output', 'a', '--project', 'b'], 'Give one of --output and --project.'],
  [['import', '-', '--release', 'FR2', '--release', 'FR4'], 'A program is for one release, or for one and all later ones.'],
])('%s is misuse', async (argv, message) => {
  expect(await ran(argv, file())).toMatchObject({ status: 2, out: '', err: expect.stringContaining(message) });
});

test('a file that is right from a release on becomes a program for it', async () => {
  const { status, out } = await ran(['import', '-'], file({ spec: '  notificationsBus: {cluster: rabbitmq}\n' }));
  expect(status).toBe(0);
  expect(out).toContain("'control-plane.yaml', { target: ReleaseTarget.since(Release.FR5) }");
});

test('what is wrong in the file is wrong in the program too, and is told', async () => {
  const { status, out, err } = await ran(['import', '-'], file({ api: 'replicas: 99' }));
  expect([status, out]).toEqual([1, PROGRAM.replace('{ stores: [cephStore] }', '{ replicas: 99, stores: [cephStore] }')]);
  expect(err).toMatch(/a synth stops at it\.\nerror GLN-\w+-\d+ {2}<stdin>:/);
});

test('an option that nobody knows is written as one', async () => {
  const { out } = await ran(['import', '-'], file({ options: 'nonsense = 1\n' }));
  expect(out).toContain("uncheckedConfig: { DEFAULT: { nonsense: '1' } }");
});

test('keys in plain text become the name of a Secret, and stand nowhere any more', async () => {
  const text = `enabled_backends = archive:s3
[glance_store]
default_backend = archive
[archive]
s3_store_host = https://s3.example.com
s3_store_bucket = images
s3_store_cacert = /etc/pki/tls/certs/ca-bundle.crt
s3_store_access_key = ABCDEF
s3_store_secret_key = GHIJKL
[keystone_authtoken]
password = MNOPQR
`;
  const folder = join(temporaryFolder(), 'new');
  const { status, err } = await ran(['import', '-', '--output', folder], file({ text }));
  const [program, base] = ['main.ts', 'control-plane.yaml'].map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(status).toBe(0);
  expect(program + base + err).not.toMatch(/ABCDEF|GHIJKL|MNOPQR/);
  expect(program).toContain("credentials: S3Credentials.fromSecretName('glance-archive-s3')");
  expect(err).toContain("[archive] s3_store_access_key, [archive] s3_store_secret_key of <stdin> belong into the Secret 'glance-archive-s3' now");
  const [manifest] = synthesized(program, base).split('---\n').map((one) => parse(one));
  expect(manifest.spec.glance.template.glanceAPIs.default.customServiceConfigSecrets).toEqual(['glance-default-config', 'glance-archive-s3']);
});

test('a store that no construct has stays in the base, without its password', () => {
  const text = 'enabled_backends = old:vmware\n[glance_store]\ndefault_backend = old\n[old]\nvmware_server_host = h\nvmware_server_password = ABCDEF\n';
  const { program, base } = imported(file({ text }));
  expect(program).toContain("// The configuration text of 'default' stays in the base: no construct says exactly what it says.");
  expect(base).toContain('vmware_server_host = h');
  expect(base).not.toContain('ABCDEF');
  expect(base).toContain('glance-default-config');
});

test('a template that decides by itself stays in the base', () => {
  const { program, base } = imported(file({ options: '{{ if (index . "Region") }}debug = true{{ end }}\n' }));
  expect(program).toContain('stays in the base');
  expect(base).toContain('{{ if (index . "Region") }}debug = true{{ end }}');
});

test('names that every object answers to are names like others', () => {
  const hostile = file({ spec: '  constructor: {template: {toString: {valueOf: 1}}}\n', api: 'constructor: {a: 1}' }).replace(/default:\n/, 'constructor:\n');
  const { base, made } = imported(hostile);
  expect(made).toHaveProperty('program');
  expect(base).toContain('constructor: {a: 1}');
});

test('an entry that stays for a field without a property keeps its type, since one without says another', () => {
  const { program, base } = imported(file({ api: 'type: edge\n          tls: {caBundleSecretName: bundle}' }));
  expect(program).toContain("new GlanceApi(glance, 'default', { layout: ApiLayout.EDGE, stores: [cephStore] });");
  expect(base).toContain('        default:\n          type: edge\n          tls: {caBundleSecretName: bundle}\n');
});

/** What a cluster adds to a control plane. */
const LIVE = `  uid: 5c0c3c5e-0000-4000-8000-000000000000
  resourceVersion: "123"
  generation: 4
  creationTimestamp: "2026-01-01T00:00:00Z"
  managedFields: [{manager: kubectl, operation: Apply}]
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: '{"spec": "s3_store_secret_key = HIDDEN"}'
`;

test.each([
  ['as it is', (text: string) => text],
  ['in a list', (text: string) => `apiVersion: v1\nkind: List\nitems:\n- ${text.trimEnd().split('\n').join('\n  ')}\n`],
])('a control plane that a cluster printed, %s, leaves behind what only the cluster says', async (_, printed) => {
  const folder = temporaryFolder();
  const live = printed(`${file().replace('spec:\n', `${LIVE}spec:\n`)}status:\n  observedGeneration: 4\n`);
  const { status } = await ran(['import', '-', '--output', folder], live);
  const base = parse(readFileSync(join(folder, 'control-plane.yaml'), 'utf8'));
  expect([status, readFileSync(join(folder, 'main.ts'), 'utf8')]).toEqual([0, PROGRAM]);
  expect([base.metadata, base.status]).toEqual([{ name: 'openstack', namespace: 'openstack' }, undefined]);
});
