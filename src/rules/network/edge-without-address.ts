import { apiService } from '../../model/exposed';
import { apisOf, isRunning } from '../../model/query';
import { sketch } from '../../model/sketch';
import { apisForComputes } from '../../model/wiring';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { loadBalancer, overridden } from './sample';

export const edgeWithoutAddress: Rule = {
  code: 'GLN-NETWORK-004',
  title: 'An edge API has no address of its own',
  why: 'An edge API is used by the compute nodes of its site, which reach neither a ClusterIP nor its name.',
  severity: Severity.WARNING,
  source: 'R92: glance-operator, samples/backends/edge; RHOSO, deploying a distributed compute node architecture',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    // Compute nodes that are sent to an API are an error, and say so.
    const sentTo = apisForComputes(topology);
    for (const api of apisOf(topology, 'edge').filter((one) => isRunning(one) && !sentTo.has(one))) {
      // Annotations without the type, and the service of another layout, are findings of their own.
      const services = ['internal', 'public'].map((endpoint) => apiService(api, endpoint));
      if (services.some((service) => service?.isLoadBalancer || service?.isAnnotated)) continue;
      yield {
        on: api,
        field: 'override.service',
        message: `The edge API '${api.name}' has no LoadBalancer.`,
        consequence: 'compute nodes cannot reach it, and go on with the API in the catalog, if they are told of any.',
        fix: "internalService: { loadBalancer: { addressPool: 'internalapi', addresses: ['…'] } }.",
        inYaml: 'override.service.internal: spec.type LoadBalancer, and in metadata.annotations metallb.universe.tf/address-pool and metallb.universe.tf/loadBalancerIPs.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.81')) } } }),
};
