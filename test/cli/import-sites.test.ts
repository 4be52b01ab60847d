import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { EXAMPLES } from '../../scripts/example-list';
import type { JsonObject } from '../../src/model/json';
import { differences } from '../../src/model/sameness';
import { readFile } from '../../src/read/file';
import { compilerProblems, imported, synthesized } from '../support/imported';

const METHODS = 'enabled_import_methods = [web-download,copy-image,glance-direct]';
const OPTIONS = {
  rbd: (id: string) => [`rbd_store_ceph_conf = /etc/ceph/${id}.conf`, 'rbd_store_user = openstack', 'rbd_store_pool = images', 'rbd_thin_provisioning = True'],
  cinder: (id: string) => [
    'cinder_store_auth_address = {{ .KeystoneInternalURL }}', 'cinder_store_user_name = {{ .ServiceUser }}', 'cinder_store_password = {{ .ServicePassword }}',
    'cinder_store_project_name = service', 'cinder_catalog_info = volumev3::internalURL', `cinder_volume_type = glance-${id}`,
  ],
};

interface Plan {
  readonly driver?: keyof typeof OPTIONS;
  readonly methods?: string;
  /** Propagation by the Secret that is mounted. */
  readonly mounts?: Readonly<Record<string, readonly string[]>>;
  readonly stores?: Readonly<Record<string, readonly string[]>>;
  readonly volumes?: JsonObject;
}

/** A hub `az0` and the sites `az1` and `az2`. */
function file({ driver = 'rbd', methods = METHODS, mounts = {}, stores = {}, volumes }: Plan): string {
  const text = (name: string, ids: readonly string[]) => [
    '[DEFAULT]', methods, `enabled_backends = ${ids.map((id) => `${id}:${driver}`).join(',')}`, '[glance_store]', `default_backend = ${name}`,
    ...(driver === 'cinder' ? ['[oslo_concurrency]', 'lock_path = /var/lib/glance/tmp'] : []), ...ids.flatMap((id) => [`[${id}]`, ...OPTIONS[driver](id)]), '',
  ].join('\n');
  const site = (name: string) => ({ type: 'edge', replicas: 3, networkAttachments: ['storage'], customServiceConfig: text(name, stores[name] ?? ['az0', name]) });
  const entries = Object.entries(mounts).map(([secretName, propagation]) => (
    { propagation, volumes: [{ name: secretName, secret: { secretName } }], mounts: [{ name: secretName, mountPath: '/etc/ceph', readOnly: true }] }
  ));
  const template = {
    databaseInstance: 'openstack', keystoneEndpoint: 'az0', storage: { storageRequest: '10G' },
    glanceAPIs: { az0: { type: 'split', replicas: 3, customServiceConfig: text('az0', stores.az0 ?? ['az0', 'az1', 'az2']) }, az1: site('az1'), az2: site('az2') },
  };
  const other = { template: { databaseInstance: 'openstack', secret: 'osp-secret' } };
  return stringify({
    apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'openstack', namespace: 'openstack' },
    spec: {
      secret: 'osp-secret', storageClass: 'local', galera: { templates: { openstack: {} } }, memcached: { templates: { memcached: {} } }, rabbitmq: { templates: { rabbitmq: {} } },
      keystone: other, nova: other, glance: { template }, ...(entries.length > 0 ? { extraMounts: [{ extraVol: entries }] } : {}),
      ...(volumes || driver === 'cinder' ? { cinder: { template: { ...other.template, cinderVolumes: volumes ?? {} } } } : {}),
    },
  });
}

const OWN = { 'ceph-az0': ['az0'], 'ceph-az1': ['az1'], 'ceph-az2': ['az2'] };
const ONE = { 'ceph-conf-files': ['Glance'] };
const PURE = '[DEFAULT]\nenabled_backends = pure\nglance_api_servers = https://glance-az1-internal.openstack.svc:9292\n'
  + '[pure]\nvolume_driver = cinder.volume.drivers.pure.PureISCSIDriver\nvolume_backend_name = pure\nbackend_availability_zone = az1\n';

