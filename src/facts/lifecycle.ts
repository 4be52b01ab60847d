import { Release, type ReleaseFact } from './releases';

/** What an update does to an API, from nothing on the cluster to nothing left of it. */
export type Effect = 'created' | 'removed' | 'scaled' | 'recreated' | 'rolling' | 'endpoint moved' | 'data left' | 'no-op';

export interface EffectFact {
  readonly effect: Effect;
  /** For people. */
  readonly label: string;
  /** What it means for whoever uses the API, or has images in it. */
  readonly doc: string;
}

/** Source: glance-operator, glanceapi_controller.go and glance_controller.go; Kubernetes, StatefulSet. */
export const EFFECTS: readonly EffectFact[] = [
  { effect: 'created', label: 'created', doc: 'The API is new: pods, Services, certificates, and volume claims of its own.' },
  { effect: 'removed', label: 'removed', doc: 'Pods, Services and certificates go. Whoever has the address in nova or cinder loses the Image service.' },
  { effect: 'scaled', label: 'scaled', doc: 'Pods are added or taken away; the others go on.' },
  {
    effect: 'recreated', label: 'StatefulSet recreated',
    doc: 'The StatefulSet is deleted and made anew, of a split API both: no pod answers until the new ones are ready. Volume claims are taken up again by name.',
  },
  { effect: 'rolling', label: 'rolling restart', doc: 'The pods are replaced one after the other. With one replica the API is away meanwhile.' },
  { effect: 'endpoint moved', label: 'endpoint moved', doc: 'Clients find the API at another address, or find another API in the catalog.' },
  { effect: 'data left', label: 'data left behind', doc: 'Volume claims, images or records stay where no API reads them any longer; nothing removes them.' },
  { effect: 'no-op', label: 'nothing', doc: 'The pods go on as they are.' },
];

/** A change that one of the rows of LIFECYCLE is about. */
export type Change = 'new' | 'gone' | 'layout' | 'pod-names' | 'stores' | 'storage' | 'external' | 'cache' | 'text' | 'config-secrets' | 'mounts'
  | 'networks' | 'node-selector' | 'topology' | 'resources' | 'probes' | 'timeout' | 'quotas' | 'endpoint' | 'route' | 'service-type' | 'service-address'
  | 'login' | 'database' | 'memcached' | 'notifications' | 'credential' | 'tls' | 'ca-bundle' | 'replicas' | 'claims' | 'lost-store';

export interface ReleaseEffects extends ReleaseFact {
  readonly effects: readonly Effect[];
}

export interface LifecycleFact {
  /** What changes, as a clause that `from A to B` may follow. */
  readonly what: string;
  /** Why the effects are what they are; follows a semicolon. */
  readonly why: string;
  /** Asked with `factOn`. */
  readonly rows: readonly ReleaseEffects[];
  /** Where it was read. */
  readonly source: string;
}

const CONFIG_HASH = 'glance-operator, glanceapi_controller.go, createHashOfInputHashes(); statefulset.go, CONFIG_HASH';
const POD_TEMPLATE = 'glance-operator, statefulset.go; Kubernetes, StatefulSet, rolling updates';
const BACKEND_HASH = 'glance-operator, glanceapi_controller.go, createHashOfBackendConfig() and glanceAPIRefresh()';
const KEPT_CLAIMS = 'glance-operator, docs/design-decisions.md, decommissioning; Kubernetes, StatefulSet, stable storage';

/**
 * On FR1 the claim templates are written again at every update, and Kubernetes refuses other ones.
 * Source: lib-common of October 2024, statefulset.go: read, not run.
 */
const CLAIM_TEMPLATES = [on(Release.FR1), on(Release.FR2, 'recreated')];

const ROLLING = always('rolling');

