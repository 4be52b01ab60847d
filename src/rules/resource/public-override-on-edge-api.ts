import { at } from '../../model/json';
import { apisOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const publicOverrideOnEdgeApi: Rule = {
  code: 'GLN-RESOURCE-024',
  title: 'An edge API overrides a public Service',
  why: 'It has the internal Service alone, and the operator sets certificates and addresses up only when there are as many Services as overrides.',
  severity: Severity.WARNING,
  source: 'openstack-operator, glance.go, ReconcileGlance(), which compares the number of Services with override.service: read, not run',

  *check(topology) {
    for (const api of apisOf(topology, 'edge')) {
      if (!at(api.body, 'override', 'service', 'public')) continue;
      yield {
        on: api,
        field: 'override.service.public',
        message: `Edge API '${api.name}' overrides a public Service, which it does not have.`,
        consequence: 'the operator waits for that Service for ever, and the internal one gets neither its certificate nor its address, on every release.',
        fix: 'internalService in place of publicService.',
      };
    }
  },

  trips: () => edge('public'),
  passes: () => edge('internal'),
};

function edge(service: string): ReturnType<typeof sketch> {
  const body = { override: { service: { [service]: { spec: { type: 'LoadBalancer' } } } } };
  return sketch({ apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd', body } } });
}
