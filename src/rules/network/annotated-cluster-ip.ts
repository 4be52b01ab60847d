import { loadBalancer, overridden } from './sample';
import { SERVICE_CHOICES } from '../../facts/service-fields';
import { apiServices, hasService } from '../../model/exposed';
import { textOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const annotatedClusterIp: Rule = {
  code: 'GLN-NETWORK-005',
  title: 'A service has annotations of MetalLB and is no LoadBalancer',
  why: 'MetalLB looks at Services of type LoadBalancer only, and the operator makes a ClusterIP of what says nothing.',
  severity: Severity.WARNING,
  source: 'glance-operator, glanceapi_controller.go; metallb, controller/service.go',

  *check(topology) {
    for (const { api, endpoint, spec, isAnnotated, isLoadBalancer } of apiServices(topology)) {
      if (!isAnnotated || isLoadBalancer || !hasService(api, endpoint)) continue;
      // A type that nobody knows is the mistake then.
      if (!SERVICE_CHOICES.type.includes(textOr(spec.type) || 'ClusterIP')) continue;
      yield {
        on: api,
        field: `override.service.${endpoint}`,
        message: `The service '${endpoint}' of API '${api.name}' has annotations of MetalLB, but not the type LoadBalancer.`,
        consequence: 'it stays a ClusterIP without an address of its own, on every release.',
        fix: `${endpoint}Service: { loadBalancer: { … } }.`,
        inYaml: 'spec: { type: LoadBalancer } beside metadata.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', ...overridden('internal', { metadata: loadBalancer('172.17.0.80').metadata }) } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.80')) } } }),
};
