import type { JsonObject } from './json';
import { storeText } from './query';
import type { StoreNode } from './topology';
import { SYSTEM_BUNDLE } from '../facts/ca-bundles';
import { STORE_SETTINGS } from '../facts/store-settings';

/** Options as written in a text; null removes one that is there by default. */
export type SketchOptions = Readonly<Record<string, string | null>>;

export interface SketchMount {
  /** Propagation; absent for none. */
  readonly to?: readonly string[];
  readonly at: string;
  /** A volume source. */
  readonly source: JsonObject;
  readonly volume?: string;
  readonly level?: 'spec' | 'template';
  readonly readOnly?: boolean;
}

/** The options with which a store of a driver works, and the given ones. */
export function completed(id: string, driver: string, given: SketchOptions = {}): SketchOptions {
  const sample = SAMPLES[driver];
  return { ...sample?.(id), ...given };
}

/** Sections with which drivers work on every release, beside those of the stores. */
export function sampleSections(stores: string): Readonly<Record<string, SketchOptions>> {
  const needed = STORE_SETTINGS.filter(({ driver }) => stores.split(',').some((item) => item.endsWith(`:${driver}`)));
  return Object.fromEntries(needed.map(({ section, option, value }) => [section, { [option]: value }]));
}

/** What the stores need mounted: Ceph files, and a share for every file store. */
export function sampleMounts(stores: readonly StoreNode[]): readonly SketchMount[] {
  const directories = new Set(stores.filter(({ driver, builtIn }) => driver === 'file' && !builtIn).map((store) => storeText(store, 'filesystem_store_datadir')));
  const shares = [...directories].filter((directory): directory is string => directory !== undefined)
    .map((directory, index) => ({ to: ['Glance'], at: directory, volume: `nfs-${index}`, source: { nfs: { server: '172.18.0.5', path: `/export/${index}` } } }));
  return stores.some(({ driver }) => driver === 'rbd') ? [CEPH_FILES, ...shares] : shares;
}

const CEPH_FILES: SketchMount = {
  to: ['GlanceAPI'], at: '/etc/ceph', volume: 'ceph', readOnly: true, source: { secret: { secretName: 'ceph-conf-files' } },
};

const SAMPLES: Readonly<Record<string, (id: string) => SketchOptions>> = {
  rbd: (id) => ({ rbd_store_ceph_conf: '/etc/ceph/ceph.conf', rbd_store_user: 'openstack', rbd_store_pool: id }),
  file: (id) => ({ filesystem_store_datadir: `/var/lib/glance/${id}` }),
  s3: (id) => ({
    s3_store_host: 'https://s3.example.com', s3_store_bucket: `bucket-${id}`, s3_store_bucket_url_format: 'path',
    s3_store_cacert: SYSTEM_BUNDLE, s3_store_create_bucket_on_put: 'True', s3_store_large_object_size: '0',
  }),
  swift: (id) => ({
    swift_store_auth_version: '3', swift_store_auth_address: '{{ .KeystoneInternalURL }}', swift_store_user: 'service:glance',
    swift_store_key: '{{ .ServicePassword }}', swift_store_endpoint_type: 'internalURL', swift_store_container: id,
    swift_store_create_container_on_put: 'True',
  }),
  cinder: (id) => ({
    cinder_catalog_info: 'volumev3::internalURL', cinder_store_auth_address: '{{ .KeystoneInternalURL }}',
    cinder_store_user_name: '{{ .ServiceUser }}', cinder_store_password: '{{ .ServicePassword }}',
    cinder_store_project_name: 'service', cinder_volume_type: id,
  }),
};
