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
  const hubStore = hubStores.find(({ id }) => id === hub.defaultStore);
  if (!own || !construct || !hubStore || all[0].id !== hubStore.id) return undefined;
  const further = all.slice(own.id === hubStore.id ? 1 : 2);
  const isInOrder = own.id === hubStore.id ? construct === 'Zone' : all[1] === own;
  if (!isInOrder || (construct === 'Zone' && further.length > 0)) return undefined;
  const known = new Set(hubStores.map(({ id, driver }) => `${id}:${driver}`));
  return all.every(({ id, driver }) => known.has(`${id}:${driver}`)) ? { construct, hub, hubStore, own, further } : undefined;
}

const CONSTRUCTS: Readonly<Record<string, SiteShape['construct'] | undefined>> = { rbd: 'EdgeSite', cinder: 'Zone' };