/** What each change does to an API that has pods. What is not here does nothing to them: see WITHOUT_EFFECT. */
export const LIFECYCLE: Readonly<Record<Change, LifecycleFact>> = {
  'new': { what: 'the API is new', why: 'it gets pods, Services, certificates and volume claims of its own', rows: always('created'), source: 'glance-operator, glance_controller.go' },
  'gone': { what: 'the API is no longer there', why: 'its pods, Services and certificates go', rows: always('removed'), source: 'glance-operator, glance_controller.go' },
  'layout': {
    what: 'the layout changes', why: 'each layout has StatefulSets of other names; the webhook refuses it',
    rows: always('recreated'), source: 'W11: glance-operator, glance_webhook.go, ValidateUpdate()',
  },
  'pod-names': {
    what: '`uniquePodNames` changes', why: 'the Glance resource gets another name, and everything is named after it',
    rows: always('recreated', 'data left'), source: 'openstack-operator, glance.go, ReconcileGlance(): read, not run',
  },
  'stores': {
    what: 'the ordered list of stores changes', why: 'the operator compares it as it is written, order and inner blanks included',
    rows: always('recreated'), source: BACKEND_HASH,
  },
  'storage': {
    what: 'size or class of the volumes changes', why: 'a StatefulSet cannot change its claims; existing ones keep class and size, and FR1 changes nothing at all',
    rows: CLAIM_TEMPLATES, source: BACKEND_HASH,
  },
  'external': {
    what: 'the disk of the pods changes', why: 'a StatefulSet cannot change its claims; FR1 changes nothing at all', rows: CLAIM_TEMPLATES, source: BACKEND_HASH,
  },
  'cache': {
    what: 'the size of the image cache changes', why: 'the cache has claims of its own; existing ones keep their size, and FR1 changes nothing at all',
    rows: CLAIM_TEMPLATES, source: BACKEND_HASH,
  },
  'text': { what: 'the text of the configuration changes', why: 'a comment counts as well', rows: ROLLING, source: CONFIG_HASH },
  'config-secrets': { what: 'names or content of the Secrets with configuration change', why: 'the operator watches them', rows: ROLLING, source: CONFIG_HASH },
  'mounts': { what: 'what the pods mount changes', why: 'of `extraMounts` only what reaches the API counts, in its order', rows: ROLLING, source: POD_TEMPLATE },
  'networks': { what: 'the network attachments change', why: 'they are annotations of the pods', rows: ROLLING, source: POD_TEMPLATE },
  'node-selector': { what: 'the node selector changes', why: 'the one of the template and of the control plane are inherited', rows: ROLLING, source: POD_TEMPLATE },
  'topology': {
    what: 'the Topology changes', why: 'the one of the template and of the control plane are inherited', rows: [on(Release.FR1), on(Release.FR2, 'rolling')], source: POD_TEMPLATE,
  },
  'resources': { what: 'requests or limits change', why: 'every container of the pods has them', rows: ROLLING, source: POD_TEMPLATE },
  'probes': {
    what: 'liveness or readiness probes change', why: 'the containers have them; no container has a startup probe',
    rows: [on(Release.FR1), on(Release.FR6, 'rolling')], source: POD_TEMPLATE,
  },
  'timeout': { what: 'the time limit of requests changes', why: 'the web server in the pods has it too', rows: ROLLING, source: CONFIG_HASH },
  'quotas': { what: 'quotas are switched', why: 'every API reads `use_keystone_limits`; other numbers change keystone only', rows: ROLLING, source: CONFIG_HASH },
  'endpoint': {
    what: 'the API in the catalog changes', why: 'both APIs restart, and the Route, whose host name has the name of the API in it, moves',
    rows: always('rolling', 'endpoint moved'), source: 'glance-operator, glanceapi_controller.go, KeystoneEndpoint; openstack-operator, endpoint.go',
  },
  'route': {
    what: 'the host of the Route changes', why: 'the public address in the catalog follows it', rows: always('endpoint moved'), source: 'openstack-operator, endpoint.go',
  },
  'service-type': {
    what: 'the type of the public Service changes', why: 'only a ClusterIP has a Route, whose address is in the catalog',
    rows: always('endpoint moved'), source: 'glance-operator, glanceapi_controller.go, ingress_create; openstack-operator, endpoint.go',
  },
  'service-address': {
    what: 'the address of a Service changes', why: 'names stay, and lead to another address', rows: always('endpoint moved'), source: 'glance-operator, glanceapi_controller.go; metallb, controller/service.go',
  },
  'login': {
    what: 'user, account, or the Secret with the password changes', why: 'the configuration has user names and passwords', rows: ROLLING, source: CONFIG_HASH,
  },
  'database': {
    what: 'the database changes', why: 'the new one has no images; the records of all images stay in the old one',
    rows: always('rolling', 'data left'), source: 'glance-operator, glance_controller.go, DatabaseHostname: read, not run',
  },
  'memcached': { what: 'the memcached changes', why: 'the configuration has its servers', rows: ROLLING, source: CONFIG_HASH },
  'notifications': {
    what: 'the bus for notifications changes', why: 'the configuration has its address, where it arrives',
    rows: [on(Release.FR1), on(Release.FR3, 'rolling'), on(Release.FR5)], source: 'glance-operator, glance_controller.go, TransportURL',
  },
  'credential': {
    what: 'the application credential is switched', why: 'the configuration logs in with it instead of a password',
    rows: [on(Release.FR1), on(Release.FR5, 'rolling')], source: CONFIG_HASH,
  },
  'tls': {
    what: 'TLS of the Services is switched', why: 'pods get certificates or lose them, and addresses begin with another scheme', rows: always('rolling', 'endpoint moved'), source: CONFIG_HASH,
  },
  'ca-bundle': { what: 'the certificate authorities change', why: 'the bundle in the pods changes', rows: ROLLING, source: CONFIG_HASH },
  'replicas': { what: 'the number of pods changes', why: 'the others go on', rows: always('scaled'), source: POD_TEMPLATE },
  'claims': { what: 'volume claims stay', why: 'nothing deletes them, and pods of the same names take them up again', rows: always('data left'), source: KEPT_CLAIMS },
  'lost-store': {
    what: 'no API uses a store any longer', why: 'its id is in the location of every image that is in it', rows: always('data left'), source: 'glance, common/store_utils.py, update_store_in_locations()',
  },
};

