import { at, isObject, objectOr } from '../../model/json';
import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import { loadBalancer, overridden } from '../network/sample';
import type { Rule } from '../rule';

export const routeOfLoadBalancer: Rule = {
  code: 'GLN-RESOURCE-028',
  title: 'apiOverrides are for an API whose public service is no ClusterIP',
  why: 'The operator makes a Route for a ClusterIP alone: a service with an address of its own needs none.',
  severity: Severity.WARNING,
  source: 'openstack-operator, internal/openstack/common.go, EnsureEndpointConfig()',

  *check(topology) {
    const { glance } = topology;
    for (const [name, override] of Object.entries(objectOr(glance.section.apiOverrides))) {
      const api = apiNamed(topology, name);
      const type = at(api?.body, 'override', 'service', 'public', 'spec', 'type');
      // An edge API has no public service, which is said already; the webhook itself fills in a time limit.
      if (!api || api.layout === 'edge' || !type || type === 'ClusterIP' || !saysMore(objectOr(override))) continue;
      yield {
        on: glance,
        field: `spec.glance.apiOverrides.${name}`,
        message: `'apiOverrides' says what is different about the Route of API '${name}', and its public service is of type ${String(type)}.`,
        consequence: 'nothing comes of it: the API has no Route, on any release.',
        fix: 'remove the route, or publicService.loadBalancer.',
        inYaml: 'remove the route, or type: LoadBalancer from override.service.public.spec.',
      };
    }
  },

  trips: () => exposed(),
  passes: () => exposed('internal'),
};

function saysMore({ tls, route }: Readonly<Record<string, unknown>>): boolean {
  return isObject(tls) || (isObject(route) && (isObject(route.spec) || Object.keys(objectOr(objectOr(route.metadata).labels)).length > 0));
}

function exposed(endpoint = 'public'): Topology {
  return sketch({
    section: { apiOverrides: { default: { tls: { secretName: 'certificate' } } } },
    apis: { default: { stores: 'hub:rbd', ...overridden(endpoint, loadBalancer('172.17.0.80')) } },
  });
}
