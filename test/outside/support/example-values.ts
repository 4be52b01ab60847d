import { SITES } from '../../../examples/edge-sites-many/sites';

const COPYING = ['web-download', 'glance-direct', 'copy-image'];
const KEYSTONE = 'https://keystone-internal.openstack.svc:5000';
/** The methods of sites and their hub. */
const SITE_METHODS = ['web-download', 'copy-image', 'glance-direct'];
const SERVICE_USER = { cinder_store_user_name: 'glance', cinder_store_password: '12345678' };
const SWIFT_USER = { swift_store_user: 'service:glance', swift_store_key: '12345678' };
const OBJECT_STORAGE = {
  swift_store_auth_version: '3', swift_store_auth_address: KEYSTONE, swift_store_endpoint_type: 'internalURL', swift_store_create_container_on_put: true,
};

/**
 * What Glance has to read for each API of each example, by section and option, written down from the programs and not
 * from their manifests. Options that upstream's glance_store of that time lacks are left out.
 */
export const EXPECTED: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>> = {
  'cinder/default': blockStorage({
    store_description: 'Volumes on the array', cinder_use_multipath: true, ...SERVICE_USER, cinder_store_project_name: 'service',
  }, true),
  'cinder-application-credential/default': blockStorage({ ...SERVICE_USER, cinder_store_project_name: 'service' }, false),
  ...edgeSites('edge-sites', ['az1', 'az2']),
  ...edgeSites('edge-sites-many', SITES.map(({ name }) => name)),
  'every-store/default': {
    DEFAULT: {
      enabled_backends: { fast: 'rbd', volumes: 'cinder', objects: 'swift', archive: 's3', share: 'file', web: 'http' },
      enabled_import_methods: ['glance-direct', 'web-download', 'copy-image'],
    },
    glance_store: { default_backend: 'fast' },
    fast: { store_description: 'Ceph: servers start from here', rbd_store_user: 'openstack', rbd_store_ceph_conf: '/etc/ceph/ceph.conf' },
    volumes: {
      store_description: 'Volumes of the Block Storage service', cinder_volume_type: 'glance-multiattach', cinder_catalog_info: 'volumev3::internalURL',
      cinder_store_auth_address: KEYSTONE, ...SERVICE_USER, cinder_store_project_name: 'service',
    },
    objects: { store_description: 'The Object Storage service', ...OBJECT_STORAGE, ...SWIFT_USER },
    archive: {
      store_description: 'A bucket elsewhere', s3_store_host: 'https://s3.example.com', s3_store_bucket: 'glance-archive',
      s3_store_bucket_url_format: 'path', s3_store_large_object_size: 0, s3_store_access_key: 'A', s3_store_secret_key: 'S',
    },
    share: { store_description: 'An NFS export', filesystem_store_datadir: '/var/lib/glance/share' },
    web: { store_description: 'Web servers, to read from', https_insecure: false },
  },
  'file/default': {
    DEFAULT: { enabled_backends: { local: 'file' } },
    glance_store: { default_backend: 'local' },
    local: { filesystem_store_datadir: '/var/lib/glance/images' },
  },
  'layouts/default': {
    DEFAULT: { enabled_backends: { central: 'rbd', az1: 'rbd' }, enabled_import_methods: COPYING },
    glance_store: { default_backend: 'central' }, central: cluster('central'), az1: cluster('az1'),
  },
  'layouts/az1': {
    DEFAULT: { enabled_backends: { az1: 'rbd', central: 'rbd' }, enabled_import_methods: COPYING },
    glance_store: { default_backend: 'az1' }, central: cluster('central'), az1: cluster('az1'),
  },
  'layouts/lab': {
    'DEFAULT': { enabled_backends: { 'lab-share': 'file' }, enabled_import_methods: COPYING },
    'glance_store': { default_backend: 'lab-share' },
    'lab-share': { filesystem_store_datadir: '/var/lib/glance/images' },
  },
  'http/default': {
    DEFAULT: { enabled_backends: { hub: 'rbd', web: 'http' } },
    glance_store: { default_backend: 'hub' },
    hub: { rbd_store_pool: 'images', rbd_store_user: 'openstack', rbd_store_ceph_conf: '/etc/ceph/ceph.conf' },
    web: {
      store_description: 'Images of the distributions, where they are', https_ca_certificates_file: '/etc/glance-ca/web-ca/ca.crt', https_insecure: false,
      http_proxy_information: { http: 'proxy.example.com:3128', https: 'proxy.example.com:3128' },
    },
  },
  'merge-patch/default': ceph('ceph-rbd'),
  'nfs/default': share({ store_description: 'The NFS server of the storage network' }),
  'nfs-mount-options/default': share({}),
  'networks/builds': ceph('ceph-rbd'),
  'networks/default': ceph('ceph-rbd'),
  'policy/default': {
    ...ceph('ceph-rbd'),
    DEFAULT: { enabled_backends: { 'ceph-rbd': 'rbd' }, enabled_import_methods: ['glance-direct'] },
    image_format: { disk_formats: ['raw', 'qcow2', 'iso'], container_formats: ['bare'] },
    image_import_opts: { image_import_plugins: ['image_decompression', 'image_conversion'] },
    image_conversion: { output_format: 'raw' },
    oslo_policy: { policy_file: '/etc/glance/policy.d/policy.yaml' },
  },
  'probes-fr6/default': ceph('ceph-rbd'),
  'rbd/default': ceph('ceph-rbd', { store_description: 'Ceph, three replicas', rbd_thin_provisioning: true }),
  'rbd-multistore/default': {
    DEFAULT: { enabled_backends: { ssd: 'rbd', hdd: 'rbd', archive: 's3' }, enabled_import_methods: ['glance-direct', 'web-download', 'copy-image'] },
    glance_store: { default_backend: 'ssd' },
    ssd: { store_description: 'Ceph on SSD', rbd_store_pool: 'images', rbd_store_user: 'openstack', rbd_store_ceph_conf: '/etc/ceph/fast.conf' },
    hdd: { store_description: 'Ceph on disks, cheaper', rbd_store_pool: 'images', rbd_store_user: 'openstack', rbd_store_ceph_conf: '/etc/ceph/large.conf' },
    archive: {
      store_description: 'For images that are seldom used', s3_store_host: 'https://s3.example.com', s3_store_bucket: 'glance-archive',
      s3_store_bucket_url_format: 'path', s3_store_access_key: 'A', s3_store_secret_key: 'S',
    },
  },
  's3/default': {
    DEFAULT: { enabled_backends: { images: 's3' } },
    glance_store: { default_backend: 'images' },
    images: {
      s3_store_host: 'https://rgw.storage.example.com:8443', s3_store_bucket: 'glance-images', s3_store_create_bucket_on_put: true,
      s3_store_bucket_url_format: 'path', s3_store_large_object_size: 0, s3_store_large_object_chunk_size: 64,
      s3_store_access_key: 'A', s3_store_secret_key: 'S',
    },
  },
  's3-from-environment/default': {
    DEFAULT: { enabled_backends: { images: 's3' } },
    glance_store: { default_backend: 'images' },
    images: {
      s3_store_host: 'https://s3.eu-central-1.amazonaws.com', s3_store_bucket: 'example-glance-images', s3_store_region_name: 'eu-central-1',
      s3_store_bucket_url_format: 'virtual', s3_store_access_key: 'EXAMPLEACCESSKEY', s3_store_secret_key: 'ExampleSecretKeyOfNobody',
    },
  },
  'settings/default': {
    ...ceph('ceph-rbd', { rbd_store_chunk_size: 4, rados_connect_timeout: 10 }),
    DEFAULT: { enabled_backends: { 'ceph-rbd': 'rbd' }, enabled_import_methods: ['glance-direct', 'web-download'], workers: 4 },
    image_format: { disk_formats: ['raw', 'qcow2', 'iso'] },
    import_filtering_opts: { allowed_schemes: ['https'], allowed_ports: [443] },
  },
  'several-apis/default': {
    DEFAULT: { enabled_backends: { general: 'rbd', research: 'rbd', media: 'rbd' } },
    glance_store: { default_backend: 'general' },
    general: department('general'),
    research: department('research'),
    media: department('media'),
  },
  'several-apis/lab': {
    DEFAULT: { enabled_backends: { research: 'rbd' } }, glance_store: { default_backend: 'research' }, research: department('research'),
  },
  'several-apis/press': {
    DEFAULT: { enabled_backends: { media: 'rbd' } }, glance_store: { default_backend: 'media' }, media: department('media'),
  },
  'swift/default': objectStorage({
    ...SWIFT_USER, swift_store_container: 'glance-images', swift_store_large_object_size: 2097, swift_store_large_object_chunk_size: 512,
    swift_store_expire_soon_interval: 120,
  }),
  'swift-ceph-gateway/default': objectStorage({ ...SWIFT_USER, swift_store_cacert: '/etc/glance-ca/storage-ca/ca.crt' }),
  'user-project/builds': ceph('main', { rbd_thin_provisioning: true }),
  'user-project/default': {
    DEFAULT: { enabled_backends: { main: 'rbd', archive: 's3' } },
    glance_store: { default_backend: 'main' },
    main: { rbd_store_pool: 'images', rbd_store_user: 'openstack', rbd_store_ceph_conf: '/etc/ceph/ceph.conf', rbd_thin_provisioning: true },
    archive: {
      s3_store_host: 'https://s3.region-two.example.com', s3_store_bucket: 'region-two-images', s3_store_bucket_url_format: 'path',
      s3_store_large_object_size: 0, s3_store_access_key: 'A', s3_store_secret_key: 'S',
    },
  },
  ...zones(['az0', 'az1', 'az2']),
};

