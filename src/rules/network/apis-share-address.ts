import { API_PORT } from '../../facts/layouts';
import { sketch } from '../../model/sketch';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { claims } from './claims';
import { loadBalancer, overridden } from './sample';

export const apisShareAddress: Rule = {
  code: 'GLN-NETWORK-001',
  title: 'Two services of the Image service claim one address',
  why: `All of them listen on port ${API_PORT}, and services can share an address only on different ports.`,
  severity: Severity.ERROR,
  source: 'R90: metallb, internal/allocator/allocator.go',

  *check(topology) {
    for (const { address, ours } of claims(topology)) {
      if (ours.length < 2) continue;
      const last = ours[ours.length - 1];
      yield {
        on: last.api,
        field: `override.service.${last.endpoint}.metadata.annotations`,
        message: `The address ${address} is claimed by ${ours.length} services with port ${API_PORT}: ${listed(ours.map(({ api, endpoint }) => `'${endpoint}' of API '${api.name}'`))}.`,
        consequence: 'MetalLB gives it to one of them, whatever their sharing keys, and the others never get ready, on every release.',
        fix: "internalService: { loadBalancer: { addresses: ['…'] } } with an address of its own for each.",
        inYaml: 'metallb.universe.tf/loadBalancerIPs: an address of its own for each.',
      };
    }
  },

  trips: () => sketch({
    apis: {
      default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.80', 'internalapi')) },
      az1: { layout: 'edge', stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.80', 'internalapi')) },
    },
  }),
  passes: () => sketch({
    apis: {
      default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.80', 'internalapi')) },
      az1: { layout: 'edge', stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.81', 'internalapi')) },
    },
  }),
};
