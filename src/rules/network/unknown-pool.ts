import { exposedServices } from '../../model/exposed';
import { nearest } from '../../model/names';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { loadBalancer, overridden, pool } from './sample';

export const unknownPool: Rule = {
  code: 'GLN-NETWORK-009',
  title: 'A service asks for an address of a pool that is not among the manifests that are checked against',
  why: 'MetalLB takes the address from the named pool and no other; pools were given, and it is none of them.',
  severity: Severity.ERROR,
  source: 'R90: metallb, controller/service.go, allocateIPs()',

  *check(topology) {
    const known = topology.controlPlane.neighbours.pools.map(({ name }) => name);
    if (known.length === 0) return;
    for (const { api, endpoint, pool: name } of exposedServices(topology)) {
      if (name === undefined || known.includes(name)) continue;
      yield {
        on: api,
        field: `override.service.${endpoint}.metadata.annotations`,
        message: `The service '${endpoint}' of API '${api.name}' asks for the pool '${name}', and the pools beside the control plane are ${quoted(known)}.`,
        consequence: 'MetalLB gives the service no address, and the API never gets ready, on every release.',
        fix: `loadBalancer: { addressPool: '${nearest(name, known) ?? known[0]}' }, or add the IPAddressPool to the manifests.`,
        inYaml: `metallb.universe.tf/address-pool: ${nearest(name, known) ?? known[0]}, or add the IPAddressPool to the manifests.`,
      };
    }
  },

  trips: () => withPool('internal-api'),
  passes: () => withPool('internalapi'),
};

function withPool(name: string): Topology {
  return sketch({ neighbours: { pools: [pool(name, '172.17.0.80-172.17.0.90')] }, apis: { default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.80')) } } });
}
