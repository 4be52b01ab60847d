import { exposedServices } from '../../model/exposed';
import { ipOf, isInRange, isOdd, type Ip, type IpRange } from '../../model/ip';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { handedOut } from './ranges';
import { attachment, loadBalancer, overridden } from './sample';

export const addressHandedOut: Rule = {
  code: 'GLN-NETWORK-019',
  title: 'An address of a service is handed out to pods or nodes too',
  why: 'Pods get addresses from Whereabouts and data plane nodes from the NetConfig, and neither asks MetalLB.',
  severity: Severity.WARNING,
  source: 'RHOSO, planning the networks: one part of the subnet for each',

  *check(topology) {
    const ranges = handedOut(topology.controlPlane.neighbours);
    if (ranges.length === 0) return;
    const [pools, takers] = [ranges.filter(({ kind }) => kind === 'pool'), ranges.filter(({ kind }) => kind !== 'pool')];
    for (const { api, endpoint, addresses } of exposedServices(topology)) {
      for (const address of addresses) {
        const ip = ipOf(address);
        // Of an address in a known pool it is the pool that overlaps, which is said already.
        if (!ip || pools.some(({ range }) => isIn(ip, range))) continue;
        const taker = takers.find(({ range, without }) => isIn(ip, range) && !without.some((left) => isInRange(ip, left)));
        if (!taker) continue;
        yield {
          on: api,
          field: `override.service.${endpoint}.metadata.annotations`,
          message: `The address ${address} of the service '${endpoint}' of API '${api.name}' is one of those that ${taker.who} hands out: ${taker.text}.`,
          consequence: 'sooner or later two of the network have it, and one of them is not reached.',
          fix: 'an address of the pool of the services, or a smaller range.',
        };
      }
    }
  },

  trips: () => beside('172.17.0.80'),
  passes: () => beside('172.17.0.70'),
};

function isIn(ip: Ip, range: IpRange | { readonly problem: string }): boolean {
  return !isOdd(range) && isInRange(ip, range);
}

function beside(end: string): Topology {
  return sketch({
    neighbours: { attachments: [attachment('internalapi', '172.17.0.30', end)] },
    apis: { default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.80')) } },
  });
}
