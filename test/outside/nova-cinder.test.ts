import { serviceChecks, type ServiceReport } from './support/nova-cinder';
import { cinderFiles, type FilesByReader, novaFiles } from './support/service-files';
import { SITES } from '../../examples/edge-sites-many/sites';
import { exampleNames } from '../../scripts/example-list';

jest.setTimeout(900_000);

const CENTRAL = { name: 'az0', api: 'default', store: 'central', cluster: 'ceph', fsid: '4b4bf5a8-6b1e-4f0c-9d0e-0c7b8a1f7d11' };
const EDGE = [
  ...SITES.map(({ name, fsid }) => ({ example: 'edge-sites-many', ...site(name, fsid) })),
  { example: 'edge-sites', ...site('az1', '9f9b1c0e-6d5a-4e3a-8a47-2b2c5c8e1a01') },
  { example: 'edge-sites', ...site('az2', '1c7a53f2-0f7e-4a53-bb1c-6f5d1f0e9a02') },
  ...['edge-sites', 'edge-sites-many'].map((example) => ({ example, ...CENTRAL })),
];
const ZONES = ['az0', 'az1', 'az2'];

/** What nova has to read, written down from the programs and not from their manifests. */
const NOVA: Readonly<Record<string, object>> = Object.fromEntries([
  ...EDGE.map(({ example, name, api, store, cluster, fsid }) => [`${example} nova-${name}`, {
    libvirt: {
      images_type: 'rbd', images_rbd_pool: 'vms', images_rbd_ceph_conf: `/etc/ceph/${cluster}.conf`, images_rbd_glance_store_name: store,
      images_rbd_glance_copy_poll_interval: 15, images_rbd_glance_copy_timeout: 600, rbd_user: 'openstack', rbd_secret_uuid: fsid,
    },
    ...reaching(api),
  }] as const),
  ...ZONES.map((name) => [`zones nova-${name}`, { DEFAULT: { reimage_timeout_per_gb: 60 }, ...reaching(name) }] as const),
  ...['edge-sites', 'edge-sites-many', 'zones'].map((example) =>
    [`${example} apiServiceTemplate`, { DEFAULT: { default_schedule_zone: 'az0' }, cinder: { cross_az_attach: false } }] as const),
]);

/** What the volume services have to read. */
const CINDER: Readonly<Record<string, object>> = Object.fromEntries([
  ...EDGE.map(({ example, name, api, cluster, fsid }) => [`${example} cinderVolumes.${cluster}`, {
    DEFAULT: { storage_availability_zone: 'az0', enabled_backends: [cluster], glance_api_servers: [url(api)] },
    [cluster]: {
      volume_backend_name: cluster, volume_driver: 'cinder.volume.drivers.rbd.RBDDriver', rbd_ceph_conf: `/etc/ceph/${cluster}.conf`,
      rbd_user: 'openstack', rbd_pool: 'volumes', rbd_flatten_volume_from_snapshot: false, rbd_secret_uuid: fsid, rbd_cluster_name: cluster,
      backend_availability_zone: name,
    },
  }] as const),
  ...ZONES.map((name) => [`zones cinderVolumes.${name}`, {
    DEFAULT: { storage_availability_zone: 'az0', glance_api_servers: [url(name)] },
    [name]: {
      volume_backend_name: name, volume_driver: 'cinder.volume.drivers.pure.PureISCSIDriver', use_multipath_for_image_xfer: true,
      backend_availability_zone: name,
    },
  }] as const),
]);

describe.each([
  { service: 'nova', files: novaFiles, expected: NOVA },
  { service: 'cinder', files: cinderFiles, expected: CINDER },
] as const)('$service of 2023.1', ({ service, files, expected }) => {
  const asked = exampleNames().flatMap((name) => named(name, files(name)));
  let reports: ReadonlyMap<string, ServiceReport>;

  beforeAll(() => {
    const answers = serviceChecks(service, asked.map(([, folder]) => folder));
    reports = new Map(asked.map(([title], index) => [title, answers[index]]));
  });

  test.each(asked.map(([title]) => title))('knows every option of %s, and can read its value', (title) => {
    const { values: _, ...problems } = reports.get(title)!;
    expect(problems).toEqual({ unknownSections: [], unknownOptions: [], badValues: [], doubled: [], oldNames: [] });
  });

  test.each(Object.keys(expected))('reads %s as its program says it', (title) => {
    expect(reports.get(title)?.values).toEqual(expected[title]);
  });
});

test('what nova would not say is found', () => {
  const text = '[libvirt]\nimages_rbd_store = a\nimages_type = ceph\nimages_rbd_glance_copy_timeout = long\n[glance]\nvalid_interface = internal\n[rbd]\na = 1\n';
  expect(serviceChecks('nova', [{ '03-nova.conf': text }])).toEqual([{
    unknownSections: ['03-nova.conf [rbd]'],
    unknownOptions: ['03-nova.conf [libvirt] images_rbd_store', '03-nova.conf [glance] valid_interface'],
    badValues: [expect.stringContaining('[libvirt] images_type: '), expect.stringContaining('[libvirt] images_rbd_glance_copy_timeout: ')],
    doubled: [], oldNames: [], values: {},
  }]);
});

test('what cinder would not say is found', () => {
  const text = [
    '[DEFAULT]', 'enabled_backends = a,b', 'glance_api_server = http://127.0.0.1:9292', '[a]', 'volume_driver = cinder.volume.drivers.rbd.RBDDriver',
    'rbd_pool = volumes', 'rbd_pool = images', 'rbd_flatten_volume_from_snapshot = perhaps', 'nfs_shares_config = /etc/shares', 'rbd_uuid = 1',
    '[b]', 'volume_driver = cinder.volume.drivers.ceph.RBDDriver', '[spare]', 'rbd_pool = volumes', '',
  ].join('\n');
  expect(serviceChecks('cinder', [{ '03.conf': text }])).toEqual([{
    unknownSections: ['03.conf [spare]'],
    unknownOptions: ['03.conf [DEFAULT] glance_api_server', '03.conf [a] nfs_shares_config', '03.conf [a] rbd_uuid'],
    badValues: [expect.stringContaining('[b] volume_driver: '), expect.stringContaining('[a] rbd_flatten_volume_from_snapshot: ')],
    doubled: ['03.conf [a] rbd_pool'], oldNames: [],
    values: {
      DEFAULT: { enabled_backends: ['a', 'b'] },
      a: { volume_driver: 'cinder.volume.drivers.rbd.RBDDriver', rbd_pool: 'images' },
      b: { volume_driver: 'cinder.volume.drivers.ceph.RBDDriver' },
    },
  }]);
});

/** A site whose API, store and cluster are called like it. */
function site(name: string, fsid: string) {
  return { name, api: name, store: name, cluster: name, fsid };
}

function reaching(api: string) {
  return {
    glance: { endpoint_override: url(api), valid_interfaces: ['internal'] },
    cinder: { cross_az_attach: false, catalog_info: 'volumev3:cinderv3:internalURL' },
  };
}

function url(api: string): string {
  return `https://glance-${api}-internal.openstack.svc:9292`;
}

function named(example: string, files: FilesByReader) {
  return Object.entries(files).map(([reader, folder]) => [`${example} ${reader}`, folder] as const);
}
