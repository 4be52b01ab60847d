import type { JsonObject } from './json';
import { matchedItems } from './propagation';
import { groups } from './query';
import type { ApiNode, MountNode, Topology } from './topology';
import { GLANCE_ITEMS, PROPAGATION_TO_ALL } from '../facts/reserved-names';

/** One mounted directory in the pods of an API. */
export interface Mounted {
  readonly node: MountNode;
  readonly mount: JsonObject;
  readonly volume?: JsonObject;
  /** How often the operator adds it: more than once makes the pods impossible. */
  readonly times: number;
}

/** What propagation must name for a mount to reach an API. Source: glance-operator, const.go; lib-common, storage.go. */
export function matchSet(api: ApiNode): ReadonlySet<string> {
  return new Set([...GLANCE_ITEMS, api.name]);
}

/** What the pods of an API mount of their own, in the operator's order: the template's entries, then the control plane's. */
export function mountsOf(topology: Topology, api: ApiNode): readonly Mounted[] {
  const index = indexOf(topology);
  let found = index.found.get(api.key);
  if (!found) {
    const own = index.forOne.get(api.name)?.flatMap((node) => mountedBy(node, 1)) ?? NO_MOUNTED;
    const shared = index.named.has(api.name) ? mountedByAny(index.forMany, matchSet(api)) : index.shared;
    found = own.length === 0 ? shared : shared.length === 0 ? own : inOrder(index, [...shared, ...own]);
    index.found.set(api.key, found);
  }
  return found;
}

/** What reaches pods of another service that takes the control plane's extra mounts, by the names that they answer to. */
export function mountsReaching(topology: Topology, match: ReadonlySet<string>): readonly Mounted[] {
  return topology.mounts.filter(({ level }) => level === 'spec').flatMap((node) => mountedBy(node, matchedItems(node.propagation, match)));
}

interface Index {
  /** Mounts whose propagation names exactly one thing, by that thing. */
  readonly forOne: ReadonlyMap<string, readonly MountNode[]>;
  /** The others, which may reach any API, and the names in their propagation. All in the operator's order. */
  readonly forMany: readonly MountNode[];
  readonly named: ReadonlySet<string>;
  /** What those mount into an API that they do not name. */
  readonly shared: readonly Mounted[];
  readonly order: ReadonlyMap<MountNode, number>;
  /** What was asked for already, by the key of the API. */
  readonly found: Map<string, readonly Mounted[]>;
}

const indexes = new WeakMap<Topology, Index>();
const NO_MOUNTED: readonly Mounted[] = [];

function indexOf(topology: Topology): Index {
  let index = indexes.get(topology);
  if (!index) {
    index = makeIndex(inOperatorsOrder(topology.mounts));
    indexes.set(topology, index);
  }
  return index;
}

function makeIndex(mounts: readonly MountNode[]): Index {
  const forMany = mounts.filter((mount) => !namesOne(mount));
  return {
    forOne: groups(mounts.filter(namesOne), (mount) => mount.propagation![0]),
    forMany,
    named: new Set(forMany.flatMap(({ propagation }) => propagation ?? [])),
    shared: mountedByAny(forMany, new Set(GLANCE_ITEMS)),
    order: new Map(mounts.map((mount, position) => [mount, position])),
    found: new Map(),
  };
}

/** Names of sets of pods are no names of one. */
function namesOne({ propagation }: MountNode): boolean {
  return propagation?.length === 1 && propagation[0] !== PROPAGATION_TO_ALL && !GLANCE_ITEMS.includes(propagation[0]);
}

/** openstack-operator appends the control plane's entries to the template's. Source: glance.go, ReconcileGlance(). */
function inOperatorsOrder(mounts: readonly MountNode[]): readonly MountNode[] {
  return [...mounts.filter((mount) => mount.level === 'template'), ...mounts.filter((mount) => mount.level === 'spec')];
}

function inOrder({ order }: Index, mounted: readonly Mounted[]): readonly Mounted[] {
  return mounted.slice().sort((a, b) => order.get(a.node)! - order.get(b.node)!);
}

function mountedByAny(entries: readonly MountNode[], match: ReadonlySet<string>): readonly Mounted[] {
  return entries.flatMap((node) => mountedBy(node, matchedItems(node.propagation, match)));
}

function mountedBy(node: MountNode, times: number): readonly Mounted[] {
  if (times === 0) return NO_MOUNTED;
  return node.mounts.map((mount) => ({ node, mount, volume: node.volumes.find((volume) => volume.name === mount.name), times }));
}
