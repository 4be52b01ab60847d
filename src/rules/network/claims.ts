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

const kept = new WeakMap<Topology, readonly Claims[]>();

function makeClaims(topology: Topology): readonly Claims[] {
  const ours = exposedServices(topology);
  const byAddress = new Map<string, { address: string; ours: ApiService[]; others: Exposed[] }>();
  for (const service of ours) {
    for (const address of addressesOf(service)) {
      const known = byAddress.get(address);
      if (known) known.ours.push(service);
      else byAddress.set(address, { address, ours: [service], others: [] });
    }
  }
  if (byAddress.size === 0) return [];
  for (const service of otherServices(topology)) {
    if (service.isLoadBalancer) for (const address of addressesOf(service)) byAddress.get(address)?.others.push(service);
  }
  return [...byAddress.values()];
}

function addressesOf({ addresses }: Exposed): ReadonlySet<string> {
  return new Set(addresses.filter(isAddress).map(canonical));
}
