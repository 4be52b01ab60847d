import { FREE_NOVA_FILE, NOVA_SERVICE_TYPE } from './data-plane';
import { COPY_METHOD } from './edge';

/** What the Block Storage and Compute services of a site say beside what differs from site to site. Source: documentation.md E9 to E14. */

/** The import methods that a site and its hub need: images are copied from one store to the other. */
export const SITE_IMPORT_METHODS = ['web-download', COPY_METHOD, 'glance-direct'];

/** The drivers of volumes and backups in a Ceph cluster. Source: cinder, volume/drivers/rbd.py and backup/drivers/ceph.py. */
export const RBD_VOLUME_DRIVER = 'cinder.volume.drivers.rbd.RBDDriver';
export const CEPH_BACKUP_DRIVER = 'cinder.backup.drivers.ceph.CephBackupDriver';

/** The pools that the product's guides make for a site. */
export const SITE_POOLS = { images: 'images', volumes: 'volumes', backups: 'backups', computes: 'vms' };

/** How long a compute waits for Glance to copy an image to its site, and how often it asks, in seconds. */
export const IMAGE_COPY = { pollInterval: 15, timeout: 600 };

/** How long nova waits for the volume of an image to be written anew, in seconds for each GiB. Source: architecture, dz-storage. */
export const REIMAGE_TIMEOUT_PER_GIB = 60;

/** Nova reads the files `*nova*.conf` in the order of their names, and the operators take 01 and 02. Source: wiring.md section 2. */
export const NOVA_FILES = { edge: FREE_NOVA_FILE, hub: FREE_NOVA_FILE, zone: '25-nova-extra.conf' };

/** The data plane service that runs nova on the computes of a site, in place of the one that is shipped. */
export const NOVA_SERVICE = {
  playbook: 'osp.edpm.nova',
  type: NOVA_SERVICE_TYPE,
  caCerts: 'combined-ca-bundle',
  images: ['NovaComputeImage', 'EdpmIscsidImage'],
  /** Secrets and ConfigMaps that the shipped service takes as well. */
  secrets: (cell: string) => [`nova-${cell}-compute-config`, 'nova-migration-ssh-key'],
  optionalConfigMap: 'nova-extra-config',
};

/** What the ConfigMap and the data plane service of the computes of a site are called, unless it says otherwise. */
export const COMPUTES_PREFIX = 'nova-';

/** The services of a nodeset with computes, in order; `ceph-client` brings the files of the cluster. Source: wiring.md section 2. */
export const NODE_SET_SERVICES = [
  'redhat', 'download-cache', 'bootstrap', 'configure-network', 'validate-network', 'install-os', 'configure-os', 'ssh-known-hosts', 'run-os',
  'reboot-os', 'install-certs', 'ceph-client', 'ovn', 'neutron-metadata', 'libvirt', 'nova', 'telemetry',
];
