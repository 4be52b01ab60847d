import { rangesOf } from './ranges';
import { advertisement, loadBalancer, overridden, pool } from './sample';
import { exposedServices, type ApiService } from '../../model/exposed';
import { ipOf, isInRange } from '../../model/ip';
import type { PoolNode } from '../../model/neighbour-nodes';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unadvertisedPool: Rule = {
  code: 'GLN-NETWORK-011',
  title: 'Nothing advertises the pool of an address',
  why: 'A pool gives addresses; that nodes answer for them takes an L2Advertisement or a BGPAdvertisement of the pool.',
  severity: Severity.ERROR,
  source: 'metallb, internal/config/config.go, setL2AdvertisementsToPools()',

  *check(topology) {
    const { pools, advertisements } = topology.controlPlane.neighbours;
    // Where no advertisement is known, they may all be elsewhere; labels of pools are not looked at.
    if (advertisements.length === 0 || advertisements.some(({ byLabels }) => byLabels)) return;
    const said = new Set<PoolNode>();
    for (const service of exposedServices(topology)) {
      const used = pools.find((one) => gives(one, service));
      if (!used || said.has(used) || advertisements.some((one) => one.pools.length === 0 || one.pools.includes(used.name))) continue;
      said.add(used);
      yield {
        on: used,
        message: `The pool '${used.name}', of the service '${service.endpoint}' of API '${service.api.name}', is in none of the ${advertisements.length} advertisements beside the control plane.`,
        consequence: 'the service gets its address, and nobody reaches it there, on every release.',
        fix: `ipAddressPools: [${used.name}] in an L2Advertisement.`,
      };
    }
  },

  trips: () => advertised('ctlplane'),
  passes: () => advertised('internalapi'),
};

function gives(one: PoolNode, { pool: name, addresses }: ApiService): boolean {
  if (name !== undefined) return one.name === name;
  const ip = ipOf(addresses[0] ?? '');
  return ip !== undefined && (rangesOf(one) ?? []).some((range) => isInRange(ip, range));
}

function advertised(name: string): Topology {
  const neighbours = { pools: [pool('internalapi', '172.17.0.80-172.17.0.90')], advertisements: [advertisement(name)] };
  return sketch({ neighbours, apis: { default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.80')) } } });
}
