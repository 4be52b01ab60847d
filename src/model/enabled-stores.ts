import { storeOptions } from './comparable-options';
import { builtInStore } from './config-text';
import type { MadeApi } from './made';
import { type Conflicts, shown } from './merge';
import { lastOption, storesOf } from './query';
import type { ApiNode, StoreNode, Topology } from './topology';

/** The stores that an API enables, once what its base, its construct and its sites say is put together. */
export interface EnabledStores {
  readonly list: readonly StoreNode[];
  /** Those of constructs. */
  readonly ours: readonly StoreNode[];
  /** Stores of the base that the API goes on using, or the built-in one. */
  readonly taken: readonly StoreNode[];
}

/** Every store that can be enabled, by its key, and which of them constructs made. */
export interface KnownStores {
  readonly byKey: ReadonlyMap<string, StoreNode>;
  readonly made: ReadonlySet<string>;
}

export function knownStores(base: Topology, made: readonly StoreNode[]): KnownStores {
  return { byKey: new Map([...base.stores, ...made].map((store) => [store.key, store])), made: new Set(made.map(({ key }) => key)) };
}

/** The construct's list in place of the base's, then the stores of sites. */
export function enabledStores(
  base: Topology, api: MadeApi, written: ApiNode | undefined, known: KnownStores, conflicts: Conflicts,
): EnabledStores {
  const own = nodes(known, api.stores);
  const theirs = written ? storesOf(base, written).filter((store) => !store.builtIn) : [];
  if (own.length > 0 && theirs.length > 0) compareLists(base, theirs, own, api.key, conflicts);
  const all = withAdded(base, own.length > 0 ? own : theirs, nodes(known, api.added), api.key, conflicts);
  const list = all.length > 0 ? all : [builtInStore(api.key)];
  return { list, ours: list.filter(({ key }) => known.made.has(key)), taken: list.filter(({ key }) => !known.made.has(key)) };
}

function nodes(known: KnownStores, keys: readonly string[] = []): readonly StoreNode[] {
  return keys.map((key) => known.byKey.get(key)).filter((store): store is StoreNode => store !== undefined);
}

/** The same list twice is no conflict, as long as both say the same of each store. */
function compareLists(base: Topology, theirs: readonly StoreNode[], ours: readonly StoreNode[], api: string, conflicts: Conflicts): void {
  if (backends(theirs) !== backends(ours)) conflicts.add(api, 'customServiceConfig [DEFAULT] enabled_backends', backends(theirs), backends(ours));
  else ours.forEach((store, index) => compare(base, theirs[index], store, api, conflicts));
}

/** A store that the list has by its id already keeps its place there: another order would recreate the pods. */
function withAdded(
  base: Topology, list: readonly StoreNode[], added: readonly StoreNode[], api: string, conflicts: Conflicts,
): readonly StoreNode[] {
  if (added.length === 0) return list;
  const byId = new Map(added.map((store) => [store.id, store]));
  const placed = list.map((store) => {
    const ours = byId.get(store.id);
    if (!ours || ours === store) return store;
    byId.delete(store.id);
    compare(base, store, ours, api, conflicts);
    return ours;
  });
  return [...placed, ...byId.values()];
}

/** Two spellings of one value are one, and an option that has its default is the same as none. */
function compare(base: Topology, theirs: StoreNode, ours: StoreNode, api: string, conflicts: Conflicts): void {
  const [before, after] = [storeOptions(base, theirs), storeOptions(base, ours)];
  for (const [name, value] of before) {
    if (after.get(name) === value) continue;
    conflicts.add(api, `customServiceConfig [${theirs.id}] ${name}`, said(theirs, name) ?? value, said(ours, name) ?? after.get(name));
  }
}

function said(store: StoreNode, name: string): string | undefined {
  const option = lastOption(store.options, name);
  return option && shown(option.value);
}

function backends(stores: readonly StoreNode[]): string {
  return stores.map(({ id, driver }) => `${id}:${driver}`).join(',');
}
