import { nearest } from '../../model/names';
import { configOf, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ConfigNode, Topology } from '../../model/topology';
import { looksLikeStore } from '../config/homes';
import { otherSectionsOf } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const deadSection: Rule = {
  code: 'GLN-STORES-009',
  title: 'A section configures a store that is not enabled',
  why: 'Glance reads the section of a store that is enabled, under exactly its id.',
  severity: Severity.WARNING,
  source: 'R11: glance_store 4.3, multi_backend.py',

  *check(topology) {
    for (const placed of otherSectionsOf(topology)) {
      const { on, section } = placed;
      if (placed.inSecret || !looksLikeStore(placed)) continue;
      const ids = idsIn(topology, on);
      if (ids.some((id) => id.toLowerCase() === section.name.toLowerCase())) continue;
      const meant = nearest(section.name, ids);
      yield {
        on,
        field: `[${section.name}]`,
        message: `[${section.name}] configures a store, and no store of that id is enabled.`,
        consequence: 'Glance reads the section for nothing, on every release.',
        fix: meant === undefined ? `remove it, or add ${section.name} to the stores of the API.` : `[${meant}], if that store was meant.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { az1: { rbd_store_pool: 'images' } } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd,az1:rbd' } } }),
};

function idsIn(topology: Topology, config: ConfigNode): readonly string[] {
  const users = topology.apis.filter((api) => configOf(topology, api) === config);
  return [...new Set(users.flatMap((api) => storesOf(topology, api)).map(({ id }) => id))];
}
