import type { BackEnds } from './back-ends';
import { TRUTHS, type Truth } from './truths';

/** The text of a broken configuration, for the stand-ins that are running. */
export function textOf(truth: Truth, backEnds: BackEnds): string {
  const ids = truth.stores.split(',').map((item) => item.split(':'));
  const chosen = truth.default === undefined ? ids[0][0] : truth.default;
  const sections: Record<string, Readonly<Record<string, string | null>> | null> = {
    DEFAULT: { enabled_backends: truth.stores, ...truth.options?.DEFAULT },
    ...(chosen === null ? {} : { glance_store: { default_backend: chosen } }),
  };
  for (const [id, driver] of ids) {
    const own = truth.options?.[id];
    sections[id] = own === null ? null : { ...WORKING[driver]?.(id, TRUTHS.indexOf(truth)), ...own };
  }
  const text = Object.entries({ ...truth.options, ...sections }).flatMap(([name, options]) => (options ? [sectionText(name, options)] : [])).join('');
  return resolved(truth.text ? truth.text(text) : text, backEnds);
}

/** Places of the stand-ins. */
export function resolved(text: string, backEnds: BackEnds): string {
  const places: Readonly<Record<string, () => string>> = {
    DIR: () => `${backEnds.folder}/images`,
    S3: () => backEnds.s3.url,
    SWIFT: () => backEnds.openstack.url,
    CEPH: () => backEnds.clusterOf('ceph.conf').conf,
  };
  return text.replace(/@(DIR|S3|SWIFT|CEPH)@/g, (_, name: string) => places[name]());
}

/** With these a store of a driver works. Each configuration has a user of its own, so that some can run at a time. */
const WORKING: Readonly<Record<string, (id: string, number: number) => Readonly<Record<string, string>>>> = {
  file: (id) => ({ filesystem_store_datadir: `@DIR@/${id}` }),
  http: () => ({ https_insecure: 'False' }),
  rbd: () => ({ rbd_store_pool: 'images', rbd_store_user: 'openstack', rbd_store_ceph_conf: '@CEPH@' }),
  s3: (_, number) => ({
    s3_store_host: '@S3@', s3_store_bucket: 'images', s3_store_bucket_url_format: 'path', s3_store_access_key: `A${number}`, s3_store_secret_key: 'S',
  }),
  swift: (_, number) => ({
    swift_store_auth_address: '@SWIFT@/v3', swift_store_auth_version: '3', swift_store_user: `service:glance-${number}`, swift_store_key: 'K',
    swift_store_create_container_on_put: 'True', swift_store_region: 'regionOne', swift_store_endpoint_type: 'internalURL',
  }),
};

function sectionText(name: string, options: Readonly<Record<string, string | null>>): string {
  const lines = Object.entries(options).filter(([, value]) => value !== null).map(([option, value]) => `${option} = ${value}\n`);
  return `[${name}]\n${lines.join('')}\n`;
}
