import { at, isObject, type Json, type JsonObject } from './json';
import type { Node } from './node';
import type { Release, ReleaseFact } from '../facts/releases';
import { RELEASES } from '../facts/releases';
import { sectionKey } from './oslo/ini';
import type { ApiNode, ClusterNode, ConfigNode, GlanceNode, MountNode, OptionNode, OptionValue, SecretNode, SectionNode, StoreNode, Topology } from './topology';

/** The same topology with other mounts: what was asked of the rest of it is not worked out again. */
export function withMounts(topology: Topology, mounts: readonly MountNode[]): Topology {
  const changed = { ...topology, mounts };
  indexes.set(changed, indexOf(topology));
  return changed;
}

/** The row of a table that holds for a release: the last one that is not newer. */
export function factOn<T extends ReleaseFact>(rows: readonly T[], release: Release): T {
  const index = RELEASES.indexOf(release);
  let found = rows[0];
  for (const row of rows) if (RELEASES.indexOf(row.since) <= index) found = row;
  return found;
}

/** Whether a release is not older than another. */
export function isSince(release: Release, first: Release): boolean {
  return RELEASES.indexOf(release) >= RELEASES.indexOf(first);
}

export function targetReleases(topology: Topology): readonly Release[] {
  return topology.targets;
}

/** The releases of the target that are older than the one that brought something. */
export function targetsBefore(topology: Topology, first: Release): readonly Release[] {
  return topology.targets.filter((release) => !isSince(release, first));
}

/** The APIs of the given layouts, or all. */
export function apisOf(topology: Topology, ...layouts: readonly string[]): readonly ApiNode[] {
  return layouts.length === 0 ? topology.apis : topology.apis.filter((api) => layouts.includes(api.layout));
}

/** The APIs by what their entries say, whatever stands in their texts: those that say the same are looked at once. */
export function apisByBody(topology: Topology): ReadonlyArray<readonly [ApiNode, ...ApiNode[]]> {
  return indexOf(topology).byBody ??= alike(topology.apis);
}

function alike(apis: readonly ApiNode[]): ReadonlyArray<readonly [ApiNode, ...ApiNode[]]> {
  const found = new Map<string, [ApiNode, ...ApiNode[]]>();
  for (const api of apis) {
    const { customServiceConfig: text, ...fields } = api.body;
    const body = JSON.stringify(typeof text === 'string' ? [fields] : api.body);
    const same = found.get(body);
    if (same) same.push(api);
    else found.set(body, [api]);
  }
  return [...found.values()];
}

/** Whether the API has pods: a webhook and a controller look at the stores of no other. */
export function isRunning(api: ApiNode): boolean {
  return api.replicas !== 0;
}

export function apiNamed(topology: Topology, name: string): ApiNode | undefined {
  return indexOf(topology).apis.get(name);
}

/** The stores that an API enables, in order. One that enables none runs with the operator's built-in file store. */
export function storesOf(topology: Topology, api: ApiNode): readonly StoreNode[] {
  return indexOf(topology).storesOf.get(api.key) ?? NO_STORES;
}

/** The APIs that enable a store. */
export function apisWith(topology: Topology, store: StoreNode): readonly ApiNode[] {
  return indexOf(topology).apisWith.get(store.key) ?? NO_APIS;
}

/** The stores of a driver. */
export function storesWith(topology: Topology, driver: string): readonly StoreNode[] {
  return indexOf(topology).storesWith.get(driver) ?? NO_STORES;
}

/** The stores of one id, when there are several: the candidates for ids that mean two things. */
export function sharedIds(topology: Topology): ReadonlyArray<readonly StoreNode[]> {
  return indexOf(topology).sharedIds;
}

/** The cluster of a key. */
export function clusterWith(topology: Topology, key: string): ClusterNode | undefined {
  return indexOf(topology).clusters.get(key);
}

/** The text that an API runs with: its own, which replaces the template's, or else the template's. */
export function configOf(topology: Topology, api: ApiNode): ConfigNode | undefined {
  return api.config ?? topology.glance.config;
}

/** Every configuration text of the control plane, each once, with a node that can be named for it. */
export function configTexts(topology: Topology): ReadonlyArray<{ readonly on: GlanceNode | ApiNode; readonly config: ConfigNode }> {
  return indexOf(topology).texts;
}

/** The Secret of a name, if it is known. */
export function secretNamed(topology: Topology, name: string): SecretNode | undefined {
  return indexOf(topology).secrets.get(name);
}

/** The Secrets with configuration that an API names and that are known, in order. */
export function configSecretsOf(topology: Topology, api: ApiNode): readonly SecretNode[] {
  if (api.configSecrets.length === 0) return NO_SECRETS;
  return api.configSecrets.map((name) => secretNamed(topology, name)).filter((secret): secret is SecretNode => secret !== undefined);
}

/** Whether every Secret that an API takes configuration from is known: only then can something be said to be missing. */
export function knowsAllSecrets(topology: Topology, api: ApiNode): boolean {
  return api.configSecrets.every((name) => secretNamed(topology, name)?.config !== undefined);
}

/** The last value of an option in a list, as Glance takes it. */
export function lastOption(options: readonly OptionNode[], name: string): OptionNode | undefined {
  for (let index = options.length - 1; index >= 0; index--) if (options[index].name === name) return options[index];
  return undefined;
}

/** An option of a store in the control plane itself, when its value is a plain text. */
export function storeText(store: StoreNode, name: string): string | undefined {
  const option = lastOption(store.options, name);
  return typeof option?.value === 'string' ? option.value : undefined;
}

