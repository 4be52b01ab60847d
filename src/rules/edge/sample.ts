import type { JsonObject } from '../../model/json';
import type { DataPlaneServiceNode, DataSource, NodeSetNode } from '../../model/neighbour-nodes';
import { sketch, type Sketch, type SketchApi } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { loadBalancer } from '../network/sample';

/** What an example changes of a hub `central` and the sites `az1` and `az2`. */
export interface DcnPlan extends Omit<Sketch, 'apis'> {
  /** By name; null for one that is not there. */
  readonly apis?: Readonly<Record<string, SketchApi | null>>;
  /** Texts of `cinderVolumes` by name. */
  readonly volumes?: Readonly<Record<string, string>>;
  /** `cinder.template.customServiceConfig`. */
  readonly cinder?: string;
  /** Texts of `cinderBackups` by name. */
  readonly backups?: Readonly<Record<string, string>>;
  /** Texts of files for compute nodes, each in a ConfigMap of its own, by its name. */
  readonly computes?: Readonly<Record<string, string>>;
  /** `nova.template.apiServiceTemplate.customServiceConfig`. */
  readonly nova?: string;
}

/** For examples: a hub and two sites that are right, and what is changed of them. */
export function dcn(plan: DcnPlan = {}): Topology {
  const given = Object.entries({ ...APIS, ...plan.apis });
  const apis = Object.fromEntries(given.filter((entry): entry is [string, SketchApi] => entry[1] !== null));
  const files = Object.entries(plan.computes ?? {}).map(([name, own]) => [name, { [NOVA_FILE]: own }] as const);
  return sketch({
    ...plan,
    apis,
    stores: { central: conf('central'), az1: conf('az1'), az2: conf('az2'), ...plan.stores },
    mounts: plan.mounts ?? Object.keys(apis).map(filesFor),
    configMaps: { ...plan.configMaps, ...Object.fromEntries(files) },
    spec: { ...cinderSpec(plan), ...novaSpec(plan), ...plan.spec },
    template: { keystoneEndpoint: 'central', ...plan.template },
  });
}

/** For examples: an edge API with a load balancer. */
export function edge(stores: string, more: Partial<SketchApi> = {}): SketchApi {
  return { layout: 'edge', stores, default: stores.split(/[:,]/)[2] ?? null, options: COPIES, ...exposed('172.17.0.81'), ...more };
}

/** For examples: the text of the volume service of a site. */
export function volume(site: string, changes: Readonly<Record<string, string>> = {}): string {
  const { glance_api_servers = url(site), ...rest } = changes;
  return text({
    DEFAULT: { enabled_backends: 'ceph', glance_api_servers },
    ceph: {
      volume_backend_name: 'ceph', volume_driver: 'cinder.volume.drivers.rbd.RBDDriver', rbd_ceph_conf: `/etc/ceph/${site}.conf`,
      rbd_user: 'openstack', rbd_pool: 'volumes', rbd_secret_uuid: FSIDS[site], backend_availability_zone: site, ...rest,
    },
  });
}

/** For examples: the text of the backup service of a zone. */
export function backup(site: string, changes: Readonly<Record<string, string>> = {}): string {
  return text({
    DEFAULT: {
      storage_availability_zone: site, backup_driver: 'cinder.backup.drivers.ceph.CephBackupDriver',
      backup_ceph_conf: `/etc/ceph/${site}.conf`, ...changes,
    },
  });
}

/** For examples: the text of the compute nodes of a site. An empty value leaves an option out. */
export function compute(site: string, changes: Readonly<Record<string, string>> = {}): string {
  const { endpoint_override = url(site), cross_az_attach = 'False', ...rest } = changes;
  return text({
    libvirt: {
      images_type: 'rbd', images_rbd_pool: 'vms', images_rbd_ceph_conf: `/etc/ceph/${site}.conf`,
      images_rbd_glance_store_name: site, rbd_user: 'openstack', rbd_secret_uuid: FSIDS[site], ...rest,
    },
    glance: { endpoint_override, valid_interfaces: 'internal' },
    cinder: { cross_az_attach },
  });
}

