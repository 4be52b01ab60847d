import { TEMPLATE_FIELDS } from '../../facts/fields';
import { ROUTE_TIMEOUT, ROUTE_TIMEOUT_NOTE, ROUTE_TIMEOUT_UNITS } from '../../facts/routes';
import { at, objectOr, textOr } from '../../model/json';
import { apiNamed, inherited } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const routeTimeout: Rule = {
  code: 'GLN-RESOURCE-031',
  title: 'The proxy gives up before the API does',
  why: 'A time limit at the Route replaces the one that the webhook makes from the timeout of the API.',
  severity: Severity.WARNING,
  source: 'R126: glance-operator, glance_webhook.go, SetDefaultRouteAnnotations(); OpenShift, route-specific annotations',

  *check(topology) {
    for (const [name, override] of Object.entries(objectOr(topology.glance.section.apiOverrides))) {
      const api = apiNamed(topology, name);
      const annotations = at(override, 'route', 'metadata', 'annotations');
      const written = textOr(at(annotations, ROUTE_TIMEOUT));
      // The webhook replaces a limit of its own.
      if (!topology.glance.enabled || !api || written === undefined || at(annotations, ROUTE_TIMEOUT_NOTE) === written) continue;
      const [limit, wanted] = [secondsOf(written), timeoutOf(topology, api)];
      if (limit !== undefined && limit >= wanted) continue;
      yield {
        on: topology.glance,
        field: `spec.glance.apiOverrides.${name}.route.metadata.annotations`,
        message: limit === undefined
          ? `'${written}' is no time limit of a Route.`
          : `The Route of API '${name}' gives up after ${written}, and the API after ${wanted} seconds.`,
        consequence: limit === undefined ? 'the router goes on with its own limit, 30 seconds, on every release.' : 'uploads and imports that take longer end with status 504, on every release.',
        fix: `route: { timeout: Duration.seconds(${wanted}) }, or leave it out.`,
        inYaml: `haproxy.router.openshift.io/timeout: ${wanted}s, or leave it out.`,
      };
    }
  },

  trips: () => limited('20s'),
  passes: () => limited('2m'),
};

const DEFAULT_TIMEOUT = Number(TEMPLATE_FIELDS.fields!.apiTimeout.default);

function timeoutOf(topology: Topology, api: ApiNode): number {
  return Number(inherited(topology, api, 'apiTimeout')) || DEFAULT_TIMEOUT;
}

function secondsOf(text: string): number | undefined {
  const [, count, unit = 'ms'] = /^([1-9]\d*)(us|ms|s|m|h|d)?$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * ROUTE_TIMEOUT_UNITS[unit];
}

function limited(timeout: string): Topology {
  return sketch({ section: { apiOverrides: { default: { route: { metadata: { annotations: { [ROUTE_TIMEOUT]: timeout } } } } } } });
}
