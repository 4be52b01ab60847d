import * as fc from 'fast-check';
import type { JsonObject } from '../../src/model/json';

type Lines = Readonly<Record<string, string>>;
interface Store { readonly id: string; readonly driver: string; readonly options: Lines }

const description = fc.constantFrom<Lines>({}, { store_description: '"A store"' }, { store_description: "it's $5, {{ \"{{\" }}" });

/** Stores as teams write them, some with their keys in plain text. */
const stores: Readonly<Record<string, fc.Arbitrary<Store>>> = {
  rbd: fc.record({ cluster: fc.constantFrom('ceph', 'fast'), more: fc.constantFrom<Lines>({}, { rbd_store_chunk_size: '4' }, { rbd_thin_provisioning: 'yes' }) })
    .map(({ cluster, more }) => store(cluster, 'rbd', { rbd_store_ceph_conf: `/etc/ceph/${cluster}.conf`, rbd_store_user: 'openstack', rbd_store_pool: 'images', ...more })),
  swift: fc.constantFrom<Lines>({}, { swift_store_large_object_size: '4000' }, { swift_store_region: 'regionOne' }, { swift_store_endpoint_type: 'publicURL' }).map((more) => store('objects', 'swift', {
    swift_store_auth_version: '3', swift_store_auth_address: '{{ .KeystoneInternalURL }}', swift_store_user: 'service:glance',
    swift_store_key: '{{ .ServicePassword }}', swift_store_endpoint_type: 'internalURL', swift_store_create_container_on_put: 'True', ...more,
  })),
  s3: fc.constantFrom<Lines>({}, { s3_store_large_object_size: '0' }, { s3_store_bucket_url_format: 'path', s3_store_access_key: 'KEY', s3_store_secret_key: 'KEY' }).map((more) => store('archive', 's3', {
    s3_store_host: 'https://s3.example.com', s3_store_bucket: 'images', s3_store_cacert: '/etc/pki/tls/certs/ca-bundle.crt', s3_store_create_bucket_on_put: 'true', ...more,
  })),
  cinder: fc.constantFrom<Lines>({}, { cinder_use_multipath: 'true' }, { cinder_state_transition_timeout: '90' }).map((more) => store('volumes', 'cinder', {
    cinder_store_auth_address: '{{ .KeystoneInternalURL }}', cinder_store_user_name: '{{ .ServiceUser }}', cinder_store_password: '{{ .ServicePassword }}',
    cinder_store_project_name: 'service', cinder_catalog_info: 'volumev3::internalURL', cinder_volume_type: 'multi', ...more,
  })),
  http: fc.constant(store('web', 'http', { https_insecure: 'false' })),
};

const LOCKS = { lock_path: '/var/lib/glance/tmp' };

const options = fc.constantFrom<Readonly<Record<string, Lines>>>(
  {}, { DEFAULT: { debug: 'true' } }, { image_format: { disk_formats: 'raw,iso' } }, { DEFAULT: { workers: '2' }, oslo_policy: { enforce_scope: 'true' } },
  { database: { connection: 'mysql+pymysql://glance:KEY@db/glance' } },
);

const body = fc.constantFrom<JsonObject>(
  {}, { networkAttachments: ['storage'] }, { apiTimeout: 120 }, { nodeSelector: { role: 'control' } }, { resources: { requests: { cpu: 1, memory: '1Gi' } } },
  { override: { service: { internal: { metadata: { annotations: { 'metallb.universe.tf/address-pool': 'internalapi' } }, spec: { type: 'LoadBalancer' } } } } },
);

interface Api { readonly text: string; readonly entry: JsonObject }

const centralApi: fc.Arbitrary<Api> = fc.record({
  used: fc.uniqueArray(fc.oneof(...Object.values(stores)), { minLength: 1, maxLength: 3, selector: ({ id }) => id }).filter(([first]) => first.driver !== 'http'),
  described: description, options, body, replicas: fc.constantFrom(1, 2, 3),
}).map(({ used, described, options: said, body: fields, replicas }) => ({
  text: textOf(used.map((one) => ({ ...one, options: { ...one.options, ...described } })), used[0].id, used.some(({ driver }) => driver === 'cinder') ? { ...said, oslo_concurrency: LOCKS } : said),
  entry: { ...fields, type: 'split', replicas, ...(used.some(({ driver }) => driver === 's3') ? { customServiceConfigSecrets: ['glance-archive-s3'] } : {}) },
}));

const centralApis: fc.Arbitrary<JsonObject> = fc
  .record({ apis: fc.array(centralApi, { minLength: 1, maxLength: 2 }), shared: fc.boolean(), policy: fc.boolean() })
  .map(({ apis: [first, second], shared, policy }) => {
    // Of one text there is one list of Secrets.
    const { customServiceConfigSecrets } = first.entry;
    const other = second && shared ? { ...first, entry: { ...second.entry, customServiceConfigSecrets } } : second;
    const apis = Object.entries({ default: first, ...(other ? { lab: other } : {}) });
    const entryOf = ({ text, entry }: Api) => (shared ? entry : { ...entry, customServiceConfig: text });
    return {
      keystoneEndpoint: 'default', glanceAPIs: Object.fromEntries(apis.map(([name, api]) => [name, entryOf(api)])),
      ...(shared ? { customServiceConfig: first.text } : {}), extraMounts: [ceph(['ceph', 'fast']), ...(policy ? [POLICY] : [])],
    };
  });

