import { builtInStore, understandSecret, understandText } from './config-text';
import type { JsonObject } from './json';
import type { Neighbours } from './neighbour-nodes';
import { NO_NEIGHBOURS } from './neighbours';
import { SecretText } from './secret-text';
import { completed, sampleMounts, sampleSections, type SketchMount, type SketchOptions } from './sketch-samples';
import { CONTROL_PLANE_RESOURCE } from '../facts/custom-resources';
import { RELEASES } from '../facts/releases';
import { readOptionValue } from './template/option-value';
import type { ApiNode, ConfigNode, GlanceNode, MountNode, OptionNode, Removal, SecretNode, SectionNode, StoreNode, Topology } from './topology';
import type { Release } from '../facts/releases';

/** A small topology as plain data, for the examples of rules and for tests. What is left out is right. */
export interface Sketch {
  /** One release, several, or every one. */
  readonly release?: Release | readonly Release[];
  readonly name?: string;
  readonly namespace?: string;
  readonly whole?: boolean;
  /** Further fields of `spec`; null removes one that is there by default (`{ galera: null }`). */
  readonly spec?: JsonObject;
  /** Fields of `spec.glance` beside the template. */
  readonly section?: JsonObject;
  /** Fields of the template. */
  readonly template?: JsonObject;
  /** `template.customServiceConfig`, for APIs that have neither stores nor a text. */
  readonly text?: string;
  /** By name; one split API `default` with one RBD store when left out. */
  readonly apis?: Readonly<Record<string, SketchApi>>;
  /** Options by store id, beside those that make the store work; null removes one of these. */
  readonly stores?: Readonly<Record<string, SketchOptions>>;
  /** Only these mounts; by default what the stores need. */
  readonly mounts?: readonly SketchMount[];
  /** Texts by key by name. */
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly configMaps?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly neighbours?: Partial<Neighbours>;
  readonly removals?: readonly Removal[];
}

export interface SketchApi {
  readonly layout?: string;
  readonly replicas?: number;
  /** `id:driver,id:driver`. */
  readonly stores?: string;
  /** The first store when left out; null for none. */
  readonly default?: string | null;
  /** Its own `customServiceConfig`, instead of stores. */
  readonly text?: string;
  /** Options by section, beside the stores'. */
  readonly options?: Readonly<Record<string, SketchOptions>>;
  /** `customServiceConfigSecrets`. */
  readonly secrets?: readonly string[];
  /** Other fields of the entry. */
  readonly body?: JsonObject;
}

export function sketch(plan: Sketch = {}): Topology {
  const apis = Object.entries(plan.apis ?? { default: { stores: 'hub:rbd' } });
  const template = plan.text === undefined ? undefined : understandText('template', plan.text);
  const made = apis.map(([name, api]) => sketchApi(name, api, plan, template));
  const stores = unique([...(template?.stores ?? []), ...made.flatMap((each) => each.stores)]);
  const mounts = plan.mounts ?? sampleMounts(stores);
  const glance = sketchGlance(plan, made.map(({ api }) => api), template?.config);
  const spec: JsonObject = withoutNulls({ ...NEIGHBOURS, ...plan.spec, glance: glance.section });
  const metadata = { name: plan.name ?? 'openstack', namespace: plan.namespace ?? 'openstack' };
  return {
    targets: typeof plan.release === 'string' ? [plan.release] : plan.release ?? RELEASES,
    controlPlane: {
      key: 'control-plane',
      ...metadata,
      whole: plan.whole ?? true,
      spec,
      document: { ...CONTROL_PLANE_RESOURCE, metadata, spec },
      neighbours: { ...NO_NEIGHBOURS, ...plan.neighbours },
      problems: [],
    },
    glance,
    apis: made.map(({ api }) => api),
    stores,
    clusters: [],
    sites: [],
    mounts: mountNodes(mounts),
    secrets: Object.entries(plan.secrets ?? {}).map(([name, data]) => sketchSecret(name, data)),
    configMaps: Object.entries(plan.configMaps ?? {}).map(([name, data]) => ({ key: `context/ConfigMap/${name}`, name, made: false, data: Object.entries(data), unreadable: [] })),
    conflicts: [],
  };
}

/** What a control plane with an Image service has beside it. */
const NEIGHBOURS: JsonObject = {
  secret: 'osp-secret',
  storageClass: 'local-storage',
  galera: { templates: { openstack: { storageRequest: '5G' } } },
  memcached: { templates: { memcached: { replicas: 1 } } },
  rabbitmq: { templates: { rabbitmq: { replicas: 1 } } },
  keystone: { template: { databaseInstance: 'openstack', secret: 'osp-secret' } },
  cinder: { template: { databaseInstance: 'openstack', secret: 'osp-secret' } },
  swift: { enabled: true },
};

