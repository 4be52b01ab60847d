import { MOUNTED_BUNDLE } from './ca-bundles';
import { isKnownSection, knownOptions } from './known-options';
import { Release, type ReleaseFact } from './releases';

/** A store id that works everywhere: in `enabled_backends`, as the name of a section, in headers and in URLs. */
export const STORE_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;

/** Glance keeps ids that start so for the stores it adds itself. Source: glance 26.1, common/store_utils.py. */
export const RESERVED_STORE_PREFIX = 'os_glance_';

/** Why a store cannot have an id: Glance keeps the `prefix`, has a `section`, an `option` or an `attribute` of that name. */
export type ReservedAs = 'prefix' | 'section' | 'option' | 'attribute';

/**
 * What an id collides with in Glance, if anything.
 *
 * Glance asks its configuration object for the attribute of that name, and gets an option of `[DEFAULT]` or a method instead of the
 * store's section: it does not start. An id that is another section's name shares that section with what else stands there.
 */
export function reservedAs(id: string): ReservedAs | undefined {
  if (id.startsWith(RESERVED_STORE_PREFIX)) return 'prefix';
  if (isKnownSection(id)) return 'section';
  if (knownOptions('DEFAULT').has(id)) return 'option';
  return CONFIG_ATTRIBUTES.has(id) ? 'attribute' : undefined;
}

/**
 * Attributes of the configuration object that an id could be equal to.
 * Source: oslo.config 9.1.1, cfg.py, ConfigOpts; the last line is new in 10.7.0.
 */
const CONFIG_ATTRIBUTES: ReadonlySet<string> = new Set([
  'clear', 'clear_default', 'clear_override', 'config_dirs', 'disallow_names', 'find_file', 'get', 'get_location', 'import_group',
  'import_opt', 'items', 'keys', 'list_all_sections', 'log_opt_values', 'mutate_config_files', 'print_help', 'print_usage',
  'register_cli_opt', 'register_cli_opts', 'register_group', 'register_mutate_hook', 'register_opt', 'register_opts',
  'reload_config_files', 'reset', 'set_default', 'set_override', 'unregister_opt', 'unregister_opts', 'values',
  'GroupAttr', 'StrSubWrapper', 'SubCommandAttr', 'Template',
  'prog', 'project', 'usage', 'version', 'default_config_dirs', 'default_config_files',
  'export_state', 'import_state', 'supported_shell_completion',
]);

/** When a pod of an API has a volume or mount of the operator's: `always`, or with a Cinder store, an image cache, a volume claim. */
export type PodCondition = 'always' | 'cinder' | 'image-cache' | 'pvc';

/** A name or path that the operator uses in the pods of an API itself. */
export interface ReservedInPod {
  readonly name: string;
  /** The first release that has it, when not all have. */
  readonly since?: Release;
  /** The last release that has it. */
  readonly until?: Release;
  readonly when: PodCondition;
}

/** What os-brick needs of the node: the pods of an API with a Cinder store, or up to 18-stable with a cache, mount it. */
const NODE_DIRECTORIES = [
  ['etc-iscsi', '/etc/iscsi'],
  ['dev', '/dev'],
  ['lib-modules', '/lib/modules'],
  ['run', '/run'],
  ['sys', '/sys'],
  ['var-locks-brick', '/var/locks/openstack/os-brick'],
  ['etc-nvme', '/etc/nvme'],
] as const;

/**
 * Names of volumes that the operator gives away in the pods of an API. Beside them, each Secret of `customServiceConfigSecrets`,
 * and the one of memcached's client certificate, is a volume of its own name.
 * Source: glance-operator, volumes.go and statefulset.go; lib-common, tls.go and volume.go.
 */
export const RESERVED_VOLUMES: readonly ReservedInPod[] = [
  { name: 'config-data', when: 'always' },
  { name: 'config-data-custom', until: Release.STABLE_18, when: 'always' },
  { name: 'glance-config-dir', since: Release.RHOSO_19, when: 'always' },
  { name: 'logs', when: 'always' },
  { name: 'scripts', when: 'always' },
  { name: 'httpd-run', since: Release.FR3, until: Release.STABLE_18, when: 'always' },
  { name: 'run-httpd', since: Release.RHOSO_19, when: 'always' },
  { name: 'combined-ca-bundle', when: 'always' },
  { name: 'public-tls-certs', when: 'always' },
  { name: 'internal-tls-certs', when: 'always' },
  { name: 'glance', when: 'pvc' },
  { name: 'glance-cache', when: 'image-cache' },
  ...NODE_DIRECTORIES.flatMap(([name]) => onNode(name)),
];

