import { at, objectOr } from '../../model/json';
import { parseQuantity } from '../../model/quantity';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const requestAboveLimit: Rule = {
  code: 'GLN-RESOURCE-035',
  title: 'An API requests more than its limit',
  why: 'A container is promised what it requests, and gets no more than its limit.',
  severity: Severity.ERROR,
  source: 'Kubernetes, pkg/apis/core/validation, ValidateResourceRequirements()',

  *check({ glance, apis }) {
    if (!glance.enabled) return;
    for (const api of apis) {
      const limits = objectOr(at(api.body, 'resources', 'limits'));
      for (const [name, request] of Object.entries(objectOr(at(api.body, 'resources', 'requests')))) {
        const [least, most] = [parseQuantity(request), parseQuantity(limits[name])];
        if (least === undefined || most === undefined || least <= most) continue;
        yield {
          on: api,
          field: `resources.requests.${name}`,
          message: `API '${api.name}' requests ${String(request)} of ${name}, and is limited to ${String(limits[name])}.`,
          consequence: 'the control plane is admitted, and Kubernetes refuses the pods: the API gets no pods, or keeps its old ones, on every release.',
          fix: `resources.limits.${name} of at least ${String(request)}.`,
        };
      }
    }
  },

  trips: () => withResources('2Gi', '1Gi'),
  passes: () => withResources('1Gi', '2Gi'),
};

function withResources(request: string, limit: string) {
  const resources = { requests: { memory: request }, limits: { memory: limit } };
  return sketch({ apis: { default: { stores: 'hub:rbd', body: { resources } } } });
}