test.each<readonly [string, Plan, readonly string[]]>([
  ['sites with one Secret for all', { mounts: ONE }, [
    "new GlanceApi(glance, 'az0', { stores: [az0Store] });", "new EdgeSite(glance, 'az1', { cluster: cephAz1, nova: { enabled: false } });",
  ]],
  ['sites with a Secret each, which has the files of the hub too', { mounts: OWN }, [
    "new EdgeSite(glance, 'az1', { cluster: cephAz1, cephSecretName: 'ceph-az1', nova: { enabled: false } });",
  ]],
  ['a hub that lists the sites in another order', { mounts: ONE, stores: { az0: ['az0', 'az2', 'az1'] } }, [
    '{ stores: [az0Store, az2Store, az1Store] }', "new EdgeSite(glance, 'az2', { store: az2Store, nova: { enabled: false } });",
  ]],
  ['a site that reaches another', { mounts: ONE, stores: { az1: ['az0', 'az1', 'az2'] } }, ['furtherStores: [az2Store]']],
  ['sites with other methods of import', { mounts: ONE, methods: 'enabled_import_methods = [copy-image]' }, [
    "config: { DEFAULT: { enabled_import_methods: '[copy-image]' } }", "new EdgeSite(glance, 'az1', { cluster: cephAz1, nova: { enabled: false } });",
  ]],
  ['a site whose store is not its default', { mounts: ONE, stores: { az2: ['az2', 'az0'] } }, [
    "new EdgeSite(glance, 'az1',", "new GlanceApi(glance, 'az2', {\n  layout: ApiLayout.EDGE,",
  ]],
  ['zones', { driver: 'cinder', volumes: { az1: { customServiceConfig: PURE } } }, ["new Zone(glance, 'az1', {", 'cinder: { enabled: false }']],
])('%s', (_, given, parts) => {
  const { topology, errors, program, base, made } = imported(file(given));
  const [{ topology: next }] = readFile(synthesized(program, base), { targets: topology.targets });
  expect([errors, parts.filter((part) => !program.includes(part))]).toEqual([[], []]);
  expect(differences(topology, next, 'moved' in made ? made.moved : [])).toEqual([]);
});

/** The manifests of the example: a hub `default` in `az0`, and the sites `az1` and `az2`, with all that computes get. */
const EXAMPLE = readFileSync(join(EXAMPLES, 'edge-sites', 'manifests', 'openstack.k8s.yaml'), 'utf8');
const HUB_SITE = "new HubSite(glance, 'az0', { api: hub, store: central, cinder: { entryName: 'ceph' } });";
const AZ1 = "new EdgeSite(glance, 'az1', { cluster: cephAz1, loadBalancerIp: '172.17.0.81' });";
const AZ2 = "new EdgeSite(glance, 'az2', { cluster: cephAz2, loadBalancerIp: '172.17.0.82' });";

test.each<readonly [string, (text: string) => string, readonly string[]]>([
  ['as it is', (text) => text, [HUB_SITE, AZ1, AZ2]],
  ['with one site that says something else of its volumes', (text) => text.replace('rbd_flatten_volume_from_snapshot = False', 'rbd_flatten_volume_from_snapshot = True'), [
    HUB_SITE, "new EdgeSite(glance, 'az1', { cluster: cephAz1, loadBalancerIp: '172.17.0.81', cinder: { enabled: false } });", AZ2,
  ]],
  ['with one site whose volumes have no network', (text) => text.replace(/(backend_availability_zone = az1\n) +networkAttachments:\n +- storage\n/, '$1'), [
    HUB_SITE, "new EdgeSite(glance, 'az1', { cluster: cephAz1, loadBalancerIp: '172.17.0.81', cinder: { networkAttachments: [] } });", AZ2,
  ]],
  ['with a label on what the computes of one site get', (text) => text.replace('metadata:\n  name: nova-az1\n', 'metadata:\n  labels:\n    team: a\n  name: nova-az1\n'), [
    HUB_SITE, "new EdgeSite(glance, 'az1', { cluster: cephAz1, loadBalancerIp: '172.17.0.81', nova: { enabled: false } });", AZ2,
  ]],
  ['with another default zone of volumes', (text) => text.replace('storage_availability_zone = az0', 'storage_availability_zone = az1'), [
    "new HubSite(glance, 'az0', { api: hub, store: central, cinder: { enabled: false } });", AZ1, AZ2,
  ]],
  ['with another default zone of servers', (text) => text.replace('default_schedule_zone = az0', 'default_schedule_zone = az1'), [
    "new HubSite(glance, 'az0', { api: hub, store: central, cinder: { entryName: 'ceph' }, nova: { enabled: false } });", AZ1, AZ2,
  ]],
  ['with a site that has a Secret of its own', (text) => text.replace(/^( +)type: edge$/m, '$&\n$1customServiceConfigSecrets:\n$1  - extra'), [
    HUB_SITE, "new GlanceApi(glance, 'az1', {\n  layout: ApiLayout.EDGE,", "new EdgeSite(glance, 'az2',",
  ]],
])('the example of sites, %s', (_, change, parts) => {
  const { topology, errors, program, base, made } = imported(change(EXAMPLE));
  const [{ topology: next }] = readFile(synthesized(program, base), { targets: topology.targets });
  expect([errors, parts.filter((part) => !program.includes(part))]).toEqual([[], []]);
  expect(differences(topology, next, 'moved' in made ? made.moved : [])).toEqual([]);
});

