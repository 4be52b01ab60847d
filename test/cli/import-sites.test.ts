import { stringify } from 'yaml';
import type { JsonObject } from '../../src/model/json';
import { differences } from '../../src/model/sameness';
import { readFile } from '../../src/read/file';
import { imported, synthesized } from '../support/imported';

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
