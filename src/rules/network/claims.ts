import { byAddress, exposedServices, otherServices, type ApiService, type Exposed } from '../../model/exposed';
import type { Topology } from '../../model/topology';

/** The services that claim one address, those of the Image service first; only addresses with one of its services. */
export interface Claims {
  readonly address: string;
  readonly ours: readonly ApiService[];
  readonly others: readonly Exposed[];
}

/** MetalLB looks at Services of type LoadBalancer only. */
export function claims(topology: Topology): readonly Claims[] {
  let found = kept.get(topology);
  if (!found) kept.set(topology, found = makeClaims(topology));
  return found;
}

const kept = new WeakMap<Topology, readonly Claims[]>();

function makeClaims(topology: Topology): readonly Claims[] {
  const ours = byAddress(exposedServices(topology));
  if (ours.size === 0) return [];
  const others = byAddress(otherServices(topology).filter(({ isLoadBalancer }) => isLoadBalancer));
  return [...ours].map(([address, services]) => ({ address, ours: services, others: others.get(address) ?? [] }));
}