function sketchGlance(plan: Sketch, apis: readonly ApiNode[], config?: ConfigNode): GlanceNode {
  const endpoint = apis.find((api) => api.layout !== 'edge')?.name;
  const template = withoutNulls({
    databaseInstance: 'openstack', secret: 'osp-secret', storage: { storageRequest: '10G', external: false },
    ...(endpoint === undefined ? {} : { keystoneEndpoint: endpoint }), ...plan.template,
  });
  const section: JsonObject = { ...plan.section, template };
  return { key: 'glance', enabled: section.enabled !== false, section, template, removals: plan.removals ?? [], ...(config ? { config } : {}) };
}

interface MadeApi {
  readonly api: ApiNode;
  readonly stores: readonly StoreNode[];
}

function sketchApi(name: string, plan: SketchApi, whole: Sketch, template?: ReturnType<typeof understandText>): MadeApi {
  const layout = plan.layout ?? 'split';
  const replicas = plan.replicas ?? 3;
  const base = { key: `api/${name}`, name, layout, replicas, configSecrets: plan.secrets ?? (/:s3/.test(plan.stores ?? '') ? ['glance-s3'] : []), body: { ...plan.body, ...secretsField(plan), type: layout, replicas } };
  const own = plan.text === undefined ? undefined : understandText(`api/${name}`, plan.text);
  const understood = own ?? (plan.stores === undefined ? template : undefined);
  if (understood) {
    const { config, stores, defaultStore } = understood;
    const api = { ...base, stores: keysOf(stores), ...(defaultStore === undefined ? {} : { defaultStore }), ...(own ? { config } : {}) };
    return { api, stores };
  }
  const stores = plan.stores === undefined ? [builtInStore(`api/${name}`)] : plan.stores.split(',').map((item) => sketchStore(item, whole.stores));
  const defaultStore = plan.default === undefined ? stores[0].id : plan.default ?? undefined;
  const sections = sectionNodes({ ...sampleSections(plan.stores ?? ''), ...plan.options });
  const config: ConfigNode = { key: `config/api/${name}`, problems: [], sections };
  return { api: { ...base, stores: keysOf(stores), config, ...(defaultStore === undefined ? {} : { defaultStore }) }, stores };
}

function keysOf(stores: readonly StoreNode[]): readonly string[] {
  return stores.map(({ key }) => key);
}

/** One id is one back end: APIs that name the same store share its node, as with constructs. */
function sketchStore(item: string, options: Sketch['stores'] = {}): StoreNode {
  const [id, driver] = item.split(':').map((part) => part.trim());
  return { key: `store/${id}:${driver}`, id, driver, options: optionNodes(completed(id, driver, options[id])), hasSection: true, needs: [] };
}

function sectionNodes(sections: SketchApi['options'] = {}): readonly SectionNode[] {
  return Object.entries(sections).map(([name, options]) => ({ name, options: optionNodes(options) }));
}

function optionNodes(options: SketchOptions): readonly OptionNode[] {
  return Object.entries(options).flatMap(([name, value]) => (value === null ? [] : [{ name, value: readOptionValue(value) }]));
}

function sketchSecret(name: string, data: Readonly<Record<string, string>>): SecretNode {
  const text = Object.values(data).join('\n');
  const isConfig = text.trimStart().startsWith('[') && !('keyring' in data) && Object.keys(data).every((key) => !/^ceph|keyring$/.test(key));
  return {
    key: `secret/${name}`, name, made: false,
    data: Object.entries(data).map(([key, value]) => [key, SecretText.of(value)] as const),
    ...(isConfig ? { config: understandSecret(name, text) } : {}),
  };
}

function mountNodes(mounts: readonly SketchMount[]): readonly MountNode[] {
  const positions = { spec: 0, template: 0 };
  return mounts.map((plan, index) => {
    const { at, source, to, level = 'template', readOnly = false, volume = `volume-${index}` } = plan;
    const volumes = [{ name: volume, ...source }];
    const mounts_ = [{ name: volume, mountPath: at, ...(readOnly ? { readOnly } : {}) }];
    const propagation = to === undefined ? {} : { propagation: to };
    return { key: `mount/${index}`, made: true, level, entry: positions[level]++, item: 0, volumes, mounts: mounts_, ...propagation, body: { ...propagation, volumes, mounts: mounts_ } };
  });
}

function secretsField({ secrets }: SketchApi): JsonObject {
  return secrets === undefined ? {} : { customServiceConfigSecrets: secrets };
}

function unique(stores: readonly StoreNode[]): readonly StoreNode[] {
  return [...new Map(stores.map((store) => [store.key, store])).values()];
}

function withoutNulls(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
