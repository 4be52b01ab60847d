import { at, isObject, objectOr, textOr, type JsonObject } from './json';
import { once } from './once';
import { LAYOUTS } from '../facts/layouts';
import { METALLB_ANNOTATIONS, METALLB_PREFIXES } from '../facts/metallb';
import { isHost } from './oslo/address';
import type { ApiNode, Topology } from './topology';

/** A service with what MetalLB reads of it. */
export interface Exposed {
  /** Where it stands: `spec.keystone.template.override.service.internal`. */
  readonly path: string;
  /** As written. */
  readonly addresses: readonly string[];
  readonly sharingKey: string;
  /** The annotation with the addresses. */
  readonly annotation?: string;
  /** It has an annotation of MetalLB. */
  readonly isAnnotated: boolean;
  readonly isLoadBalancer: boolean;
  /** Name of the pool that it asks for. */
  readonly pool?: string;
  /** `spec` of its override. */
  readonly spec: JsonObject;
}

/** A service of the Image service. */
export interface ApiService extends Exposed {
  readonly api: ApiNode;
  /** `public` or `internal`. */
  readonly endpoint: string;
}

/** The services of the APIs with an override, whether they exist or not. */
export const apiServices = once(({ apis }: Topology): readonly ApiService[] => {
  return apis.filter(({ body }) => body.override !== undefined).flatMap(servicesOf);
});

const servicesOf = once((api: ApiNode): readonly ApiService[] => {
  const services = objectOr(at(api.body, 'override', 'service'));
  return Object.keys(services).flatMap((endpoint) => {
    const service = services[endpoint];
    return isObject(service) ? [{ api, endpoint, ...exposed(`glanceAPIs.${api.name}.override.service.${endpoint}`, service) }] : [];
  });
});

/** One service of an API, if it has an override. */
export function apiService(api: ApiNode, endpoint: string): ApiService | undefined {
  return servicesOf(api).find((service) => service.endpoint === endpoint);
}

/** The services that an API has of those that are overridden. */
export function hasService(api: ApiNode, endpoint: string): boolean {
  const facts = LAYOUTS.find(({ layout }) => layout === api.layout);
  return facts === undefined || facts.halves.some(({ services }) => services.some((service) => service === endpoint));
}

/** The services of the APIs that exist and ask MetalLB for an address. */
export const exposedServices = once((topology: Topology): readonly ApiService[] => {
  return apiServices(topology).filter(({ api, endpoint, isLoadBalancer }) => isLoadBalancer && hasService(api, endpoint));
});

/** Every other service of the control plane that is deployed and has an annotation of MetalLB, wherever it stands. */
export const otherServices = once(({ controlPlane }: Topology): readonly Exposed[] => {
  const found: Exposed[] = [];
  for (const [name, service] of Object.entries(controlPlane.spec)) {
    if (name !== 'glance' && isObject(service) && service.enabled !== false) collect(service, `spec.${name}`, found);
  }
  return found;
});

/** The services that claim each address, in one spelling. */
export function byAddress<T extends Exposed>(services: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const service of services) {
    for (const address of addressesOf(service)) {
      const known = found.get(address);
      if (known) known.push(service);
      else found.set(address, [service]);
    }
  }
  return found;
}

/** Whether a text is an IP address. */
export function isAddress(text: string): boolean {
  return isHost(text) && (text.includes(':') || /^[\d.]+$/.test(text));
}

/** One spelling for an address: IPv6 has many. */
export function canonical(address: string): string {
  if (!address.includes(':')) return address;
  const [head, tail] = address.toLowerCase().split('::');
  const groups = (part = '') => (part === '' ? [] : part.split(':').map((group) => group.replace(/^0+(?=.)/, '')));
  const [first, last] = [groups(head), groups(tail)];
  const missing = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(Math.max(0, missing)).fill('0'), ...last].join(':');
}

function exposed(path: string, service: JsonObject): Exposed {
  const annotations = objectOr(at(service, 'metadata', 'annotations'));
  const annotation = nameOf(annotations, ANNOTATIONS.addresses);
  const sharing = nameOf(annotations, ANNOTATIONS.sharingKey);
  const pool = nameOf(annotations, ANNOTATIONS.pool);
  const poolName = pool === undefined ? undefined : textOr(annotations[pool]);
  const written = annotation === undefined ? '' : textOr(annotations[annotation]) ?? '';
  return {
    path,
    annotation,
    addresses: written === '' ? [] : written.split(',').map((address) => address.trim()),
    sharingKey: sharing === undefined ? '' : textOr(annotations[sharing]) ?? '',
    isAnnotated: Object.keys(annotations).some((name) => METALLB_PREFIXES.some((prefix) => name.startsWith(prefix))),
    isLoadBalancer: at(service, 'spec', 'type') === 'LoadBalancer',
    pool: poolName || undefined,
    spec: objectOr(service.spec),
  };
}

function nameOf(annotations: JsonObject, names: readonly string[]): string | undefined {
  return names.find((name) => annotations[name] !== undefined);
}

const ANNOTATIONS = {
  addresses: withPrefixes(METALLB_ANNOTATIONS.addresses),
  sharingKey: withPrefixes(METALLB_ANNOTATIONS.sharingKey),
  pool: withPrefixes(METALLB_ANNOTATIONS.pool),
};

function withPrefixes(annotation: string): readonly string[] {
  return METALLB_PREFIXES.map((prefix) => `${prefix}${annotation}`);
}

function collect(value: JsonObject, path: string, found: Exposed[]): void {
  if (isObject(at(value, 'metadata', 'annotations'))) {
    const service = exposed(path, value);
    if (service.isAnnotated) found.push(service);
    return;
  }
  for (const name of Object.keys(value)) {
    const below = value[name];
    if (isObject(below)) collect(below, `${path}.${name}`, found);
  }
}

function addressesOf({ addresses }: Exposed): ReadonlySet<string> {
  return new Set(addresses.filter(isAddress).map(canonical));
}
