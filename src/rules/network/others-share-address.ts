import { byAddress, exposedServices, otherServices, type Exposed } from '../../model/exposed';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { loadBalancer, overridden } from './sample';

export const othersShareAddress: Rule = {
  code: 'GLN-NETWORK-018',
  title: 'Other services of the control plane claim one address without sharing it',
  why: 'Services share an address only where all of them have the same key in allow-shared-ip.',
  severity: Severity.WARNING,
  source: 'R91: metallb, internal/allocator/allocator.go, sharingOK()',

  *check(topology) {
    const exposed = exposedServices(topology);
    // The base is its owner's matter; it is looked at where the Image service asks for addresses beside it.
    if (exposed.length === 0) return;
    const ours = byAddress(exposed);
    for (const [address, services] of byAddress(otherServices(topology).filter(({ isLoadBalancer }) => isLoadBalancer))) {
      const [first, ...rest] = services;
      const strangers = rest.filter((other) => !isShared(first, other));
      if (strangers.length === 0 || ours.has(address)) continue;
      yield {
        on: topology.controlPlane,
        field: first.path,
        message: `The address ${address} is claimed by ${listed([first, ...strangers].map(({ path }) => `'${path}'`))}, without an equal sharing key.`,
        consequence: 'MetalLB gives it to one of them, and the others never get ready, on every release.',
        fix: "an address of its own for each, or one text in 'metallb.universe.tf/allow-shared-ip' of all.",
      };
    }
  },

  trips: () => beside('other'),
  passes: () => beside('internalapi'),
};

function isShared(a: Exposed, b: Exposed): boolean {
  return a.sharingKey !== '' && a.sharingKey === b.sharingKey;
}

function beside(key: string): Topology {
  const exposed = (sharingKey: string) => ({ template: { override: { service: { internal: loadBalancer('172.17.0.80', sharingKey) } } } });
  return sketch({
    spec: { placement: exposed('internalapi'), barbican: exposed(key) },
    apis: { default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.85')) } },
  });
}
