import { canonical, canonicalQuantities, canonicalVolumes } from './canonical';
import { hasPodLevelTls } from './endpoints';
import { at, isObject, objectOr, textOr, type Json, type JsonObject } from './json';
import { mountsOf } from './mounted';
import { listOf } from './operator-view';
import { configOf } from './query';
import { configText } from './service-config';
import { effectiveStorage, externalAfter, timeoutAfter, type Placed } from './storage';
import type { ApiNode, Topology } from './topology';
import { TEMPLATE_FIELDS } from '../facts/fields';
import { DEFAULT_DATABASE, type Change } from '../facts/lifecycle';
import { METALLB_ANNOTATIONS, METALLB_PREFIXES } from '../facts/metallb';
import { SOURCE_DEFAULTS } from '../facts/volume-sources';

/** One thing that an API effectively runs with, inheritance and defaults included. */
export interface Aspect {
  readonly change: Change;
  /** As a text: the same one for what is the same to the cluster. `before` is what is deployed when this is applied. */
  of(now: Placed, before?: Placed): string;
  /** The text may be shown: it is short, and no configuration. */
  readonly shown?: true;
  /** It counts only while the catalog points to the API: no other one has a Route. */
  readonly inCatalog?: true;
}

/** What an API runs with, as far as an update of it shows in its pods or its address. */
export const ASPECTS: readonly Aspect[] = [
  { change: 'layout', of: ({ api }) => api.layout, shown: true },
  { change: 'pod-names', of: ({ topology }) => String(topology.glance.section.uniquePodNames === true), shown: true },
  { change: 'stores', of: ({ topology, api }) => storeList(topology, api), shown: true },
  { change: 'storage', of: ({ topology, api }) => storageText(topology, api), shown: true },
  { change: 'external', of: (now, before) => (externalAfter(now, before) ? '' : 'a volume for each'), shown: true },
  { change: 'cache', of: ({ topology, api }) => cacheSize(topology, api), shown: true },
  { change: 'text', of: ({ topology, api }) => effectiveText(topology, api) },
  { change: 'mounts', of: ({ topology, api }) => mounted(topology, api) },
  { change: 'networks', of: ({ api }) => canonical(api.body.networkAttachments) },
  { change: 'node-selector', of: ({ topology, api }) => canonical(nearestField(topology, api, 'nodeSelector')) },
  { change: 'topology', of: ({ topology, api }) => canonical(at(nearestField(topology, api, 'topologyRef'), 'name')) },
  { change: 'resources', of: ({ api }) => canonicalQuantities(api.body.resources) },
  { change: 'probes', of: ({ api }) => probes(api) },
  { change: 'timeout', of: (now, before) => String(timeoutAfter(now, before)), shown: true },
  { change: 'quotas', of: ({ topology }) => (hasQuotas(topology) ? 'on' : 'off'), shown: true },
  { change: 'service-type', of: ({ api }) => publicType(api), shown: true, inCatalog: true },
  { change: 'service-address', of: ({ api }) => addresses(api) },
  { change: 'route', of: ({ topology, api }) => routeHost(topology, api), inCatalog: true },
  { change: 'login', of: ({ topology }) => login(topology) },
  { change: 'database', of: ({ topology }) => textOr(topology.glance.template.databaseInstance) || DEFAULT_DATABASE, shown: true },
  { change: 'memcached', of: ({ topology }) => templateText(topology, 'memcachedInstance'), shown: true },
  { change: 'notifications', of: ({ topology }) => bus(topology), shown: true },
  { change: 'credential', of: ({ topology }) => (hasCredential(topology) ? 'on' : 'off'), shown: true },
  { change: 'tls', of: ({ topology }) => (hasPodLevelTls(topology) ? 'on' : 'off'), shown: true },
  { change: 'ca-bundle', of: ({ topology }) => textOr(at(topology.controlPlane.spec, 'tls', 'caBundleSecretName')) ?? '' },
];

/** Its size, inherited; empty for none. */
export function cacheSize({ glance }: Topology, { body }: ApiNode): string {
  return textOr(at(body, 'imageCache', 'size')) || textOr(at(glance.template, 'imageCache', 'size')) || '';
}

