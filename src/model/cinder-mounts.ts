import { cinderTemplate, type CinderService } from './cinder';
import { at, isObject, listOr, stringsOf, textOr, type JsonObject } from './json';
import { isWithinPath, mountPathOf } from './pods';
import { matchedItems } from './propagation';
import type { Topology } from './topology';
import { CINDER_PODS } from '../facts/edge';
import { PROPAGATION_TO_ALL } from '../facts/reserved-names';

/** A directory that a service of cinder mounts. */
export interface CinderMount {
  readonly path: string;
  readonly mount: JsonObject;
  readonly volume?: JsonObject;
  /** How often the operator adds it. */
  readonly times: number;
}

/** What the pods of a service mount of `extraMounts`: cinder's own entries and the control plane's. */
export function cinderMounts(topology: Topology, service: Pick<CinderService, 'kind' | 'name'>): readonly CinderMount[] {
  const index = indexOf(topology);
  const key = `${service.kind} ${service.name}`;
  let mounts = index.found.get(key);
  if (!mounts) index.found.set(key, mounts = mountsFor(index, service));
  return mounts;
}

/** The mount in which a file of the pods lies: the closest one. */
export function cinderMountOver(mounts: readonly CinderMount[], path: string): CinderMount | undefined {
  return mounts.filter((mount) => isWithinPath(path, mount.path)).sort((a, b) => b.path.length - a.path.length)[0];
}

interface Entry {
  readonly propagation?: readonly string[];
  readonly body: JsonObject;
}

interface Index {
  readonly byItem: ReadonlyMap<string, readonly Entry[]>;
  readonly forAll: readonly Entry[];
  /** What was asked for already, by kind and name of the service. */
  readonly found: Map<string, readonly CinderMount[]>;
}

const kept = new WeakMap<Topology, Index>();

function indexOf(topology: Topology): Index {
  let index = kept.get(topology);
  if (!index) kept.set(topology, index = makeIndex(entriesOf(topology)));
  return index;
}

function makeIndex(entries: readonly Entry[]): Index {
  const byItem = new Map<string, Entry[]>();
  const forAll = entries.filter(({ propagation = [] }) => propagation.length === 0 || propagation.includes(PROPAGATION_TO_ALL));
  for (const entry of entries) {
    for (const item of new Set(entry.propagation)) {
      const others = byItem.get(item);
      if (others) others.push(entry);
      else byItem.set(item, [entry]);
    }
  }
  return { byItem, forAll, found: new Map() };
}

function mountsFor({ byItem, forAll }: Index, { kind, name }: Pick<CinderService, 'kind' | 'name'>): readonly CinderMount[] {
  const match = new Set(kind === 'volume' ? [...CINDER_PODS.volume, name] : CINDER_PODS[kind]);
  const entries = new Set(forAll);
  for (const item of match) for (const entry of byItem.get(item) ?? []) entries.add(entry);
  return [...entries].flatMap((entry) => mountsOf(entry, matchedItems(entry.propagation, match)));
}

function entriesOf(topology: Topology): readonly Entry[] {
  const own = listOr(cinderTemplate(topology).extraMounts).flatMap((entry) => listOr(at(entry, 'extraVol'))).filter(isObject)
    .map((body): Entry => ({ body, ...(Array.isArray(body.propagation) ? { propagation: stringsOf(body.propagation) } : {}) }));
  return [...own, ...topology.mounts.filter(({ level }) => level === 'spec')];
}

function mountsOf({ body }: Entry, times: number): readonly CinderMount[] {
  const volumes = listOr(body.volumes).filter(isObject);
  return listOr(body.mounts).filter(isObject).flatMap((mount) => {
    const path = mountPathOf(mount);
    const volume = volumes.find(({ name }) => name === textOr(mount.name));
    return path === undefined ? [] : [{ path, mount, times, volume }];
  });
}
