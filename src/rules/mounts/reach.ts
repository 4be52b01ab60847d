import { PROPAGATION_ITEMS, PROPAGATION_TO_ALL } from '../../facts/reserved-names';
import { apiNamed } from '../../model/query';
import type { ApiNode, MountNode, Topology } from '../../model/topology';

/** Whether an item of `propagation` matches the pods of every API. */
export function matchesEveryApi(item: string): boolean {
  return item === PROPAGATION_TO_ALL || EVERY_API.has(item);
}

/** The APIs that an entry of `extraMounts` reaches. No list, and an empty one, reach all. */
export function reachedApis(topology: Topology, { propagation }: MountNode): readonly ApiNode[] {
  if (!propagation || propagation.length === 0 || propagation.some(matchesEveryApi)) return topology.apis;
  const named = propagation.map((item) => apiNamed(topology, item)).filter((api): api is ApiNode => api !== undefined);
  return [...new Set(named)];
}

/** The entries that reach an API at all, and those that they reach. */
export function* reaching(topology: Topology): Iterable<{ readonly entry: MountNode; readonly apis: readonly ApiNode[] }> {
  for (const entry of topology.mounts) {
    const apis = reachedApis(topology, entry);
    if (apis.length > 0) yield { entry, apis };
  }
}

const EVERY_API: ReadonlySet<string> = new Set(PROPAGATION_ITEMS.filter(({ service }) => service === 'glance').map(({ item }) => item));