function storeList(topology: Topology, api: ApiNode): string {
  const list = listOf(topology, configOf(topology, api), api);
  return list.kind === 'stores' ? list.tokens.join(',') : list.kind;
}

function storageText(topology: Topology, api: ApiNode): string {
  const { storageClass, storageRequest } = effectiveStorage(topology, api);
  return [storageRequest, storageClass].filter((text) => text !== '').join(' of class ');
}

/** What constructs made is compared as it will be written. */
function effectiveText(topology: Topology, api: ApiNode): string {
  const { config } = api;
  const own = config && (config.text ?? configText(topology, api));
  return own || topology.glance.config?.text || '';
}

function mounted(topology: Topology, api: ApiNode): string {
  const entries = new Map(mountsOf(topology, api).map(({ node, times }) => [node, times]));
  return canonicalVolumes([...entries].map(([{ volumes, mounts }, times]) => ({ times, volumes: volumes.map(withDefaults), mounts })));
}

function withDefaults(volume: JsonObject): JsonObject {
  const sources = Object.entries(SOURCE_DEFAULTS).filter(([name]) => isObject(volume[name]));
  return { ...volume, ...Object.fromEntries(sources.map(([name, defaults]) => [name, { ...defaults, ...objectOr(volume[name]) }])) };
}

/** The API's own, the template's, or the control plane's. */
function nearestField({ controlPlane, glance }: Topology, { body }: ApiNode, name: string): Json {
  return body[name] ?? glance.template[name] ?? controlPlane.spec[name];
}

/** No container gets a startup probe. */
function probes({ body }: ApiNode): string {
  const { startupProbes: _, ...used } = objectOr(at(body, 'override', 'probes'));
  return canonical(used);
}

function hasQuotas({ glance }: Topology): boolean {
  return Object.values(objectOr(glance.template.quotas)).some((quota) => typeof quota === 'number' && quota > 0);
}

function publicType({ body }: ApiNode): string {
  return textOr(at(body, 'override', 'service', 'public', 'spec', 'type')) || 'ClusterIP';
}

function routeHost(topology: Topology, api: ApiNode): string {
  const route = at(topology.glance.section, 'apiOverrides', api.name, 'route', 'spec');
  return canonical([at(route, 'host'), at(route, 'subdomain')]);
}

function addresses({ body }: ApiNode): string {
  const services = Object.entries(objectOr(at(body, 'override', 'service'))).map(([endpoint, service]) => {
    const annotations = objectOr(at(service, 'metadata', 'annotations'));
    const said = ADDRESS_ANNOTATIONS.map((names) => names.map((name) => annotations[name]).find((value) => value !== undefined));
    return [endpoint, [at(service, 'spec', 'type') === 'LoadBalancer', ...said]] as const;
  });
  return canonical(Object.fromEntries(services.filter(([, said]) => said.some((value) => value !== undefined && value !== false))));
}

/** The names of each annotation that chooses an address. */
const ADDRESS_ANNOTATIONS = [METALLB_ANNOTATIONS.addresses, METALLB_ANNOTATIONS.pool]
  .map((name) => METALLB_PREFIXES.map((prefix) => prefix + name));

function login(topology: Topology): string {
  const { template } = topology.glance;
  const password = textOr(at(template, 'passwordSelectors', 'service')) || PASSWORD_SELECTOR;
  const secret = textOr(template.secret) || textOr(topology.controlPlane.spec.secret);
  return canonical([templateText(topology, 'serviceUser'), templateText(topology, 'databaseAccount'), secret, password]);
}

/** openstack-operator hands the control plane's on where the template has none. */
function bus({ controlPlane, glance }: Topology): string {
  return textOr(glance.template.notificationBusInstance) || textOr(controlPlane.spec.notificationsBusInstance) || '';
}

function hasCredential({ controlPlane, glance }: Topology): boolean {
  return [controlPlane.spec, glance.section].every((owner) => at(owner, 'applicationCredential', 'enabled') === true);
}

function templateText({ glance }: Topology, name: string): string {
  return textOr(glance.template[name]) || String(TEMPLATE_FIELDS.fields![name].default);
}

const PASSWORD_SELECTOR = String(TEMPLATE_FIELDS.fields!.passwordSelectors.fields!.service.default);