/** An option of a store as one API runs with it: a Secret wins over the control plane. */
export function storeOption(topology: Topology, api: ApiNode, store: StoreNode, name: string): OptionNode | undefined {
  return (api.configSecrets.length > 0 ? optionInSecrets(topology, api, store, name) : undefined) ?? lastOption(store.options, name);
}

function optionInSecrets(topology: Topology, api: ApiNode, store: StoreNode, name: string): OptionNode | undefined {
  for (const secret of lastFirst(configSecretsOf(topology, api))) {
    for (const section of sectionsNamed(secret.config, store.id)) {
      const option = lastOption(section.options, name);
      if (option) return option;
    }
  }
  return undefined;
}

/** An option outside the stores as one API runs with it, wherever it stands; the operator's own settings are not looked at. */
export function globalOption(topology: Topology, api: ApiNode, section: string, name: string): OptionNode | undefined {
  for (const secret of lastFirst(configSecretsOf(topology, api))) {
    const option = optionIn(secret.config, section, name);
    if (option) return option;
  }
  return optionIn(configOf(topology, api), section, name);
}

/** The last value of an option in one text. */
export function optionIn(config: ConfigNode | undefined, section: string, name: string): OptionNode | undefined {
  for (const found of lastFirst(sectionsNamed(config, section))) {
    const option = lastOption(found.options, name);
    if (option) return option;
  }
  return undefined;
}

/** The sections of a name. Glance compares them without regard to case, but for DEFAULT. */
export function sectionsNamed(config: ConfigNode | undefined, name: string): readonly SectionNode[] {
  if (!config) return [];
  const wanted = sectionKey(name);
  return config.sections.filter((section) => sectionKey(section.name) === wanted);
}

function lastFirst<T>(items: readonly T[]): readonly T[] {
  return items.length < 2 ? items : items.slice().reverse();
}

/** A value that is known at synth. */
export function isPlain(value: OptionValue | undefined): value is string {
  return typeof value === 'string';
}

/** Whether a service that is not there is missing: it may stand elsewhere for a fragment, and for a `Glance` it always does. */
export function knowsServices({ controlPlane }: Topology): boolean {
  return controlPlane.whole && !controlPlane.alone;
}

/** A service of the control plane, unless it is absent. */
export function serviceOf(topology: Topology, name: string): JsonObject | undefined {
  const service = at(topology.controlPlane.spec, name);
  return isObject(service) ? service : undefined;
}

/** Whether a service is deployed: there, and not switched off. */
export function isDeployed(topology: Topology, name: string): boolean {
  const service = serviceOf(topology, name);
  return service !== undefined && service.enabled !== false;
}

/** The value of a field that an API takes from the template, or that from the control plane, when it has none. */
export function inherited(topology: Topology, api: ApiNode, ...path: readonly string[]): Json {
  return at(api.body, ...path) ?? at(topology.glance.template, ...path);
}

interface Index {
  readonly apis: ReadonlyMap<string, ApiNode>;
  byBody?: ReadonlyArray<readonly [ApiNode, ...ApiNode[]]>;
  readonly storesOf: ReadonlyMap<string, readonly StoreNode[]>;
  readonly apisWith: ReadonlyMap<string, readonly ApiNode[]>;
  readonly storesWith: ReadonlyMap<string, readonly StoreNode[]>;
  readonly sharedIds: ReadonlyArray<readonly StoreNode[]>;
  readonly secrets: ReadonlyMap<string, SecretNode>;
  readonly clusters: ReadonlyMap<string, ClusterNode>;
  readonly texts: ReadonlyArray<{ readonly on: GlanceNode | ApiNode; readonly config: ConfigNode }>;
}

const indexes = new WeakMap<Topology, Index>();
const NO_STORES: readonly StoreNode[] = [];
const NO_APIS: readonly ApiNode[] = [];
const NO_SECRETS: readonly SecretNode[] = [];

function indexOf(topology: Topology): Index {
  let index = indexes.get(topology);
  if (!index) {
    index = makeIndex(topology);
    indexes.set(topology, index);
  }
  return index;
}

function makeIndex(topology: Topology): Index {
  const byKey = new Map(topology.stores.map((store) => [store.key, store]));
  const storesOf_ = new Map<string, StoreNode[]>();
  const apisWith_ = new Map<string, ApiNode[]>();
  for (const api of topology.apis) {
    const stores: StoreNode[] = [];
    for (const key of api.stores) {
      const store = byKey.get(key);
      if (!store) continue;
      stores.push(store);
      add(apisWith_, key, api);
    }
    storesOf_.set(api.key, stores);
  }
  const byId = groups(topology.stores, (store) => store.id.toLowerCase());
  return {
    apis: new Map(topology.apis.map((api) => [api.name, api])),
    storesOf: storesOf_,
    apisWith: apisWith_,
    storesWith: groups(topology.stores, (store) => store.driver),
    sharedIds: [...byId.values()].filter((stores) => stores.length > 1),
    secrets: new Map(topology.secrets.map((secret) => [secret.name, secret])),
    clusters: new Map(topology.clusters.map((cluster) => [cluster.key, cluster])),
    texts: textsOf(topology),
  };
}

function textsOf(topology: Topology): Index['texts'] {
  const { glance } = topology;
  const own = topology.apis.flatMap((api) => (api.config ? [{ on: api, config: api.config }] : []));
  return glance.config ? [{ on: glance, config: glance.config }, ...own] : own;
}

/** Nodes by a key of theirs, each list in their order. */
export function groups<T extends Node>(nodes: readonly T[], keyOf: (node: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const node of nodes) add(found, keyOf(node), node);
  return found;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
