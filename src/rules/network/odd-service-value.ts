import { loadBalancer, overridden } from './sample';
import { AFFINITY_SECONDS, SERVICE_CHOICES } from '../../facts/service-fields';
import { apiServices, hasService } from '../../model/exposed';
import { networkOf } from '../../model/ip';
import { at, stringsOf, textOr, type JsonObject } from '../../model/json';
import { nearest } from '../../model/names';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const oddServiceValue: Rule = {
  code: 'GLN-NETWORK-017',
  title: 'A field of a service has a value that Kubernetes does not know',
  why: 'The custom resource takes any text here; the Service that is made of it takes a few.',
  severity: Severity.ERROR,
  source: 'Kubernetes, pkg/apis/core/validation, ValidateService()',

  *check(topology) {
    for (const { api, endpoint, spec } of apiServices(topology)) {
      if (!hasService(api, endpoint)) continue;
      for (const { field, value, wanted } of oddIn(spec)) {
        yield {
          on: api,
          field: `override.service.${endpoint}.spec.${field}`,
          message: `The ${field} of the service '${endpoint}' of API '${api.name}' is '${value}'.`,
          consequence: 'Kubernetes refuses the service, and the API never gets ready, on every release.',
          fix: `${field}: ${wanted}.`,
        };
      }
    }
  },

  trips: () => exposed({ sessionAffinity: 'ClientIp' }),
  passes: () => exposed({ sessionAffinity: 'ClientIP' }),
};

function oddIn(spec: JsonObject): ReadonlyArray<{ readonly field: string; readonly value: string; readonly wanted: string }> {
  const texts = Object.entries(SERVICE_CHOICES).flatMap(([field, choices]) => {
    const value = textOr(spec[field]);
    return value && !choices.includes(value) ? [{ field, value, wanted: nearest(value, choices) ?? listed(choices, 'or') }] : [];
  });
  const ranges = stringsOf(spec.loadBalancerSourceRanges).filter((range) => !networkOf(range.trim()))
    .map((value) => ({ field: 'loadBalancerSourceRanges', value, wanted: "['172.17.0.0/24']" }));
  const seconds = at(spec, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds');
  const isOdd = typeof seconds === 'number' && (seconds < AFFINITY_SECONDS.min || seconds > AFFINITY_SECONDS.max);
  const timeout = { field: 'sessionAffinityConfig.clientIP.timeoutSeconds', value: String(seconds), wanted: `${AFFINITY_SECONDS.min} to ${AFFINITY_SECONDS.max}` };
  return [...texts, ...ranges, ...(isOdd ? [timeout] : [])];
}

function exposed(spec: JsonObject): Topology {
  return sketch({ apis: { default: { stores: 'hub:rbd', ...overridden('internal', { ...loadBalancer('172.17.0.80'), spec: { type: 'LoadBalancer', ...spec } }) } } });
}
