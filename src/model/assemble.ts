import { withConfigs } from './config-secrets';
import { enabledStores, type KnownStores, knownStores } from './enabled-stores';
import { soleEndpoint } from './endpoints';
import { at, isObject, textOr, type JsonObject } from './json';
import { layoutFor } from './layout';
import type { Made, MadeApi } from './made';
import { withSites } from './made-sites';
import { Conflicts, mergeFields, mergeSections, withDefaults } from './merge';
import { plannedMounts } from './mount-plan';
import { sectionKey } from './oslo/ini';
import { configOf, isSince, storesOf, withMounts } from './query';
import { siteConfigMaps, siteServices, wiredSpec } from './site-spec';
import { hasTemplate, templateActions } from './template/parse';
import type { ApiNode, GlanceNode, Removal, SectionNode, StoreNode, Topology } from './topology';
import type { Release } from '../facts/releases';
import { SITE_IMPORT_METHODS } from '../facts/site-wiring';
import { STORE_SETTINGS } from '../facts/store-settings';

/** What a base says and what constructs say, as one topology. */
export function assemble(base: Topology, given: Made): Topology {
  const conflicts = new Conflicts();
  const made = withSites(base, given);
  const removed = new Set(made.glance?.removed ?? []);
  const known = knownStores(base, made.stores);
  const kept = base.apis.filter((api) => !removed.has(api.name));
  const byName = new Map(kept.map((api) => [api.name, api]));
  const ours = made.apis.map((api) => assembleApi(base, made, api, byName.get(api.name), known, conflicts));
  const names = new Set(made.apis.map((api) => api.name));
  const theirs = kept.filter((api) => !names.has(api.name));
  const apis = [...theirs, ...ours.map(({ api }) => api)];
  const assembled: Topology = {
    ...base,
    targets: made.targets,
    controlPlane: { ...base.controlPlane, namespace: base.controlPlane.namespace ?? made.namespace },
    glance: { ...assembleGlance(base, made, theirs, apis, conflicts), removals: removalsOf(base, made) },
    apis,
    stores: [...storesOfAll(base, theirs), ...made.stores, ...ours.flatMap(({ taken }) => taken)],
    clusters: made.clusters,
    sites: made.sites,
    secrets: withConfigs([...base.secrets, ...made.secrets], apis),
    configMaps: [...base.configMaps, ...made.configMaps],
    conflicts: conflicts.found,
  };
  const wired = made.sites.length === 0 ? assembled : withWiring(assembled, conflicts);
  return withMounts(wired, [...base.mounts, ...plannedMounts(wired, made)]);
}

/** What the services beside the Image service need of it. */
function withWiring(topology: Topology, conflicts: Conflicts): Topology {
  const { neighbours } = topology.controlPlane;
  const dataPlaneServices = [...neighbours.dataPlaneServices, ...siteServices(topology)];
  return {
    ...topology,
    controlPlane: { ...topology.controlPlane, spec: wiredSpec(topology, conflicts), neighbours: { ...neighbours, dataPlaneServices } },
    configMaps: [...topology.configMaps, ...siteConfigMaps(topology)],
  };
}

interface Assembled {
  readonly api: ApiNode;
  /** Stores of the base that the API goes on using. */
  readonly taken: readonly StoreNode[];
}

function assembleApi(
  base: Topology, made: Made, api: MadeApi, written: ApiNode | undefined, known: KnownStores, conflicts: Conflicts,
): Assembled {
  const { list, ours, taken } = enabledStores(base, api, written, known, conflicts);
  const layout = api.layout ?? textOr(written?.body.type) ?? layoutFor(list.map(({ driver }) => driver), made.targets);
  const body = withDefaults(mergeFields(written?.body ?? {}, api.body, conflicts, api.key), { replicas: layout === 'edge' ? 1 : 3 });
  if (written && api.layout !== undefined && api.layout !== written.layout) conflicts.add(api.key, 'type', written.layout, api.layout);
  const text = written ? configOf(base, written)?.text : undefined;
  if (text !== undefined && hasBlocks(text)) conflicts.add(api.key, 'customServiceConfig', 'a text with {{ if … }} in it', 'options of its own');
  const said = mergeSections([sectionsOf(base, written), made.glance?.sections ?? [], api.sections], conflicts, api.key);
  const sections = [...said, ...neededSettings(ours, said, made.targets), ...(api.copies ? importMethods(said) : [])];
  const defaultStore = defaultOf(api, written, list, known, conflicts);
  const ofStores = ours.flatMap(({ secret }) => (secret === undefined ? [] : [secret]));
  const configSecrets = [...(written?.configSecrets ?? []), ...(made.glance?.configSecrets ?? []), ...api.configSecrets, ...ofStores];
  return {
    taken,
    api: {
      key: api.key,
      name: api.name,
      layout,
      replicas: typeof body.replicas === 'number' ? body.replicas : 1,
      stores: list.map(({ key }) => key),
      defaultStore,
      config: { key: `config/${api.key}`, sections, problems: [] },
      configSecrets: [...new Set(configSecrets)],
      body: { ...withoutTexts(body), type: layout },
    },
  };
}

