import { canonical, exposedServices, type ApiService } from '../../model/exposed';
import { apiNamed } from '../../model/query';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import { dcn, edge } from '../edge/sample';
import { loadBalancer, overridden } from '../network/sample';
import type { UpdateRule } from '../rule';

export const movedAddress: UpdateRule = {
  code: 'GLN-UPDATE-021',
  title: 'The address of an API moves',
  why: 'Compute nodes resolve the name of an API through the DNS of the control plane, and keep what they got for a while.',
  severity: Severity.WARNING,
  source: 'E8: infra-operator, dnsmasq names of LoadBalancer Services; metallb, controller/service.go',

  *check(old, next) {
    if (!next.controlPlane.whole) return;
    const before = byService(old);
    for (const service of exposedServices(next)) {
      const was = before.get(keyOf(service));
      if (!was || !apiNamed(old, service.api.name) || same(was.addresses, service.addresses)) continue;
      yield {
        on: service.api,
        field: `override.service.${service.endpoint}`,
        message: `The ${service.endpoint} Service of API '${service.api.name}' moves from ${quoted(was.addresses)} to ${quoted(service.addresses)}.`,
        consequence: 'compute nodes and users who hold the old address, in a cache, a firewall or a file, lose the Image service.',
        fix: `keep ${quoted(was.addresses)}; or change firewalls and files first, and restart nova-compute at the site afterwards.`,
      };
    }
  },

  trips: () => ({ old: dcn(), next: dcn({ apis: { az1: edge('central:rbd,az1:rbd', overridden('internal', loadBalancer('172.17.0.91'))) } }) }),
  passes: () => ({ old: dcn(), next: dcn() }),
};

function byService(topology: Topology): ReadonlyMap<string, ApiService> {
  return new Map(exposedServices(topology).map((service) => [keyOf(service), service]));
}

function keyOf({ api, endpoint }: ApiService): string {
  return `${api.name} ${endpoint}`;
}

/** What was or is handed out by MetalLB alone is not known. */
function same(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const [old, next] = [a, b].map((addresses) => addresses.map(canonical).sort().join());
  return old === next;
}
