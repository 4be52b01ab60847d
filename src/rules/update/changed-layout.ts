import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Update, UpdateRule } from '../rule';

export const changedLayout: UpdateRule = {
  code: 'GLN-UPDATE-001',
  title: 'The layout of an API changes',
  why: 'Each layout has pods, Services and volumes of other names; the operators do not move one to the other.',
  severity: Severity.ERROR,
  source: 'W11, R3: glance-operator, glance_webhook.go, ValidateUpdate()',

  *check(old, next) {
    for (const api of next.apis) {
      const before = apiNamed(old, api.name);
      if (!before || before.layout === api.layout) continue;
      // A fragment without a type leaves it as it is.
      if (!next.controlPlane.whole && api.body.type === undefined) continue;
      yield {
        on: api,
        field: 'type',
        message: `API '${api.name}' changes from ${before.layout} to ${api.layout}.`,
        consequence: 'the webhook rejects the update on every release.',
        fix: `new GlanceApi(glance, '${api.name}-${api.layout}', …) beside it; move keystoneEndpoint and whoever uses its address; then remove '${api.name}'.`,
      };
    }
  },

  trips: () => change('split', 'edge'),
  passes: () => change('split', 'split'),
};

function change(before: string, after: string): Update {
  const topology = (layout: string) => sketch({ apis: { default: { stores: 'hub:rbd' }, az1: { layout, stores: 'hub:rbd' } } });
  return { old: topology(before), next: topology(after) };
}
