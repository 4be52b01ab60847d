import { apiNamed, storesOf } from '../../model/query';
import { sitesOf } from '../../model/sites';
import { sketch } from '../../model/sketch';
import type { StoreNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { UpdateRule } from '../rule';

export const removedStore: UpdateRule = {
  code: 'GLN-UPDATE-008',
  title: 'A store is removed or renamed',
  why: 'Glance saves the id of the store in the location of every image.',
  severity: Severity.WARNING,
  source: 'R23: glance, common/store_utils.py, update_store_in_locations()',

  *check(old, next) {
    if (!next.controlPlane.whole || next.apis.length === 0) return;
    const now = enabled(next);
    const before = enabled(old);
    for (const store of before.values()) {
      if (store.builtIn || now.has(store.id) || goesWithSite(old, next, store)) continue;
      const heir = [...now.values()].find((other) => !before.has(other.id) && other.driver === store.driver);
      yield {
        on: next.glance,
        message: heir ? `Store '${store.id}' is gone, and store '${heir.id}' of the same type is new.` : `No API enables store '${store.id}' any longer.`,
        consequence: heir
          ? 'images are found again only where the beginning of their saved address fits the new store; all others cannot be read.'
          : 'images that are only there cannot be read or deleted.',
        fix: heir ? `storeId: '${store.id}', as it was.` : `copy its images to another store first, and keep '${store.id}' until then.`,
        inYaml: heir ? `'${store.id}' in enabled_backends, as it was.` : undefined,
      };
    }
  },

  trips: () => ({ old: sketch({ apis: { default: { stores: 'hub:rbd,archive:s3' } } }), next: sketch({ apis: { default: { stores: 'hub:rbd' } } }) }),
  passes: () => ({ old: sketch({ apis: { default: { stores: 'hub:rbd' } } }), next: sketch({ apis: { default: { stores: 'hub:rbd,archive:s3' } } }) }),
};

/** The stores that some API enables, by id. */
function enabled(topology: Topology): ReadonlyMap<string, StoreNode> {
  return new Map(topology.apis.flatMap((api) => storesOf(topology, api)).map((store) => [store.id, store]));
}

/** A site that is removed takes its store along, and has a rule of its own. */
function goesWithSite(old: Topology, next: Topology, { id }: StoreNode): boolean {
  const owner = sitesOf(old)?.ownerOf(id);
  return owner !== undefined && !apiNamed(next, owner.name);
}
