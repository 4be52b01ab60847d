import { LIFECYCLE } from '../../facts/lifecycle';
import { effectsOf, onlyReorders } from '../../model/effects';
import { apiNamed } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Update, UpdateRule } from '../rule';

export const reorderedStores: UpdateRule = {
  code: 'GLN-UPDATE-009',
  title: 'The stores of an API change their order',
  why: 'The operator compares the ordered list, and makes the pods anew when it differs.',
  severity: Severity.WARNING,
  source: `R22: ${LIFECYCLE.stores.source}`,

  *check(old, next) {
    for (const effects of effectsOf(old, next)) {
      const api = apiNamed(next, effects.name);
      const list = effects.changes.find(({ change }) => change === 'stores');
      // Where something else makes the pods anew, the order does no harm.
      if (!api || !list || !onlyReorders(effects)) continue;
      yield {
        on: api,
        field: 'customServiceConfig [DEFAULT] enabled_backends',
        message: `The stores of API '${api.name}' change their order from ${list.from} to ${list.to}.`,
        consequence: 'its StatefulSet is deleted and made anew, and the API is away meanwhile, on every release; the order itself means nothing.',
        fix: `stores in the order ${list.from}.`,
        inYaml: `enabled_backends = ${list.from}.`,
      };
    }
  },

  trips: () => update('archive:s3,hub:rbd'),
  passes: () => update('hub:rbd,archive:s3'),
};

function update(stores: string): Update {
  return { old: sketch({ apis: { default: { stores: 'hub:rbd,archive:s3' } } }), next: sketch({ apis: { default: { stores } } }) };
}
