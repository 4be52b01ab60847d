const COPYING = ['web-download', 'glance-direct', 'copy-image'];

/**
 * What Glance has to read for each API of each example, by section and option, written down from the programs and not
 * from their manifests. Options that upstream's glance_store of that time lacks are left out.
 */
export const EXPECTED: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>> = {
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
};

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
