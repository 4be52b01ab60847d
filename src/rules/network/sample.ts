import type { JsonObject } from '../../model/json';
import type { AdvertisementNode, AttachmentNode, PoolNode } from '../../model/neighbour-nodes';

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

/** For examples: a network whose pods get addresses of 172.17.0.0/24 or 172.18.0.0/24. */
export function attachment(name: string, start: string, end: string): AttachmentNode {
  const range = start.replace(/\.\d+$/, '.0/24');
  const network = { cniVersion: '0.3.1', name, type: 'macvlan', master: name, ipam: { type: 'whereabouts', range, range_start: start, range_end: end } };
  return { key: `context/NetworkAttachmentDefinition/${name}`, name, config: JSON.stringify(network), network };
}

/** For examples: a pool of MetalLB. */
export function pool(name: string, ...addresses: readonly string[]): PoolNode {
  return { key: `context/IPAddressPool/${name}`, name, addresses, autoAssign: true };
}

/** For examples: what makes a pool known in its network. */
export function advertisement(...pools: readonly string[]): AdvertisementNode {
  return { key: `context/L2Advertisement/${pools[0]}`, name: pools[0], pools, byLabels: false };
}
