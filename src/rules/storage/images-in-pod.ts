import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { imageDirectories } from '../mounts/nfs';

/** The file stores of an API whose images lie in no mount: where the pods have no volume, on the disk of their node. */
export function storesInPod(topology: Topology, api: ApiNode): readonly StoreNode[] {
  let found = kept.get(topology);
  if (!found) kept.set(topology, found = makeIndex(topology));
  return found.get(api) ?? [];
}

export function keepsImagesInPod(topology: Topology, api: ApiNode): boolean {
  return storesInPod(topology, api).length > 0;
}

const kept = new WeakMap<Topology, ReadonlyMap<ApiNode, readonly StoreNode[]>>();

function makeIndex(topology: Topology): ReadonlyMap<ApiNode, readonly StoreNode[]> {
  const found = new Map<ApiNode, StoreNode[]>();
  for (const { api, store, mounted } of imageDirectories(topology)) {
    if (mounted) continue;
    const stores = found.get(api);
    if (stores) stores.push(store);
    else found.set(api, [store]);
  }
  return found;
}
