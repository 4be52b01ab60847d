import { hubOf } from '../../model/endpoints';
import { rowOf } from '../../model/json';
import { storesOf } from '../../model/query';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';

/** An API that looks like that of a site. */
export interface SiteShape {
  readonly construct: 'EdgeSite' | 'Zone';
  readonly hub: ApiNode;
  /** The store in which the hub keeps its copies. */
  readonly hubStore: StoreNode;
  readonly own: StoreNode;
  readonly further: readonly StoreNode[];
}

/** An edge API with a store of its own, on the store of the API in the catalog, which has all stores of sites. */
export function siteShape(topology: Topology, api: ApiNode): SiteShape | undefined {
  const hub = hubOf(topology);
  if (!hub || hub === api || api.layout !== 'edge' || hub.layout === 'edge') return undefined;
  const [all, hubStores] = [api, hub].map((one) => storesOf(topology, one).filter(({ builtIn }) => !builtIn));
  const own = all.find(({ id }) => id === api.defaultStore);
  const construct = own && rowOf(CONSTRUCTS, own.driver);
  const hubStore = hubStoreOf(topology, hub);
  if (!own || !construct || !hubStore || all[0].id !== hubStore.id) return undefined;
  const further = all.slice(own.id === hubStore.id ? 1 : 2);
  const isInOrder = own.id === hubStore.id ? construct === 'Zone' : all[1] === own;
  if (!isInOrder || (construct === 'Zone' && further.length > 0)) return undefined;
  return all.every((store) => isAtHub(store, hubStores)) ? { construct, hub, hubStore, own, further } : undefined;
}

/** The default store of a hub. */
export function hubStoreOf(topology: Topology, hub: ApiNode): StoreNode | undefined {
  return storesOf(topology, hub).find(({ id, builtIn }) => id === hub.defaultStore && !builtIn);
}

/** A site brings its store to the hub as it is: one that says something else there is no site's. */
function isAtHub(store: StoreNode, hubStores: readonly StoreNode[]): boolean {
  const there = hubStores.find(({ id, driver }) => id === store.id && driver === store.driver);
  return there !== undefined && (there === store || saidBy(there) === saidBy(store));
}

function saidBy({ options }: StoreNode): string {
  return JSON.stringify(options.map(({ name, value, when }) => [name, value, when ?? null]).sort());
}

const CONSTRUCTS: Readonly<Record<string, SiteShape['construct'] | undefined>> = { rbd: 'EdgeSite', cinder: 'Zone' };