/** The construct's choice, or the first of its stores; else the base's. */
function defaultOf(
  api: MadeApi, written: ApiNode | undefined, list: readonly StoreNode[], known: KnownStores, conflicts: Conflicts,
): string {
  const ours = known.byKey.get(api.defaultStore ?? '')?.id ?? (api.stores.length > 0 ? list[0].id : undefined);
  const theirs = written?.defaultStore;
  if (ours !== undefined && theirs !== undefined && ours !== theirs && list.some(({ id }) => id === theirs)) {
    conflicts.add(api.key, 'customServiceConfig [glance_store] default_backend', theirs, ours);
  }
  return ours ?? theirs ?? list[0].id;
}

/** What the drivers of our stores need beside their sections, as long as a release does not set it itself and nobody else does. */
function neededSettings(stores: readonly StoreNode[], said: readonly SectionNode[], targets: readonly Release[]): readonly SectionNode[] {
  return STORE_SETTINGS
    .filter(({ driver, since }) => stores.some((store) => store.driver === driver) && targets.some((release) => !isSince(release, since)))
    .filter((setting) => !said.some((section) => says(section, setting)))
    .map(({ section, option, value }) => ({ name: section, options: [{ name: option, value }] }));
}

/** Sites copy images; the operator's own list has no method for that. */
function importMethods(said: readonly SectionNode[]): readonly SectionNode[] {
  const setting = { section: 'DEFAULT', option: 'enabled_import_methods' };
  if (said.some((section) => says(section, setting))) return [];
  return [{ name: setting.section, options: [{ name: setting.option, value: `[${SITE_IMPORT_METHODS.join(',')}]` }] }];
}

function says({ name, options }: SectionNode, { section, option }: { readonly section: string; readonly option: string }): boolean {
  return sectionKey(name) === sectionKey(section) && options.some((one) => one.name === option);
}

/** Options that stand in a block of the template language cannot be taken out of it one by one. */
function hasBlocks(text: string): boolean {
  return hasTemplate(text) && templateActions(text).actions.some(({ kind }) => kind === 'control');
}

/** The base's text without its stores: the rest of it goes on being said. */
function sectionsOf(base: Topology, written: ApiNode | undefined): readonly SectionNode[] {
  const config = written ? configOf(base, written) : base.glance.config;
  return (config?.sections ?? []).filter(({ options }) => options.length > 0);
}

function assembleGlance(
  base: Topology, { glance: made, apis: ours }: Made, theirs: readonly ApiNode[], apis: readonly ApiNode[], conflicts: Conflicts,
): GlanceNode {
  if (!made) return base.glance;
  const { customServiceConfig: _, ...written } = base.glance.template;
  const merged = mergeFields(written, made.template, conflicts, 'glance');
  const endpoint = soleEndpoint(apis);
  const template = withDefaults(merged, { ...made.defaults, ...(endpoint === undefined ? {} : { keystoneEndpoint: endpoint }) });
  const explicit = { ...template, storage: withExternal(template.storage) };
  const section = mergeFields(base.glance.section, { ...made.section, ...routesOf(ours) }, conflicts, 'glance', 'spec.glance');
  const inherits = base.glance.config !== undefined && theirs.some((api) => api.config === undefined);
  return {
    key: 'glance',
    enabled: section.enabled !== false,
    removals: [],
    section,
    template: inherits ? { ...explicit, customServiceConfig: base.glance.template.customServiceConfig } : explicit,
    ...(inherits ? { config: base.glance.config } : {}),
  };
}

/** What is different about the Routes of the APIs. */
function routesOf(apis: readonly MadeApi[]): JsonObject {
  const routes = apis.flatMap(({ name, route }) => (route ? [[name, route] as const] : []));
  return routes.length === 0 ? {} : { apiOverrides: Object.fromEntries(routes) };
}

function removalsOf(base: Topology, made: Made): readonly Removal[] {
  const known = new Set(base.apis.map(({ name }) => name));
  const again = new Set(made.apis.map(({ name }) => name));
  return (made.glance?.removed ?? []).map((name) => ({ name, known: known.has(name), made: again.has(name) }));
}

/** The webhook sets `external` where no size is given, and never takes it back: say what holds. */
function withExternal(storage: unknown): JsonObject {
  const written = isObject(storage) ? storage : {};
  const request = at(written, 'storageRequest');
  return { ...written, external: written.external ?? (request === undefined || request === null || request === '') };
}

function withoutTexts(body: JsonObject): JsonObject {
  const { customServiceConfig: _, customServiceConfigSecrets: __, ...rest } = body;
  return rest;
}

function storesOfAll(base: Topology, apis: readonly ApiNode[]): readonly StoreNode[] {
  return [...new Map(apis.flatMap((api) => storesOf(base, api)).map((store) => [store.key, store])).values()];
}