/** What may change without any effect on pods and data, and where else it shows. */
export const WITHOUT_EFFECT: ReadonlyArray<{ readonly what: string; readonly why: string }> = [
  { what: '`dbPurge`, `preserveJobs`, schedules of the image cache', why: 'Jobs and CronJobs alone have them' },
  { what: 'quotas from one number to another', why: 'registered limits in keystone change' },
  { what: 'labels and annotations of a Service or a Route, but for addresses', why: 'the Service or Route is patched' },
  { what: '`containerImage`, `serviceName`, `tls` and `auth` of an API', why: 'the operators overwrite them' },
  { what: 'the content of a Secret or ConfigMap that is only mounted', why: 'nodes update the files in the running pods, and nothing restarts those' },
  { what: 'anything of an API with `replicas: 0`', why: 'there is no pod' },
  { what: 'defaults written out, empty texts, `status`, managed fields', why: 'they say nothing new' },
];

/**
 * The store in the text that the webhook writes when there is no API: it never holds an image.
 * Source: W2: glance_webhook.go, GetTemplateBackend().
 */
export const PLACEHOLDER_STORE = 'backend1';

/** The database of an Image service that names none. Source: glance-operator, glance_controller.go. */
export const DEFAULT_DATABASE = 'openstack';

function always(...effects: readonly Effect[]): readonly ReleaseEffects[] {
  return [on(Release.FR1, ...effects)];
}

function on(since: Release, ...effects: readonly Effect[]): ReleaseEffects {
  return { since, effects };
}
