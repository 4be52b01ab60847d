import { rangesOf } from './ranges';
import { loadBalancer, overridden, pool } from './sample';
import { exposedServices } from '../../model/exposed';
import { ipOf, isInRange, type IpRange } from '../../model/ip';
import type { PoolNode } from '../../model/neighbour-nodes';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const addressOutsidePool: Rule = {
  code: 'GLN-NETWORK-010',
  title: 'An address that a service asks for is not in its pool',
  why: 'MetalLB hands out the addresses of its pools and no others.',
  severity: Severity.ERROR,
  source: 'R90: metallb, controller/service.go, allocateIPs(); internal/allocator/allocator.go, Assign()',

  *check(topology) {
    const { pools } = topology.controlPlane.neighbours;
    if (pools.length === 0) return;
    for (const { api, endpoint, addresses, pool: name } of exposedServices(topology)) {
      const asked = name === undefined ? pools : pools.filter((one) => one.name === name);
      const ranges = allRanges(asked);
      // A pool that is not known, or that cannot be read, is a finding of its own.
      if (asked.length === 0 || !ranges) continue;
      const outside = addresses.filter((address) => isOutside(address, ranges));
      if (outside.length === 0) continue;
      yield {
        on: api,
        field: `override.service.${endpoint}.metadata.annotations`,
        message: `The service '${endpoint}' of API '${api.name}' asks for ${listed(outside)}, and ${shown(asked)}.`,
        consequence: 'MetalLB gives the service no address, and the API never gets ready, on every release.',
        fix: "loadBalancer: { addresses: ['…'] } with an address of the pool, or another addressPool.",
        inYaml: 'metallb.universe.tf/loadBalancerIPs: an address of the pool, or another metallb.universe.tf/address-pool.',
      };
    }
  },

  trips: () => asking('172.17.0.95'),
  passes: () => asking('172.17.0.85'),
};

function isOutside(address: string, ranges: readonly IpRange[]): boolean {
  const ip = ipOf(address);
  return ip !== undefined && !ranges.some((range) => isInRange(ip, range));
}

function allRanges(pools: readonly PoolNode[]): readonly IpRange[] | undefined {
  const ranges: IpRange[] = [];
  for (const one of pools) {
    const own = rangesOf(one);
    if (!own) return undefined;
    ranges.push(...own);
  }
  return ranges;
}

function shown(pools: readonly PoolNode[]): string {
  const [first] = pools;
  return pools.length === 1 ? `the pool '${first.name}' has ${listed(first.addresses)}` : `none of the ${pools.length} pools has it`;
}

function asking(address: string): Topology {
  return sketch({ neighbours: { pools: [pool('internalapi', '172.17.0.80-172.17.0.90')] }, apis: { default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer(address)) } } });
}