interface SitesPlan {
  readonly count: number;
  readonly described: boolean;
  readonly thin: boolean;
  readonly address: boolean;
  readonly oneSecret: boolean;
}

const sitePlans: fc.Arbitrary<SitesPlan> = fc.record({
  count: fc.integer({ min: 1, max: 3 }), described: fc.boolean(), thin: fc.boolean(), address: fc.boolean(), oneSecret: fc.boolean(),
});

/** Hubs with sites, and central APIs with all kinds of stores, their texts in the template or with each API. */
export const rightControlPlane: fc.Arbitrary<JsonObject> = fc.oneof(centralApis, sitePlans.map(sites)).map(controlPlane);

function sites({ count, described, thin, address, oneSecret }: SitesPlan): JsonObject {
  const names = Array.from({ length: count }, (_, index) => `az${index + 1}`);
  const rbd = (name: string): Store => store(name, 'rbd', {
    rbd_store_ceph_conf: `/etc/ceph/${name}.conf`, rbd_store_user: 'openstack', rbd_store_pool: 'images',
    ...(thin ? { rbd_thin_provisioning: 'True' } : {}), ...(described ? { store_description: `Site ${name}` } : {}),
  });
  const methods = { DEFAULT: { enabled_import_methods: '[web-download,copy-image,glance-direct]' } };
  const service = (index: number) => ({ service: { internal: {
    metadata: { annotations: { 'metallb.universe.tf/address-pool': 'internalapi', 'metallb.universe.tf/loadBalancerIPs': `172.17.0.${81 + index}` } }, spec: { type: 'LoadBalancer' },
  } } });
  const site = (name: string, index: number) => ({
    type: 'edge', replicas: 3, networkAttachments: ['storage'], customServiceConfig: textOf([rbd('hub'), rbd(name)], name, methods), ...(address ? { override: service(index) } : {}),
  });
  const hub = { type: 'split', replicas: 3, customServiceConfig: textOf(['hub', ...names].map(rbd), 'hub', methods) };
  return {
    keystoneEndpoint: 'hub',
    glanceAPIs: { hub, ...Object.fromEntries(names.map((name, index) => [name, site(name, index)])) },
    extraMounts: oneSecret ? [ceph(['ceph'])] : [{ extraVol: ['hub', ...names].map((name) => secretMount(`ceph-${name}`, [name])) }],
  };
}

function store(id: string, driver: string, said: Lines): Store {
  return { id, driver, options: said };
}

function textOf(used: readonly Store[], first: string, said: Readonly<Record<string, Lines>>): string {
  const { DEFAULT = {}, ...others } = said;
  const sections = { DEFAULT: { enabled_backends: used.map(({ id, driver }) => `${id}:${driver}`).join(', '), ...DEFAULT }, glance_store: { default_backend: first }, ...others };
  return [...Object.entries(sections), ...used.map((one) => [one.id, one.options] as const)]
    .map(([name, lines]) => `[${name}]\n${Object.entries(lines).map(([option, value]) => `${option}=${value}\n`).join('')}`).join('\n');
}

function secretMount(secretName: string, propagation: readonly string[]): JsonObject {
  return { propagation, volumes: [{ name: secretName, secret: { secretName } }], mounts: [{ name: secretName, mountPath: '/etc/ceph', readOnly: true }] };
}

function ceph(names: readonly string[]): JsonObject {
  const [first, ...others] = names;
  const projected = { sources: names.map((name) => ({ secret: { name } })) };
  const source = others.length === 0 ? { secret: { secretName: first } } : { projected };
  return { name: 'v1', region: 'r1', extraVol: [{ extraVolType: 'Ceph', propagation: ['Glance'], volumes: [{ name: 'ceph', ...source }], mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }] }] };
}

const POLICY = { extraVol: [{ volumes: [{ name: 'policy', configMap: { name: 'glance-policy' } }], mounts: [{ name: 'policy', mountPath: '/etc/glance/policy.d' }] }] };

function controlPlane(template: JsonObject): JsonObject {
  return {
    apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'openstack', namespace: 'openstack' },
    spec: {
      secret: 'osp-secret', storageClass: 'local', galera: { templates: { openstack: { storageRequest: '5G' } } }, memcached: { templates: { memcached: { replicas: 1 } } },
      rabbitmq: { templates: { rabbitmq: { replicas: 1 } } }, keystone: { template: { databaseInstance: 'openstack', secret: 'osp-secret' } },
      cinder: { template: { databaseInstance: 'openstack', secret: 'osp-secret' } }, swift: { enabled: true },
      glance: { template: { databaseInstance: 'openstack', secret: 'osp-secret', storage: { storageRequest: '10G' }, ...template } },
    },
  };
}
