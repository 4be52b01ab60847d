import { SERVICE_ENDPOINTS } from '../../facts/admission';
import { at, objectOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unknownServiceEndpoint: Rule = {
  code: 'GLN-RESOURCE-009',
  title: 'An override is for a Service that no API has',
  why: 'An API has a Service for users, one for services, or both; there is no third one.',
  severity: Severity.ERROR,
  source: 'W12, R93: lib-common, modules/common/service/types.go, ValidateRoutedOverrides()',
  refusedAt: 'known',

  *check(topology) {
    for (const api of topology.apis) {
      const names = Object.keys(objectOr(at(api.body, 'override', 'service'))).filter((name) => at(api.body, 'override', 'service', name) !== null);
      for (const name of names.filter((each) => !SERVICE_ENDPOINTS.includes(each))) {
        yield {
          on: api,
          field: `override.service.${name}`,
          message: `API '${api.name}' overrides the Service '${name}'; there are only ${quoted(SERVICE_ENDPOINTS)}.`,
          consequence: 'the webhook rejects the control plane on every release, unless the API is new in an update; then the override does nothing.',
          fix: 'internalService or publicService of the GlanceApi.',
          inYaml: 'internal or public as its key in override.service.',
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { override: { service: { admin: { spec: { type: 'LoadBalancer' } } } } } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { override: { service: { internal: { spec: { type: 'LoadBalancer' } } } } } } } }),
};
