import { at, type JsonObject, listOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const claimOfNoPod: Rule = {
  code: 'GLN-RESOURCE-036',
  title: 'The containers of an API claim a device that their pod has not',
  why: 'A container may name claims of its pod alone, and the operator gives its pods none.',
  severity: Severity.WARNING,
  source: 'Kubernetes 1.33, pkg/apis/core/validation, validateResourceClaimNames(); pkg/api/pod, dropDisabledDynamicResourceAllocationFields()',

  *check({ glance, apis }) {
    if (!glance.enabled) return;
    for (const api of apis) {
      if (listOr(at(api.body, 'resources', 'claims')).length === 0) continue;
      yield {
        on: api,
        field: 'resources.claims',
        message: `API '${api.name}' claims devices, and its pods have no resourceClaims.`,
        consequence: 'where Kubernetes gives out devices (DynamicResourceAllocation) it refuses the pods; elsewhere it drops the claims without a word, on every release.',
        fix: 'remove claims.',
      };
    }
  },

  trips: () => withResources({ claims: [{ name: 'accelerator' }] }),
  passes: () => withResources({ limits: { memory: '2Gi' } }),
};

function withResources(resources: JsonObject) {
  return sketch({ apis: { default: { stores: 'hub:rbd', body: { resources } } } });
}