/** Directories and files that the operator mounts into the pods of an API. Source: as RESERVED_VOLUMES. */
export const RESERVED_MOUNT_PATHS: readonly ReservedInPod[] = [
  { name: '/var/lib/config-data/default', until: Release.STABLE_18, when: 'always' },
  { name: '/var/lib/kolla/config_files/config.json', until: Release.STABLE_18, when: 'always' },
  { name: '/etc/my.cnf', when: 'always' },
  { name: '/var/log/glance', when: 'always' },
  { name: '/run/httpd', since: Release.FR3, when: 'always' },
  { name: '/usr/local/bin/container-scripts', when: 'always' },
  { name: MOUNTED_BUNDLE, when: 'always' },
  { name: '/etc/pki/tls/certs/public.crt', when: 'always' },
  { name: '/etc/pki/tls/private/public.key', when: 'always' },
  { name: '/etc/pki/tls/certs/internal.crt', when: 'always' },
  { name: '/etc/pki/tls/private/internal.key', when: 'always' },
  { name: '/var/lib/glance', when: 'pvc' },
  { name: '/var/lib/glance/image-cache', when: 'image-cache' },
  { name: '/etc/glance/glance.conf.d', since: Release.RHOSO_19, when: 'always' },
  { name: '/etc/glance/glance.conf.d/00-config.conf', since: Release.RHOSO_19, when: 'always' },
  { name: '/etc/glance/glance.conf.d/02-config.conf', since: Release.RHOSO_19, when: 'always' },
  { name: '/etc/glance/glance.conf.d/03-config.conf', since: Release.RHOSO_19, when: 'always' },
  { name: '/etc/httpd/conf/httpd.conf', since: Release.RHOSO_19, when: 'always' },
  { name: '/etc/httpd/conf.d/10-glance-wsgi.conf', since: Release.RHOSO_19, when: 'always' },
  { name: '/etc/httpd/conf.d/ssl.conf', since: Release.RHOSO_19, when: 'always' },
  ...NODE_DIRECTORIES.flatMap(([, path]) => onNode(path)),
  // Programs of the node that os-brick calls from inside the container.
  { name: '/usr/sbin/multipath', since: Release.RHOSO_19, when: 'cinder' },
  { name: '/usr/sbin/multipathd', since: Release.RHOSO_19, when: 'cinder' },
  { name: '/usr/sbin/iscsiadm', since: Release.RHOSO_19, when: 'cinder' },
  { name: '/usr/sbin/nvme', since: Release.RHOSO_19, when: 'cinder' },
  { name: '/lib/udev/scsi_id', since: Release.RHOSO_19, when: 'cinder' },
];

/** Where the operator mounts the Secrets of `customServiceConfigSecrets`; the position follows. Source: as RESERVED_VOLUMES. */
export const CONFIG_SECRET_MOUNT = '/var/lib/config-data/secret-';

function onNode(name: string): readonly ReservedInPod[] {
  return [{ name, when: 'cinder' }, { name, until: Release.STABLE_18, when: 'image-cache' }];
}

/** The services that `spec.extraMounts` reaches. */
export interface ExtraMountConsumers extends ReleaseFact {
  /** As in `spec`. */
  readonly services: readonly string[];
}

/** What an entry of `spec.extraMounts` without propagation, or for `All`, lands in. Source: openstack-operator, one file per service. */
export const EXTRA_MOUNT_CONSUMERS: readonly ExtraMountConsumers[] = [
  { since: Release.FR1, services: ['cinder', 'glance', 'manila', 'neutron'] },
  { since: Release.FR2, services: ['cinder', 'glance', 'horizon', 'manila', 'neutron'] },
  { since: Release.FR3, services: ['cinder', 'glance', 'heat', 'horizon', 'keystone', 'manila', 'neutron'] },
];

/** The item of `propagation` that every consumer matches. Source: lib-common, storage.go. */
export const PROPAGATION_TO_ALL = 'All';

/** An item of `propagation` that the pods of a service match. */
export interface PropagationFact {
  readonly item: string;
  /** As in `spec`. */
  readonly service: string;
  /** The first release in which it matches something, when not all do. */
  readonly since?: Release;
}

/**
 * What can stand in `propagation`, beside `All` and the names of INSTANCES; spelling and case count.
 * KeystoneBootstrap and KeystoneCron are missing: those pods mount nothing extra.
 * Source: const.go of each operator, and where its pods use it.
 */
export const PROPAGATION_ITEMS: readonly PropagationFact[] = [
  { item: 'Glance', service: 'glance' },
  { item: 'GlanceAPI', service: 'glance' },
  { item: 'Cinder', service: 'cinder' },
  { item: 'CinderAPI', service: 'cinder' },
  { item: 'CinderScheduler', service: 'cinder' },
  { item: 'CinderVolume', service: 'cinder' },
  { item: 'CinderBackup', service: 'cinder' },
  { item: 'Manila', service: 'manila' },
  { item: 'ManilaAPI', service: 'manila' },
  { item: 'ManilaScheduler', service: 'manila' },
  { item: 'ManilaShare', service: 'manila' },
  { item: 'Neutron', service: 'neutron' },
  { item: 'NeutronAPI', service: 'neutron' },
  { item: 'Horizon', service: 'horizon', since: Release.FR2 },
  { item: 'Heat', service: 'heat', since: Release.FR3 },
  { item: 'HeatAPI', service: 'heat', since: Release.FR3 },
  { item: 'HeatEngine', service: 'heat', since: Release.FR3 },
  { item: 'Keystone', service: 'keystone', since: Release.FR3 },
  { item: 'DBSync', service: 'heat', since: Release.FR3 },
  { item: 'DBSync', service: 'neutron', since: Release.FR6 },
];

/** Those that every API of glance matches, beside `All` and its own name. */
export const GLANCE_ITEMS: readonly string[] = PROPAGATION_ITEMS.filter(({ service }) => service === 'glance').map(({ item }) => item);

/** The fields, under a service's `template`, whose keys `propagation` can name. Source: as PROPAGATION_ITEMS. */
export const PROPAGATION_INSTANCES = [
  { service: 'glance', field: 'glanceAPIs' },
  { service: 'cinder', field: 'cinderVolumes' },
  { service: 'manila', field: 'manilaShares' },
] as const;
