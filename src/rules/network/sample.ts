import type { JsonObject } from '../../model/json';

/** For examples: a service with an address of MetalLB, and perhaps a key to share it. */
export function loadBalancer(addresses: string, sharingKey?: string): JsonObject {
  return {
    metadata: {
      annotations: {
        'metallb.universe.tf/address-pool': 'internalapi',
        'metallb.universe.tf/loadBalancerIPs': addresses,
        ...(sharingKey === undefined ? {} : { 'metallb.universe.tf/allow-shared-ip': sharingKey }),
      },
    },
    spec: { type: 'LoadBalancer' },
  };
}

/** For examples: the override of an API for one of its services. */
export function overridden(endpoint: string, service: JsonObject): { readonly body: JsonObject } {
  return { body: { override: { service: { [endpoint]: service } } } };
}
