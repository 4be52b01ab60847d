import { clusterNameOf, fileName, fsidOf } from './ceph-conf';
import { internalUrl } from './endpoints';
import type { JsonObject } from './json';
import type { DataSource } from './neighbour-nodes';
import type { WantedSection } from './oslo/amend';
import { clusterWith } from './query';
import type { SiteComputes, SiteNode } from './site-node';
import type { ClusterNode, StoreNode, Topology } from './topology';
import { CEPH_DIRECTORY } from '../facts/data-plane';
import { CEPH_BACKUP_DRIVER, IMAGE_COPY, NOVA_SERVICE, RBD_VOLUME_DRIVER, REIMAGE_TIMEOUT_PER_GIB } from '../facts/site-wiring';

type Option = readonly [name: string, value: string | undefined];

/** What the volume service of a site needs of the Image service, and of its Ceph cluster. */
export function volumeSections(topology: Topology, site: SiteNode, backends: readonly string[]): readonly WantedSection[] {
  const cluster = clusterOf(topology, site);
  const general: Option[] = [
    ['enabled_backends', cluster && backends.join(',')],
    ['glance_api_servers', internalUrl(topology, site.api)],
  ];
  return [section('DEFAULT', general), ...backends.map((name) => section(name, [
    ...(cluster ? rbdOptions(topology, name, cluster, site) : []),
    ['backend_availability_zone', site.zone],
  ]))];
}

function rbdOptions(topology: Topology, backend: string, cluster: ClusterNode, { volumes }: SiteNode): readonly Option[] {
  return [
    ['volume_backend_name', backend],
    ['volume_driver', RBD_VOLUME_DRIVER],
    ['rbd_ceph_conf', cluster.confPath],
    ['rbd_user', cluster.user],
    ['rbd_pool', volumes?.pool],
    ['rbd_flatten_volume_from_snapshot', 'False'],
    ['rbd_secret_uuid', fsidOf(topology, cluster)],
    ['rbd_cluster_name', clusterNameOf(cluster.confPath)],
  ];
}

/** What the backup service of a site needs of its Ceph cluster. */
export function backupSections(topology: Topology, site: SiteNode): readonly WantedSection[] {
  const cluster = clusterOf(topology, site);
  return [section('DEFAULT', [
    ['storage_availability_zone', site.zone],
    ['backup_driver', cluster && CEPH_BACKUP_DRIVER],
    ['backup_ceph_conf', cluster?.confPath],
    ['backup_ceph_user', cluster?.user],
    ['backup_ceph_pool', site.volumes?.backups?.pool],
  ])];
}

/** What the default zone is, to the Block Storage service. */
export function volumeDefaults({ zone }: SiteNode): readonly WantedSection[] {
  return [section('DEFAULT', [['storage_availability_zone', zone]])];
}

/** What the default zone is, to the Compute service. */
export function computeDefaults({ zone }: SiteNode): readonly WantedSection[] {
  return [section('DEFAULT', [['default_schedule_zone', zone]]), section('cinder', [['cross_az_attach', 'False']])];
}

/** The configuration of nova on the computes of a site. */
export function computeSections(topology: Topology, site: SiteNode, store: StoreNode | undefined): readonly WantedSection[] {
  const cluster = clusterOf(topology, site);
  const disks = cluster ? section('libvirt', diskOptions(topology, cluster, site, store)) : section('DEFAULT', [
    ['reimage_timeout_per_gb', String(REIMAGE_TIMEOUT_PER_GIB)],
  ]);
  return [
    disks,
    section('glance', [['endpoint_override', internalUrl(topology, site.api)], ['valid_interfaces', 'internal']]),
    section('cinder', [['cross_az_attach', 'False'], ['catalog_info', 'volumev3:cinderv3:internalURL']]),
  ];
}

/** Where the data plane service of a site takes its files from: the site's own, and those that the shipped service has. */
export function computeSources({ configMap, cell }: SiteComputes): readonly DataSource[] {
  return [
    { kind: 'ConfigMap', name: configMap, optional: false },
    ...NOVA_SERVICE.secrets(cell).map((name) => ({ kind: 'Secret', name, optional: false } as const)),
    { kind: 'ConfigMap', name: NOVA_SERVICE.optionalConfigMap, optional: true },
  ];
}

/** The shipped service with the site's ConfigMap. Source: openstack-operator, config/services, `nova`. */
export function serviceSpec(computes: SiteComputes): JsonObject {
  const { playbook, type, caCerts, images } = NOVA_SERVICE;
  return { playbook, edpmServiceType: type, caCerts, containerImageFields: images, dataSources: computeSources(computes).map(reference) };
}

function reference({ kind, name, optional }: DataSource): JsonObject {
  return { [kind === 'Secret' ? 'secretRef' : 'configMapRef']: { name, ...(optional ? { optional } : {}) } };
}

function diskOptions(topology: Topology, cluster: ClusterNode, { computes }: SiteNode, store: StoreNode | undefined): readonly Option[] {
  return [
    ['images_type', 'rbd'],
    ['images_rbd_pool', computes?.pool],
    ['images_rbd_ceph_conf', `${CEPH_DIRECTORY}/${fileName(cluster.confPath)}`],
    ['images_rbd_glance_store_name', store?.id],
    ['images_rbd_glance_copy_poll_interval', String(IMAGE_COPY.pollInterval)],
    ['images_rbd_glance_copy_timeout', String(IMAGE_COPY.timeout)],
    ['rbd_user', cluster.user],
    ['rbd_secret_uuid', fsidOf(topology, cluster)],
  ];
}

function clusterOf(topology: Topology, { cluster }: SiteNode): ClusterNode | undefined {
  return cluster === undefined ? undefined : clusterWith(topology, cluster);
}

function section(name: string, options: readonly Option[]): WantedSection {
  return { name, options: options.filter((option): option is readonly [string, string] => option[1] !== undefined) };
}
