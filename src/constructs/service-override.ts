import { defined } from './defined';
import type { JsonObject } from '../model/json';

/** An address from MetalLB, by which computes and other clusters reach a service. */
export interface LoadBalancer {
  /** The addresses, one per IP family. @default - MetalLB takes one from the pool */
  readonly addresses?: string[];
  /** Name of the address pool. @default - any pool that assigns by itself */
  readonly addressPool?: string;
  /**
   * Services with the same key may share an address on different ports; two APIs never can, as both use port 9292.
   *
   * @default - not shared
   */
  readonly sharingKey?: string;
}

/** How a service of an API is exposed. */
export interface ServiceOverride {
  /** Gives it an address of its own: the service becomes a LoadBalancer. @default - none: a ClusterIP */
  readonly loadBalancer?: LoadBalancer;
  /** Further annotations of the service. @default - none */
  readonly annotations?: Record<string, string>;
  /** Further labels of the service. @default - none */
  readonly labels?: Record<string, string>;
}

/** `override.service.<internal or public>`. @internal */
export function serviceFields(override: ServiceOverride | undefined): JsonObject | undefined {
  if (!override) return undefined;
  const { loadBalancer, annotations, labels } = override;
  const all = { ...(loadBalancer ? metalLb(loadBalancer) : {}), ...annotations };
  const metadata = defined({ annotations: Object.keys(all).length === 0 ? undefined : all, labels });
  return defined({
    metadata: Object.keys(metadata).length === 0 ? undefined : metadata,
    spec: loadBalancer ? { type: 'LoadBalancer' } : undefined,
  });
}

/** The older prefix is the only one before MetalLB 0.14.9, and later ones still read it. Source: metallb, controller/service.go. */
function metalLb({ addresses, addressPool, sharingKey }: LoadBalancer): JsonObject {
  return defined({
    'metallb.universe.tf/address-pool': addressPool,
    'metallb.universe.tf/allow-shared-ip': sharingKey,
    'metallb.universe.tf/loadBalancerIPs': addresses?.join(','),
  });
}