test('the example of zones comes back as it was written, but for addresses', () => {
  const { program } = imported(readFileSync(join(EXAMPLES, 'zones', 'manifests', 'openstack.k8s.yaml'), 'utf8'));
  expect(program).toContain("new Zone(glance, 'az0', {\n  isDefault: true,\n  useMultipath: true,\n");
  expect(program).toContain("new Zone(glance, 'az1', { useMultipath: true, extendAttached: true, loadBalancerIp: '172.17.0.82', topologyName: 'nodes-az1' });");
  expect(program).not.toContain('CinderStore');
});

test('many sites are a table and a loop', () => {
  const { topology, program, base } = imported(readFileSync(join(EXAMPLES, 'edge-sites-many', 'manifests', 'openstack.k8s.yaml'), 'utf8'));
  const [{ topology: next }] = readFile(synthesized(program, base), { targets: topology.targets });
  expect(program).toContain(`]) {
  const cluster = new CephCluster(glance, \`ceph-\${name}\`, { clusterName: name, secretName: \`ceph-conf-\${name}\`, fsid });
  new EdgeSite(glance, name, { cluster, loadBalancerIp, addressPoolName: 'sites', replicas: 2 });
}`);
  expect(program.match(/EdgeSite\(/g)).toHaveLength(1);
  expect(differences(topology, next)).toEqual([]);
  expect(compilerProblems(new Map([['many', program]]))).toEqual([]);
}, 60_000);

test('a loop says the same as its calls, whatever the names have in common', () => {
  const names = ['a', 'aa', 'a-a', 'ba', 'b'];
  const site = (name: string, index: number) => `
        ${name}:
          type: edge
          replicas: 3
          networkAttachments: [storage]
          override: {service: {internal: {metadata: {annotations: {
            metallb.universe.tf/address-pool: 'pool-${name}', metallb.universe.tf/loadBalancerIPs: 172.17.0.8${index}}}, spec: {type: LoadBalancer}}}}
          customServiceConfig: |
${store(['hub', name], name)}`;
  const store = (ids: readonly string[], standard: string) => [
    '[DEFAULT]', METHODS, `enabled_backends = ${ids.map((id) => `${id}:rbd`).join(',')}`, '[glance_store]', `default_backend = ${standard}`,
    ...ids.flatMap((id) => [`[${id}]`, ...OPTIONS.rbd(id)]),
  ].map((line) => `            ${line}`).join('\n');
  const text = file({ mounts: ONE }).replace(/glanceAPIs:[^]*?(?=\n {2}\S)/, `glanceAPIs:
        az0:
          type: split
          replicas: 3
          customServiceConfig: |
${store(['hub', ...[...names].sort()], 'hub')}${names.map(site).join('')}`);
  const { topology, errors, program, base, made } = imported(text);
  const [{ topology: next }] = readFile(synthesized(program, base), { targets: topology.targets });
  expect([errors, program.match(/new EdgeSite/g)]).toEqual([[], ['new EdgeSite']]);
  expect(topology.apis).toHaveLength(6);
  expect(differences(topology, next, 'moved' in made ? made.moved : [])).toEqual([]);
});

test.each(['edge-sites', 'edge-sites-many', 'zones'])('what the computes of the imported example %s get is what they got', (name) => {
  const text = readFileSync(join(EXAMPLES, name, 'manifests', 'openstack.k8s.yaml'), 'utf8');
  const { program, base } = imported(text);
  const objectsOf = (manifests: string) => parseAllDocuments(manifests).map((document) => document.toJS()).filter((one) => ['ConfigMap', 'OpenStackDataPlaneService'].includes(one?.kind))
    .sort((a, b) => (JSON.stringify([a.kind, a.metadata.name]) < JSON.stringify([b.kind, b.metadata.name]) ? -1 : 1));
  expect(objectsOf(text).length).toBeGreaterThan(0);
  expect(objectsOf(synthesized(program, base))).toEqual(objectsOf(text));
}, 60_000);
