import { at } from './json';
import type { Topology } from './topology';
import { API_PORT } from '../facts/layouts';

/**
 * The URL by which services and compute nodes reach an API. Service names begin with `glance`, whatever the Image service is called.
 * Source: glance-operator, glanceapi_controller.go; operator.md section 4.
 */
export function internalUrl(topology: Topology, api: string, namespace = topology.controlPlane.namespace): string {
  const scheme = hasPodTls(topology) ? 'https' : 'http';
  return `${scheme}://glance-${api}-internal.${namespace ?? DEFAULT_NAMESPACE}.svc:${API_PORT}`;
}

/** Whether the pods of the services speak TLS: they do unless they are told not to. */
export function hasPodTls({ controlPlane: { spec } }: Topology): boolean {
  return at(spec, 'tls', 'podLevel', 'enabled') !== false;
}

/** Where the product's guides deploy the control plane. */
export const DEFAULT_NAMESPACE = 'openstack';
