import { GLANCE_ITEMS, PROPAGATION_TO_ALL } from '../../facts/reserved-names';
import type { JsonObject } from '../../model/json';
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

/** A volume of an entry that reaches an API, with its position there. */
export interface ReachedVolume extends Reaching {
  readonly index: number;
  readonly volume: JsonObject;
}

export function reachedVolumes(topology: Topology): readonly ReachedVolume[] {
  let found = volumes.get(topology);
  if (!found) {
    found = reaching(topology).flatMap(({ entry, apis }) => entry.volumes.map((volume, index) => ({ entry, apis, index, volume })));
    volumes.set(topology, found);
  }
  return found;
}

/** A mount of an entry that reaches an API, with its position there. */
export interface ReachedMount extends Reaching {
  readonly index: number;
  readonly mount: JsonObject;
}

export function reachedMounts(topology: Topology): readonly ReachedMount[] {
  let found = mounts.get(topology);
  if (!found) {
    found = reaching(topology).flatMap(({ entry, apis }) => entry.mounts.map((mount, index) => ({ entry, apis, index, mount })));
    mounts.set(topology, found);
  }
  return found;
}

const kept = new WeakMap<Topology, readonly Reaching[]>();
const volumes = new WeakMap<Topology, readonly ReachedVolume[]>();
const mounts = new WeakMap<Topology, readonly ReachedMount[]>();