type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What it has to read where the operator has everything: an application credential, and the region of the catalog. */
export const EXPECTED_WITH_ALL: typeof EXPECTED = {
  'cinder-application-credential/default': blockStorage({}, false),
  'swift/default': { ...EXPECTED['swift/default'], objects: { ...EXPECTED['swift/default'].objects, swift_store_region: 'regionOne' } },
};

/** One Cinder store, with the place for locks that releases up to FR3 need. */
function blockStorage(options: Readonly<Record<string, unknown>>, keepsLocks: boolean): Values {
  return {
    DEFAULT: { enabled_backends: { volumes: 'cinder' } },
    glance_store: { default_backend: 'volumes' },
    ...(keepsLocks ? { oslo_concurrency: { lock_path: '/var/lib/glance/tmp' } } : {}),
    volumes: {
      cinder_volume_type: 'glance-multiattach', cinder_catalog_info: 'volumev3::internalURL', cinder_store_auth_address: KEYSTONE, ...options,
    },
  };
}

function objectStorage(options: Readonly<Record<string, unknown>>): Values {
  return {
    DEFAULT: { enabled_backends: { objects: 'swift' } },
    glance_store: { default_backend: 'objects' },
    objects: { ...OBJECT_STORAGE, ...options },
  };
}

/** One RBD store on the cluster whose files are called `ceph`. */
function ceph(id: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return {
    DEFAULT: { enabled_backends: { [id]: 'rbd' } },
    glance_store: { default_backend: id },
    [id]: { rbd_store_pool: 'images', rbd_store_user: 'openstack', rbd_store_ceph_conf: '/etc/ceph/ceph.conf', ...more },
  };
}

