import { sharedIds, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { StoreNode } from '../../model/topology';
import { listText } from '../config/sample';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const idsDifferInCase: Rule = {
  code: 'GLN-STORES-003',
  title: 'The ids of two stores of an API differ in case only',
  why: 'Glance tells ids apart by case, and sections not: the two stores share one.',
  severity: Severity.ERROR,
  source: 'E3: oslo.config, cfg.py, _normalize_group_name(); seen with glance 26.1.0',

  *check(topology) {
    if (sharedIds(topology).length === 0) return;
    const said = new Set<StoreNode>();
    for (const api of topology.apis) {
      const byKey = new Map<string, StoreNode>();
      for (const store of storesOf(topology, api)) {
        const first = byKey.get(store.id.toLowerCase());
        if (!first) byKey.set(store.id.toLowerCase(), store);
        // The very same id is another rule's.
        if (!first || first.id === store.id || said.has(store)) continue;
        said.add(store);
        yield {
          on: store,
          message: `The stores '${first.id}' and '${store.id}' of API '${api.name}' have one section.`,
          consequence: 'both run with the options of either, so they are one back end, and copies between them fail, on every release.',
          fix: 'storeId: one that differs in more than case.',
          inYaml: 'an id in enabled_backends that differs in more than case, and a section of that name.',
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { text: listText('hub:rbd,HUB:rbd') } } }),
  passes: () => sketch({ apis: { default: { text: listText('hub:rbd') } } }),
};
