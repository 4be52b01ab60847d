import { loadBalancer, overridden } from './sample';
import { SERVICE_CHOICES, TYPED_FIELDS } from '../../facts/service-fields';
import { apiServices, hasService } from '../../model/exposed';
import { isObject, textOr, type Json, type JsonObject } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const fieldOfOtherType: Rule = {
  code: 'GLN-NETWORK-016',
  title: 'A service has a field that its type does not take',
  why: 'What is about traffic from outside is for services that are reached from outside.',
  severity: Severity.ERROR,
  source: 'Kubernetes, pkg/apis/core/validation, ValidateService()',

  *check(topology) {
    for (const { api, endpoint, spec } of apiServices(topology)) {
      if (!hasService(api, endpoint)) continue;
      const type = textOr(spec.type) || 'ClusterIP';
      // A type that nobody knows is the mistake then.
      if (!SERVICE_CHOICES.type.includes(type)) continue;
      for (const { field, types } of TYPED_FIELDS) {
        if (!isSet(spec[field]) || types.includes(type)) continue;
        yield {
          on: api,
          field: `override.service.${endpoint}.spec.${field}`,
          message: `The service '${endpoint}' of API '${api.name}' is of type ${type}, and has ${field}.`,
          consequence: 'Kubernetes refuses the service, and the API never gets ready, on every release.',
          fix: `${endpoint}Service: { loadBalancer: { … } }, or leave out ${field}.`,
          inYaml: `type: LoadBalancer in the same spec, or leave out ${field}.`,
        };
      }
    }
  },

  trips: () => exposed({ externalTrafficPolicy: 'Local' }),
  passes: () => exposed({ type: 'LoadBalancer', externalTrafficPolicy: 'Local' }),
};

function isSet(value: Json): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0) && !isObject(value);
}

function exposed(spec: JsonObject): Topology {
  const { metadata } = loadBalancer('172.17.0.80');
  return sketch({ apis: { default: { stores: 'hub:rbd', ...overridden('internal', spec.type === undefined ? { spec } : { metadata, spec }) } } });
}