function share(more: Readonly<Record<string, unknown>>): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return {
    DEFAULT: { enabled_backends: { share: 'file' } },
    glance_store: { default_backend: 'share' },
    share: { filesystem_store_datadir: '/var/lib/glance/images', ...more },
  };
}

function department(name: string): Readonly<Record<string, unknown>> {
  return { store_description: `Department: ${name}`, rbd_store_pool: 'images', rbd_store_user: 'openstack', rbd_store_ceph_conf: `/etc/ceph/${name}.conf` };
}

/** A store without options of its own, on a cluster of a name. */
function cluster(name: string): Readonly<Record<string, unknown>> {
  return { rbd_store_user: 'openstack', rbd_store_ceph_conf: `/etc/ceph/${name}.conf` };
}

/** The APIs of a hub and of its sites, each with a Ceph cluster that is called like it. */
function edgeSites(example: string, names: readonly string[]): Readonly<Record<string, Values>> {
  const store = (name: string) => ({ rbd_store_pool: 'images', ...cluster(name), rbd_thin_provisioning: true });
  const central = { ...cluster('ceph'), rbd_thin_provisioning: true };
  return siteApis(example, 'rbd', { central }, names, store);
}

/** The APIs of zones, and the one in the catalog, which keeps its copies in the first zone. */
function zones([first, ...others]: readonly string[]): Readonly<Record<string, Values>> {
  const store = (name: string) => ({
    cinder_volume_type: `glance-${name}`, cinder_catalog_info: 'volumev3::internalURL', cinder_store_auth_address: KEYSTONE, ...SERVICE_USER,
    cinder_store_project_name: 'service', cinder_use_multipath: true, cinder_do_extend_attached: true,
  });
  const apis = siteApis('zones', 'cinder', { [first]: store(first) }, others, store);
  const locks = { oslo_concurrency: { lock_path: '/var/lib/glance/tmp' } };
  const all = { ...apis, [`zones/${first}`]: api('cinder', { [first]: store(first) }, first) };
  return Object.fromEntries(Object.entries(all).map(([title, values]) => [title, { ...values, ...locks }]));
}

/** Each site has its own store and the hub's; the hub has them all, its own first. */
function siteApis(
  example: string, driver: string, hub: Values, names: readonly string[], store: (name: string) => Values[string],
): Readonly<Record<string, Values>> {
  const [central] = Object.keys(hub);
  const sites = names.map((name) => [`${example}/${name}`, api(driver, { ...hub, [name]: store(name) }, name)] as const);
  const all = Object.fromEntries([...names].sort().map((name) => [name, store(name)]));
  return { ...Object.fromEntries(sites), [`${example}/default`]: api(driver, { ...hub, ...all }, central) };
}

function api(driver: string, stores: Values, standard: string): Values {
  const enabled = Object.fromEntries(Object.keys(stores).map((id) => [id, driver]));
  const general = { enabled_backends: enabled, enabled_import_methods: SITE_METHODS };
  return { DEFAULT: general, glance_store: { default_backend: standard }, ...stores };
}
