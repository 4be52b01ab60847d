import { hubOf } from './endpoints';
import { apisOf, isRunning, storesOf } from './query';
import type { ApiNode, StoreNode, Topology } from './topology';

/** An edge API with its stores, by whose they are. */
export interface Site {
  readonly api: ApiNode;
  /** The stores of this site; several where it has several back ends. */
  readonly own: readonly StoreNode[];
  /** Stores of other sites. The hub's default store is everybody's. */
  readonly foreign: ReadonlyArray<{ readonly store: StoreNode; readonly of: ApiNode }>;
}

/** The hub and the sites of a control plane with edge APIs. */
export interface Sites {
  readonly hub: ApiNode;
  /** The ids of the stores that the hub enables. */
  readonly hubIds: ReadonlyMap<string, StoreNode>;
  /** The store that every site copies from and to: the hub's default, or its first one that is no site's. */
  readonly central?: StoreNode;
  readonly sites: readonly Site[];
  readonly byApi: ReadonlyMap<ApiNode, Site>;
  /** The edge API that a store id belongs to. */
  readonly ownerOf: (id: string) => ApiNode | undefined;
}

/** What is known of sites; undefined without an edge API, or without a hub. */
export function sitesOf(topology: Topology): Sites | undefined {
  if (!kept.has(topology)) kept.set(topology, makeSites(topology));
  return kept.get(topology);
}

/** The site of an API. */
export function siteOf(topology: Topology, api: ApiNode): Site | undefined {
  return sitesOf(topology)?.byApi.get(api);
}

/** The stores of an API that somebody enabled. */
export function ownStores(topology: Topology, api: ApiNode): readonly StoreNode[] {
  return storesOf(topology, api).filter(({ builtIn }) => !builtIn);
}

const kept = new WeakMap<Topology, Sites | undefined>();

function makeSites(topology: Topology): Sites | undefined {
  const hub = hubOf(topology);
  const edges = apisOf(topology, 'edge').filter(isRunning).filter((api) => ownStores(topology, api).length > 0);
  if (!hub || edges.length === 0) return undefined;
  const owners = ownersOf(topology, edges, hub.defaultStore);
  const hubStores = ownStores(topology, hub);
  const central = centralOf(hubStores, hub.defaultStore, owners);
  const sites = edges.map((api) => siteFor(topology, api, owners, central));
  return {
    hub,
    hubIds: new Map(hubStores.map((store) => [store.id, store])),
    ...(central ? { central } : {}),
    sites,
    byApi: new Map(sites.map((site) => [site.api, site])),
    ownerOf: (id) => owners.get(id),
  };
}

function siteFor(topology: Topology, api: ApiNode, owners: ReadonlyMap<string, ApiNode>, central?: StoreNode): Site {
  const stores = ownStores(topology, api);
  const foreign = stores.flatMap((store) => {
    const of = store.id === central?.id ? undefined : owners.get(store.id);
    return of && of !== api ? [{ store, of }] : [];
  });
  return { api, own: stores.filter(({ id }) => owners.get(id) === api), foreign };
}

/** A zone's store may be everybody's default: volumes have no central site. A Ceph cluster of a site may not. */
function centralOf(
  stores: readonly StoreNode[], defaultId: string | undefined, owners: ReadonlyMap<string, ApiNode>,
): StoreNode | undefined {
  const first = stores.find(({ id }) => id === defaultId);
  if (first && (first.driver === 'cinder' || !owners.has(first.id))) return first;
  return stores.find(({ id }) => !owners.has(id));
}

/**
 * Whose each id is: the site's that is called so, or else the only one's that has it as default, or that has it at all.
 * What several sites have, and nobody alone has as default, is the hub's.
 */
function ownersOf(topology: Topology, edges: readonly ApiNode[], hubDefault: string | undefined): ReadonlyMap<string, ApiNode> {
  const owners = new Map<string, ApiNode>();
  for (const [id, enablers] of enablersById(topology, edges)) {
    const owner = enablers.find(({ name }) => name === id) ?? loneOwner(id, enablers, edges.length, hubDefault);
    if (owner) owners.set(id, owner);
  }
  return owners;
}

function loneOwner(id: string, enablers: readonly ApiNode[], sites: number, hubDefault: string | undefined): ApiNode | undefined {
  const defaulting = enablers.filter(({ defaultStore }) => defaultStore === id);
  const lone = enablers.length === 1;
  if (id === hubDefault) return lone && sites > 1 && defaulting.length === 1 ? enablers[0] : undefined;
  if (defaulting.length === 1) return defaulting[0];
  return lone ? enablers[0] : undefined;
}

function enablersById(topology: Topology, edges: readonly ApiNode[]): ReadonlyMap<string, readonly ApiNode[]> {
  const found = new Map<string, ApiNode[]>();
  for (const api of edges) {
    for (const id of new Set(ownStores(topology, api).map((store) => store.id))) {
      const enablers = found.get(id);
      if (enablers) enablers.push(api);
      else found.set(id, [api]);
    }
  }
  return found;
}
