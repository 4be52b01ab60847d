import { GLANCE_ITEMS, PROPAGATION_TO_ALL } from '../../facts/reserved-names';
import { apiNamed } from '../../model/query';
import type { ApiNode, MountNode, Topology } from '../../model/topology';

/** Whether an item of `propagation` matches the pods of every API. */
export function matchesEveryApi(item: string): boolean {
  return item === PROPAGATION_TO_ALL || GLANCE_ITEMS.includes(item);
}

/** The APIs that an entry of `extraMounts` reaches. No list, and an empty one, reach all. */
export function reachedApis(topology: Topology, { propagation }: MountNode): readonly ApiNode[] {
  if (!propagation || propagation.length === 0 || propagation.some(matchesEveryApi)) return topology.apis;
  const named = propagation.map((item) => apiNamed(topology, item)).filter((api): api is ApiNode => api !== undefined);
  return named.length < 2 ? named : [...new Set(named)];
}

/** An entry of `extraMounts` with the APIs that it reaches. */
export interface Reaching {
  readonly entry: MountNode;
  readonly apis: readonly ApiNode[];
}

/** The entries that reach an API at all, and those that they reach. */
export function reaching(topology: Topology): readonly Reaching[] {
  let found = kept.get(topology);
  if (!found) {
    found = topology.mounts.map((entry) => ({ entry, apis: reachedApis(topology, entry) })).filter(({ apis }) => apis.length > 0);
    kept.set(topology, found);
  }
  return found;
}

const kept = new WeakMap<Topology, readonly Reaching[]>();