/** For examples: the internal address of an API. */
export function url(api: string): string {
  return `https://glance-${api}-internal.openstack.svc:9292`;
}

/** For examples: an OpenStackDataPlaneService. */
export function service(name: string, sources: readonly DataSource[] = [], more: Partial<DataPlaneServiceNode> = {}): DataPlaneServiceNode {
  return { key: `context/OpenStackDataPlaneService/${name}`, name, serviceType: 'nova', sources, strays: [], exported: false, ...more };
}

/** For examples: a ConfigMap as the source of a service. */
export function fromConfigMap(name: string, optional = false): DataSource {
  return { kind: 'ConfigMap', name, optional };
}

/** For examples: an OpenStackDataPlaneNodeSet. */
export function nodeSet(name: string, services: readonly string[], cephSecrets: readonly string[] = []): NodeSetNode {
  return { key: `context/OpenStackDataPlaneNodeSet/${name}`, name, services, cephSecrets };
}

/** For examples: the ids of the clusters. */
export const FSIDS: Readonly<Record<string, string>> = {
  central: '5fe62cc7-0392-4a32-8466-081ce0ea970f',
  az1: '7be62cc7-0392-4a32-8466-081ce0ea970f',
  az2: '9de62cc7-0392-4a32-8466-081ce0ea970f',
};

/** For examples: the file of a ConfigMap for compute nodes. */
export const NOVA_FILE = '03-ceph-nova.conf';

/** For examples: every API can copy. */
export const COPIES: SketchApi['options'] = { DEFAULT: { enabled_import_methods: '[web-download,copy-image,glance-direct]' } };

const APIS: Readonly<Record<string, SketchApi>> = {
  central: { stores: 'central:rbd,az1:rbd,az2:rbd', options: COPIES, ...exposed('172.17.0.80') },
  az1: edge('central:rbd,az1:rbd'),
  az2: edge('central:rbd,az2:rbd', exposed('172.17.0.82')),
};

function exposed(address: string): Pick<SketchApi, 'body'> {
  return { body: { networkAttachments: ['storage'], override: { service: { internal: loadBalancer(address) } } } };
}

function conf(name: string): Readonly<Record<string, string>> {
  return { rbd_store_ceph_conf: `/etc/ceph/${name}.conf` };
}

function filesFor(name: string): NonNullable<Sketch['mounts']>[number] {
  const to = name === 'central' ? [name, 'CinderBackup'] : [name];
  return { to, level: 'spec', at: '/etc/ceph', volume: `ceph-${name}`, readOnly: true, source: { secret: { secretName: `ceph-conf-${name}` } } };
}

function cinderSpec({ volumes = {}, backups = {}, cinder }: DcnPlan): JsonObject {
  const services = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([name, own]) => [name, { networkAttachments: ['storage'], customServiceConfig: own }]));
  const backupField = Object.keys(backups).length === 0 ? {} : { cinderBackups: services(backups) };
  const common = cinder === undefined ? {} : { customServiceConfig: cinder };
  return { cinder: { template: { databaseInstance: 'openstack', secret: 'osp-secret', ...common, cinderVolumes: services(volumes), ...backupField } } };
}

function novaSpec({ nova }: DcnPlan): JsonObject {
  return nova === undefined ? {} : { nova: { template: { apiServiceTemplate: { customServiceConfig: nova } } } };
}

function text(sections: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const lines = (options: Readonly<Record<string, string>>) =>
    Object.entries(options).filter(([, value]) => value !== '').map(([name, value]) => `${name} = ${value}\n`).join('');
  return Object.entries(sections).map(([name, options]) => `[${name}]\n${lines(options)}`).join('');
}
