import { apiService } from '../../model/exposed';
import { isRunning } from '../../model/query';
import type { ApiNode } from '../../model/topology';
import { imageUses } from '../../model/wiring';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { compute, dcn, edge } from './sample';

export const computesCannotReach: Rule = {
  code: 'GLN-EDGE-013',
  title: 'Compute nodes are sent to an API without a LoadBalancer',
  why: 'Compute nodes are outside of the cluster: a ClusterIP, and the name that only the cluster knows, are nothing to them.',
  severity: Severity.ERROR,
  source: 'R92: glance-operator, glanceapi_controller.go; infra-operator, the dnsmasq names of LoadBalancer Services',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    const said = new Set<ApiNode>();
    for (const { api, who, fromOutside } of imageUses(topology)) {
      if (!api || !fromOutside || said.has(api) || !isRunning(api) || isReached(api)) continue;
      said.add(api);
      yield {
        on: api,
        field: 'override.service.internal',
        message: `${who} sends compute nodes to API '${api.name}', whose internal Service has no LoadBalancer.`,
        consequence: 'the nodes do not resolve its name: instances that need an image fail to start.',
        fix: "internalService: { loadBalancer: { addressPool: 'internalapi', addresses: ['…'] } }.",
        inYaml: 'override.service.internal: spec.type LoadBalancer, and in metadata.annotations metallb.universe.tf/address-pool and metallb.universe.tf/loadBalancerIPs.',
      };
    }
  },

  trips: () => dcn({ apis: { az1: edge('central:rbd,az1:rbd', { body: { networkAttachments: ['storage'] } }) }, computes: { 'ceph-nova-az1': compute('az1') } }),
  passes: () => dcn({ computes: { 'ceph-nova-az1': compute('az1') } }),
};

/** Annotations without the type are a finding of their own. */
function isReached(api: ApiNode): boolean {
  const service = apiService(api, 'internal');
  return service !== undefined && (service.isLoadBalancer || service.isAnnotated);
}
