import type { Exposed } from '../../model/exposed';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { claims } from './claims';
import { loadBalancer, overridden } from './sample';

export const sharedLocalTraffic: Rule = {
  code: 'GLN-NETWORK-015',
  title: 'A shared address keeps its traffic on a node',
  why: 'With externalTrafficPolicy Local only nodes with a pod answer, so that services of different pods cannot share an address.',
  severity: Severity.ERROR,
  source: 'R91: metallb, internal/allocator/allocator.go, sharingOK(); internal/allocator/k8salloc, BackendKey()',

  *check(topology) {
    for (const { address, ours: [ours], others } of claims(topology)) {
      const sharing = others.filter((other) => ours.sharingKey !== '' && other.sharingKey === ours.sharingKey);
      const apart = sharing.filter((other) => isLocal(ours) || isLocal(other));
      if (apart.length === 0) continue;
      yield {
        on: ours.api,
        field: `override.service.${ours.endpoint}.spec.externalTrafficPolicy`,
        message: `The service '${ours.endpoint}' of API '${ours.api.name}' shares the address ${address} with ${quoted(apart.map(({ path }) => path))}, and ${isLocal(ours) ? 'it has' : 'they have'} externalTrafficPolicy Local.`,
        consequence: 'MetalLB gives the address to one of them, and the others never get ready, on every release.',
        fix: 'leave externalTrafficPolicy out of all services of the address, or give each an address of its own.',
      };
    }
  },

  trips: () => shared('Local'),
  passes: () => shared('Cluster'),
};

function isLocal({ spec }: Exposed): boolean {
  return spec.externalTrafficPolicy === 'Local';
}

function shared(externalTrafficPolicy: string): Topology {
  const ours = { ...loadBalancer('172.17.0.80', 'internalapi'), spec: { type: 'LoadBalancer', externalTrafficPolicy } };
  return sketch({
    spec: { placement: { template: { override: { service: { internal: loadBalancer('172.17.0.80', 'internalapi') } } } } },
    apis: { default: { stores: 'hub:rbd', ...overridden('internal', ours) } },
  });
}
