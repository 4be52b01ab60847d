import { storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { StoreNode } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const sameStoreTwice: Rule = {
  code: 'GLN-MERGE-004',
  title: 'An API has two stores of one id',
  why: 'Glance knows a store by its id alone, and takes each id once.',
  severity: Severity.ERROR,
  source: 'R11: glance_store, multi_backend.py; oslo.config, types.py, Dict',
  codeOnly: true,

  *check(topology) {
    for (const api of topology.apis) {
      const byId = new Map<string, StoreNode>();
      for (const store of storesOf(topology, api)) {
        const first = byId.get(store.id);
        if (!first) byId.set(store.id, store);
        if (!first) continue;
        yield {
          on: store,
          message: first === store ? `API '${api.name}' enables the store '${store.id}' twice.` : `API '${api.name}' enables two stores with the id '${store.id}'.`,
          consequence: 'glance-api does not start on any release: enabled_backends has an id twice.',
          fix: first === store ? 'name the store once in stores.' : 'storeId: an id of its own for each.',
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd,hub:rbd' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd,other:rbd' } } }),
};
