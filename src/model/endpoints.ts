import { at, textOr } from './json';
import { once } from './once';
import { apiNamed } from './query';
import type { ApiNode, Topology } from './topology';
import { API_PORT, LAYOUTS } from '../facts/layouts';

/** An address of the Image service, as nova and cinder write it, taken apart. */
export interface GlanceUrl {
  /** As written. */
  readonly url: string;
  readonly scheme: string;
  readonly host: string;
  /** What the URL says, or the port of its scheme. */
  readonly port: number;
  /** Name of the API, when the host is a Service of the Image service. */
  readonly apiName?: string;
  /** `public` or `internal`, when the host is a Service of the Image service. */
  readonly endpoint?: string;
  /** The namespace in the host; none for a host without one. */
  readonly namespace?: string;
}

/**
 * Whether Services speak TLS: they do unless the control plane says otherwise.
 * Source: openstack-operator, openstackcontrolplane_types.go, TLSPodLevelConfig.
 */
export const hasPodLevelTls = once(({ controlPlane }: Topology): boolean => at(controlPlane.spec, 'tls', 'podLevel', 'enabled') !== false);

/** The scheme of every Service. */
export function schemeOf(topology: Topology): string {
  return hasPodLevelTls(topology) ? 'https' : 'http';
}

/**
 * The name of the internal Service of an API: it starts with `glance` whatever the Glance resource is called.
 * Source: glance-operator, glanceapi_controller.go.
 */
export function internalService(apiName: string): string {
  return `glance-${apiName}-internal`;
}

/**
 * What nova and cinder reach an API by: `https://glance-az1-internal.openstack.svc:9292`.
 * A control plane whose namespace is not known gets the one that the procedures use.
 */
export function internalUrl(topology: Topology, apiName: string, namespace = topology.controlPlane.namespace): string {
  return `${schemeOf(topology)}://${internalService(apiName)}.${namespace ?? DEFAULT_NAMESPACE}.svc:${API_PORT}`;
}

/** Understands an address; undefined when it is no URL of HTTP. A blank scheme is that of a server list of cinder: HTTP. */
export function readGlanceUrl(text: string): GlanceUrl | undefined {
  const url = text.trim();
  const found = URL_PARTS.exec(url);
  if (!found) return undefined;
  const [, scheme = 'http', host, port] = found;
  const plain = host.toLowerCase();
  const kind = scheme.toLowerCase();
  return { url, scheme: kind, host: plain, port: port === undefined ? PORTS[kind] : Number(port), ...serviceIn(plain) };
}

/** The API that an address leads to, if it is one of this control plane. */
export function apiAt(topology: Topology, address: GlanceUrl): ApiNode | undefined {
  if (address.apiName === undefined || !isOurs(topology, address)) return undefined;
  return apiNamed(topology, address.apiName);
}

/** Whether the namespace in an address is the control plane's, as far as both are known. */
export function isOurs({ controlPlane }: Topology, { namespace }: GlanceUrl): boolean {
  return namespace === undefined || controlPlane.namespace === undefined || namespace === controlPlane.namespace;
}

/** The name of the API in the catalog: what `keystoneEndpoint` says, or the only API when it says nothing; else empty. Source: W2b. */
export function endpointOf({ glance, apis }: Topology): string {
  return textOr(glance.template.keystoneEndpoint) || (apis.length === 1 ? apis[0].name : '');
}

/** Whether the catalog can point to an API. An unknown layout is another rule's matter. */
export function canBeEndpoint({ layout }: { readonly layout?: string }): boolean {
  return LAYOUTS.find((facts) => facts.layout === layout)?.inCatalog ?? true;
}

/** What constructs say where nobody names the API of the catalog: the one that can be there, or of several the one called `default`. */
export function soleEndpoint(apis: ReadonlyArray<{ readonly name: string; readonly layout?: string }>): string | undefined {
  const able = apis.filter(canBeEndpoint);
  return (able.length === 1 ? able[0] : able.find(({ name }) => name === 'default'))?.name;
}

/**
 * The API that sites copy images from: that of the catalog. The operators refuse several APIs without `keystoneEndpoint`, and one
 * that cannot be in the catalog; there it is the one that constructs would name.
 */
export function hubOf(topology: Topology): ApiNode | undefined {
  const named = apiNamed(topology, endpointOf(topology));
  return named && canBeEndpoint(named) ? named : apiNamed(topology, soleEndpoint(topology.apis) ?? '');
}

/** Where the procedures deploy the control plane. */
export const DEFAULT_NAMESPACE = 'openstack';

const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** A scheme, a host (IPv6 in brackets), a port, and whatever path follows. */
const URL_PARTS = /^(?:(https?):\/\/)?(\[[0-9a-fA-F:.]+\]|[^\s/:,[\]]+)(?::(\d+))?(?:\/\S*)?$/i;

/** `glance-<key>-<endpoint>.<namespace>.svc`, with or without the domain of the cluster. */
function serviceIn(host: string): Pick<GlanceUrl, 'apiName' | 'endpoint' | 'namespace'> {
  const [service, namespace] = host.split('.');
  const found = /^glance-(.+)-(internal|public)$/.exec(service);
  return found ? { apiName: found[1], endpoint: found[2], ...(namespace === undefined ? {} : { namespace }) } : {};
}
