import { matchesEveryApi } from './reach';
import { PROPAGATION_INSTANCES, PROPAGATION_ITEMS, PROPAGATION_TO_ALL } from '../../facts/reserved-names';
import { at, objectOr } from '../../model/json';
import { isSince, knowsServices } from '../../model/query';
import type { MountNode, Topology } from '../../model/topology';

/** What `propagation` can name in one of the two lists, on a release of the target at least. */
export function knownItems(topology: Topology, level: MountNode['level']): ReadonlySet<string> {
  const cache = kept.get(topology) ?? new Map<string, ReadonlySet<string>>();
  kept.set(topology, cache);
  const known = cache.get(level) ?? new Set(level === 'spec' ? everyItem(topology) : glanceItems(topology));
  cache.set(level, known);
  return known;
}

/** The items of an entry that match nothing. A fragment leaves out what they may name. */
export function deadItems(topology: Topology, entry: MountNode): readonly string[] {
  if (!knowsServices(topology) || !topology.glance.enabled || !entry.propagation) return [];
  const known = knownItems(topology, entry.level);
  return entry.propagation.filter((item) => !known.has(item));
}

/** Whether an entry has items, and all of them match nothing. */
export function reachesNothing(topology: Topology, entry: MountNode): boolean {
  const dead = deadItems(topology, entry).length;
  return dead > 0 && dead === entry.propagation!.length;
}

const kept = new WeakMap<Topology, Map<string, ReadonlySet<string>>>();

/** The Image service is all that the template's entries reach. */
function glanceItems({ apis }: Topology): readonly string[] {
  return [PROPAGATION_TO_ALL, ...PROPAGATION_ITEMS.map(({ item }) => item).filter(matchesEveryApi), ...apis.map(({ name }) => name)];
}

function everyItem(topology: Topology): readonly string[] {
  const items = PROPAGATION_ITEMS.filter(({ since }) => since === undefined || topology.targets.some((release) => isSince(release, since)));
  const others = PROPAGATION_INSTANCES.filter(({ service }) => service !== 'glance')
    .flatMap(({ service, field }) => Object.keys(objectOr(at(topology.controlPlane.spec, service, 'template', field))));
  return [...glanceItems(topology), ...items.map(({ item }) => item), ...others];
}
