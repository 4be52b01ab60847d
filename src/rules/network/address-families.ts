import { exposedServices, type Exposed } from '../../model/exposed';
import { familyOf } from '../../model/ip';
import { textOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { loadBalancer, overridden } from './sample';

export const addressFamilies: Rule = {
  code: 'GLN-NETWORK-014',
  title: 'The addresses of a service do not fit its IP families',
  why: 'A service has one IP family unless its ipFamilyPolicy says more, and one address of each.',
  severity: Severity.ERROR,
  source: 'metallb, controller/service.go, allocateIPs(); internal/ipfamily; Kubernetes, IPv4/IPv6 dual-stack',

  *check(topology) {
    for (const service of exposedServices(topology)) {
      const wrong = problemOf(service);
      if (!wrong) continue;
      const { api, endpoint } = service;
      yield {
        on: api,
        field: `override.service.${endpoint}.${wrong.field}`,
        message: `The service '${endpoint}' of API '${api.name}' ${wrong.message}.`,
        consequence: 'MetalLB gives the service no address, and the API never gets ready, on every release.',
        fix: wrong.fix,
        inYaml: wrong.inYaml,
      };
    }
  },

  trips: () => asking('172.17.0.80,fd00::80'),
  passes: () => asking('172.17.0.80,fd00::80', 'RequireDualStack'),
};

interface Problem {
  readonly field: string;
  readonly message: string;
  readonly fix: string;
  readonly inYaml: string;
}

const ONE_EACH = {
  fix: "loadBalancer: { addresses: ['172.17.0.80'] }, one for each IP family.", inYaml: 'metallb.universe.tf/loadBalancerIPs: one address for each IP family.',
};

function problemOf({ addresses, spec }: Exposed): Problem | undefined {
  const families = addresses.map(familyOf);
  // What is no address is a finding of its own.
  if (families.length === 0 || families.includes(undefined)) return undefined;
  const policy = textOr(spec.ipFamilyPolicy) || 'SingleStack';
  const distinct = new Set(families).size;
  const asked = `asks for ${families.length} addresses of ${distinct === 1 ? 'one IP family' : 'two IP families'}`;
  if (distinct < families.length) return { field: 'metadata.annotations', message: asked, ...ONE_EACH };
  if (distinct === 2 && policy === 'SingleStack') {
    return {
      field: 'spec.ipFamilyPolicy', message: 'asks for addresses of both IP families and has one family',
      fix: 'ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK.', inYaml: 'ipFamilyPolicy: RequireDualStack.',
    };
  }
  if (distinct === 1 && policy === 'RequireDualStack') {
    return { field: 'metadata.annotations', message: 'has both IP families and asks for an address of one', ...ONE_EACH };
  }
  return undefined;
}

function asking(addresses: string, ipFamilyPolicy?: string): Topology {
  const service = { ...loadBalancer(addresses), spec: { type: 'LoadBalancer', ...(ipFamilyPolicy === undefined ? {} : { ipFamilyPolicy }) } };
  return sketch({ apis: { default: { stores: 'hub:rbd', ...overridden('internal', service) } } });
}
