import { canonical, exposedServices, isAddress, otherServices, type ApiService, type Exposed } from './addresses';
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

const kept = new WeakMap<Topology, readonly Claims[]>();

function makeClaims(topology: Topology): readonly Claims[] {
  const ours = byAddress(exposedServices(topology));
  if (ours.size === 0) return [];
  const others = byAddress(otherServices(topology).filter(({ isLoadBalancer }) => isLoadBalancer));
  return [...ours].map(([address, services]) => ({ address, ours: services, others: others.get(address) ?? [] }));
}

function addressesOf({ addresses }: Exposed): ReadonlySet<string> {
  return new Set(addresses.filter(isAddress).map(canonical));
}
