import { effectiveOptions, sectionIn, type EffectiveValue } from './effective-options';
import type { ApiFacts, MountFacts, SiteFacts, StoreFacts } from './facts';
import { hubOf } from '../model/endpoints';
import { textOr } from '../model/json';
import { mountsOf, type Mounted } from '../model/mounted';
import { plainPath } from '../model/pods';
import { apisOf, apisWith, storesOf } from '../model/query';
import type { SiteNode } from '../model/site-node';
import { siteOf } from '../model/sites';
import type { ApiNode, StoreNode, Topology } from '../model/topology';

/** A store whose secret options are not printed, but can be compared. */
export type StoreView = Omit<StoreFacts, 'options'> & { readonly options: Readonly<Record<string, EffectiveValue>> };

export function apiView(topology: Topology, api: ApiNode): ApiFacts {
  const { name, layout, replicas, defaultStore, configSecrets, body } = api;
  const stores = storesOf(topology, api).map(({ id }) => id);
  const facts = { name, layout, replicas, stores, configSecrets: [...configSecrets], entry: body };
  return defaultStore === undefined ? facts : { ...facts, defaultStore };
}

export function storeView(topology: Topology, store: StoreNode): StoreView {
  const apis = apisWith(topology, store);
  const options = apis.length > 0 ? sectionIn(effectiveOptions(topology, apis[0]), store.id) : {};
  return { id: store.id, driver: store.driver, apis: apis.map(({ name }) => name), options };
}

/** The sites of constructs, and every other edge API. */
export function siteViews(topology: Topology): readonly SiteFacts[] {
  const made = topology.sites.map((site) => madeSite(topology, site));
  const known = new Set(made.map(({ api }) => api));
  return [...made, ...apisOf(topology, 'edge').filter(({ name }) => !known.has(name)).map((api) => readSite(topology, api))];
}

export function mountViews(topology: Topology, api: ApiNode): readonly MountFacts[] {
  return mountsOf(topology, api).map(mountView);
}

function madeSite(topology: Topology, { name, kind, api, hub, zone, store }: SiteNode): SiteFacts {
  const id = topology.stores.find(({ key }) => key === store)?.id;
  return { name, kind, api, zone, ...(hub === undefined ? {} : { hub }), ...(id === undefined ? {} : { store: id }) };
}

function readSite(topology: Topology, api: ApiNode): SiteFacts {
  const hub = hubOf(topology)?.name;
  const store = siteOf(topology, api)?.own[0]?.id;
  return { name: api.name, kind: 'edge', api: api.name, ...(hub === undefined ? {} : { hub }), ...(store === undefined ? {} : { store }) };
}

function mountView({ mount, volume }: Mounted): MountFacts {
  const { name: _, ...source } = volume ?? {};
  const subPath = textOr(mount.subPath);
  return { directory: plainPath(textOr(mount.mountPath) ?? ''), readOnly: mount.readOnly === true, ...(subPath === undefined ? {} : { subPath }), source };
}
