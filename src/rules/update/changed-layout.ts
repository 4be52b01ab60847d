import { DEFAULT_LAYOUT } from '../../facts/layouts';
import { at, isObject, objectOr, textOr } from '../../model/json';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Update, UpdateRule } from '../rule';

export const changedLayout: UpdateRule = {
  code: 'GLN-UPDATE-001',
  title: 'The layout of an API changes',
  why: 'Each layout has pods, Services and volumes of other names; the operators do not move one to the other.',
  severity: Severity.ERROR,
  source: 'W11, R3: glance-operator, glance_webhook.go, ValidateUpdate()',
  refusedAt: 'always',

  *check(old, next) {
    const layouts = layoutsOf(old);
    for (const api of next.apis) {
      const before = layouts.get(api.name);
      if (before === undefined || before === api.layout) continue;
      // A fragment without a type leaves it as it is.
      if (!next.controlPlane.whole && api.body.type === undefined) continue;
      yield {
        on: api,
        field: 'type',
        message: `API '${api.name}' changes from ${before} to ${api.layout}.`,
        consequence: 'the webhook rejects the update on every release.',
        fix: `new GlanceApi(glance, '${api.name}-${api.layout}', …) beside it; move keystoneEndpoint and whoever uses its address; then remove '${api.name}'.`,
        inYaml: `an API '${api.name}-${api.layout}' beside it; move keystoneEndpoint and whoever uses its address; then remove '${api.name}'.`,
      };
    }
  },

  trips: () => change('split', 'edge'),
  passes: () => change('split', 'split'),
};

/** The layouts on the cluster. A service that is off keeps its APIs, and one that had none was given a split `default`. Source: W2. */
function layoutsOf({ glance, apis }: Topology): ReadonlyMap<string, string> {
  const written = Object.entries(objectOr(glance.template.glanceAPIs)).filter(([, body]) => isObject(body));
  const found = apis.length > 0 ? apis.map(({ name, layout }) => [name, layout] as const)
    : written.map(([name, body]) => [name, textOr(at(body, 'type')) || DEFAULT_LAYOUT] as const);
  const isThere = glance.enabled || isObject(glance.section.template);
  return new Map(found.length === 0 && isThere ? [['default', DEFAULT_LAYOUT]] : found);
}

function change(before: string, after: string): Update {
  const topology = (layout: string) => sketch({ apis: { default: { stores: 'hub:rbd' }, az1: { layout, stores: 'hub:rbd' } } });
  return { old: topology(before), next: topology(after) };
}
