import { apiServices, isAddress } from '../../model/exposed';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { loadBalancer, overridden } from './sample';

export const noAddress: Rule = {
  code: 'GLN-NETWORK-003',
  title: 'What stands for an address of a service is none',
  why: 'The annotation holds IP addresses with commas between them.',
  severity: Severity.ERROR,
  source: 'R90: metallb, controller/service.go',

  *check(topology) {
    for (const { api, endpoint, addresses, annotation } of apiServices(topology)) {
      for (const address of addresses) {
        if (isAddress(address)) continue;
        yield {
          on: api,
          field: `override.service.${endpoint}.metadata.annotations`,
          message: `'${address}' in ${annotation!} of the service '${endpoint}' of API '${api.name}' is no IP address.`,
          consequence: 'MetalLB gives the service no address, and the API never gets ready, on every release.',
          fix: `loadBalancer: { addresses: ['${meant(address)}'] }, addresses alone, one for each IP family.`,
          inYaml: `metallb.universe.tf/loadBalancerIPs: ${meant(address)}, addresses alone, one for each IP family.`,
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.810')) } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', ...overridden('internal', { ...loadBalancer('172.17.0.81, fd00::81'), spec: { type: 'LoadBalancer', ipFamilyPolicy: 'RequireDualStack' } }) } } }),
};

/** The address in it, as in a placeholder that was filled in without its brackets being taken away. */
function meant(text: string): string {
  const inside = text.replace(/[^0-9A-Fa-f.:]/g, '');
  return isAddress(inside) ? inside : '172.17.0.80';
}
