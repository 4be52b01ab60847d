import { soleEndpoint } from './endpoints';
import type { Made, MadeApi } from './made';
import { storesOf } from './query';
import type { SiteNode } from './site-node';
import type { Topology } from './topology';

/**
 * Sites put their stores into the API of the hub, in the order of their names, and the hub's own store into theirs: the order
 * of the program does not matter, and a new site changes nothing of the others.
 */
export function withSites(base: Topology, made: Made): Made {
  if (made.sites.length === 0) return made;
  const sites = withHubs(base, made);
  const served = new Map<string, SiteNode[]>();
  for (const site of sites) {
    if (site.kind === 'hub' || site.hub === undefined) continue;
    const others = served.get(site.hub);
    if (others) others.push(site);
    else served.set(site.hub, [site]);
  }
  const bySite = new Map(sites.map((site) => [site.api, site]));
  const hubStores = new Map([...served].map(([hub, its]) => [hub, hubStore(base, made, hub, its)]));
  const apis = made.apis.map((api) => {
    const site = bySite.get(api.name);
    return asHub(asSite(api, site, hubStores.get(site?.hub ?? '')), served.get(api.name), hubStores.get(api.name));
  });
  return { ...made, apis, sites };
}

/** The hub is the API of the catalog, unless a site says which. */
function withHubs(base: Topology, made: Made): readonly SiteNode[] {
  const catalog = catalogApi(base, made);
  return made.sites.map((site) => ({ hub: site.kind === 'hub' ? site.api : catalog, ...site }))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

function catalogApi(base: Topology, { glance, apis, sites }: Made): string | undefined {
  const said = glance?.template.keystoneEndpoint ?? base.glance.template.keystoneEndpoint;
  if (typeof said === 'string' && said !== '') return said;
  const atSites = new Set(sites.filter(({ kind }) => kind !== 'hub').map(({ api }) => api));
  return soleEndpoint(apis.filter(({ name }) => !atSites.has(name)));
}

/** The store in which the hub keeps a copy of everything: its API's default; else that of the zone that is the default one. */
function hubStore(base: Topology, made: Made, hub: string, served: readonly SiteNode[]): string | undefined {
  const api = made.apis.find(({ name }) => name === hub);
  const own = api?.defaultStore ?? api?.stores[0];
  return own ?? written(base, hub) ?? (served.find(({ isDefaultZone }) => isDefaultZone) ?? served.find(({ kind }) => kind === 'zone'))?.store;
}

function written(base: Topology, hub: string): string | undefined {
  const api = base.apis.find(({ name }) => name === hub);
  const stores = api ? storesOf(base, api).filter(({ builtIn }) => !builtIn) : [];
  return (stores.find(({ id }) => id === api?.defaultStore) ?? stores[0])?.key;
}

function asSite(api: MadeApi, site: SiteNode | undefined, hub: string | undefined): MadeApi {
  if (!site) return api;
  const { cephSecret } = site;
  if (site.kind === 'hub') return { ...api, cephSecret };
  const stores = [...new Set([...(hub === undefined ? [] : [hub]), ...api.stores, ...site.further])];
  return { cephSecret, copies: true, ...api, stores };
}

function asHub(api: MadeApi, served: readonly SiteNode[] | undefined, store: string | undefined): MadeApi {
  if (!served) return api;
  const added = served.map((site) => site.store).filter((key) => !api.stores.includes(key));
  return { ...api, added, copies: true, defaultStore: api.defaultStore ?? store };
}
