import { sectionOptionFact, storeOptionFact } from './option-facts';
import { isKnownSection } from '../../facts/known-options';
import type { OptionFact } from '../../facts/store-facts';
import { sectionKey } from '../../model/oslo/ini';
import { configSecretsOf, configTexts, storesOf } from '../../model/query';
import { reveal, SecretText } from '../../model/secret-text';
import { readOptionValue } from '../../model/template/option-value';
import type { ApiNode, ConfigNode, OptionNode, OptionValue, SectionNode, StoreNode, Topology } from '../../model/topology';

/** An option with its place, and what is known of it. */
export interface PlacedOption {
  readonly option: OptionNode;
  /** What a finding names, and the field of it. */
  readonly on: StoreNode | ConfigNode;
  readonly field: string;
  /** As a message names it: `[hub] rbd_store_pool`. */
  readonly shown: string;
  readonly section: string;
  /** The store whose section it stands in. */
  readonly store?: StoreNode;
  readonly fact?: OptionFact;
  /** It stands in a Secret: its value is never shown. */
  readonly inSecret: boolean;
}

/** A section that is no store's, in a text that at least one API runs with, or could. */
export interface PlacedSection {
  readonly on: ConfigNode;
  readonly section: SectionNode;
  readonly inSecret: boolean;
}

/** The options in the sections of stores, those of Secrets included, each once. */
export function storeOptionsOf(topology: Topology): readonly PlacedOption[] {
  return indexOf(topology).stores;
}

/** Those of a name. */
export function storeOptionsNamed(topology: Topology, name: string): readonly PlacedOption[] {
  return indexOf(topology).byName.get(name) ?? NONE;
}

/** The options in all other sections, each once. */
export function otherOptionsOf(topology: Topology): readonly PlacedOption[] {
  return indexOf(topology).others;
}

/** Those of a name, in whatever section. */
export function otherOptionsNamed(topology: Topology, name: string): readonly PlacedOption[] {
  return indexOf(topology).othersByName.get(name) ?? NONE;
}

/** The sections that are no store's. */
export function otherSectionsOf(topology: Topology): readonly PlacedSection[] {
  return indexOf(topology).sections;
}

/** The value as Glance reads it, when that is known: also a secret one, which must not be shown. */
export function knownText(value: OptionValue | undefined): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (value instanceof SecretText) return reveal(value);
  const read = readOptionValue(value.template);
  return typeof read === 'string' ? read : undefined;
}

/** Whether an option says yes, in any of the words for it. */
export function isTrue(option: OptionNode | undefined): boolean {
  return /^(true|1|on|yes)$/i.test(knownText(option?.value) ?? '');
}

interface Index {
  readonly stores: PlacedOption[];
  readonly byName: Map<string, PlacedOption[]>;
  readonly others: PlacedOption[];
  readonly othersByName: Map<string, PlacedOption[]>;
  readonly sections: PlacedSection[];
}

const NONE: readonly PlacedOption[] = [];
const indexes = new WeakMap<Topology, Index>();

function indexOf(topology: Topology): Index {
  let index = indexes.get(topology);
  if (!index) indexes.set(topology, index = makeIndex(topology));
  return index;
}

function makeIndex(topology: Topology): Index {
  // What is switched off is not read by anybody.
  if (!topology.glance.enabled) return { stores: [], byName: new Map(), sections: [], others: [], othersByName: new Map() };
  const stores = [...fromStores(topology), ...fromSecretsOfStores(topology)];
  const sections = once([...fromTexts(topology), ...otherSecretSections(topology)], ({ section }) => section);
  const others = once(sections.flatMap(optionsOf), ({ option }) => option);
  return { stores, byName: named(stores), sections, others, othersByName: named(others) };
}

function fromStores(topology: Topology): readonly PlacedOption[] {
  return topology.stores.flatMap((store) => store.options.map((option): PlacedOption => placed(store, option, store, option.name, false)));
}

function fromSecretsOfStores(topology: Topology): readonly PlacedOption[] {
  const found = secretSections(topology).flatMap(({ section, config, store }) => (store
    ? section.options.map((option) => placed(config, option, store, `[${section.name}] ${option.name}`, true)) : []));
  return once(found, ({ option }) => option);
}

function placed(on: PlacedOption['on'], option: OptionNode, store: StoreNode, field: string, inSecret: boolean): PlacedOption {
  const fact = storeOptionFact(store.driver, option.name);
  return { on, field, option, store, section: store.id, shown: `[${store.id}] ${option.name}`, inSecret, ...(fact ? { fact } : {}) };
}

function fromTexts(topology: Topology): readonly PlacedSection[] {
  return configTexts(topology).flatMap(({ config }) => config.sections.map((section) => ({ on: config, section, inSecret: false })));
}

/** What stands in a Secret under another name than a store's; a store of one API may be none of another. */
function otherSecretSections(topology: Topology): readonly PlacedSection[] {
  const all = secretSections(topology);
  const ofStores = new Set(all.flatMap(({ section, store }) => (store ? [section] : [])));
  return all.filter(({ section }) => !ofStores.has(section)).map(({ section, config }) => ({ on: config, section, inSecret: true }));
}

interface SecretSection {
  readonly config: ConfigNode;
  readonly section: SectionNode;
  readonly store?: StoreNode;
}

/** The sections of Secrets, once for each API that uses them with another store of that id. */
function secretSections(topology: Topology): readonly SecretSection[] {
  return topology.apis.filter((api) => api.configSecrets.length > 0).flatMap((api) => sectionsFor(topology, api));
}

function sectionsFor(topology: Topology, api: ApiNode): readonly SecretSection[] {
  const configs = configSecretsOf(topology, api).flatMap(({ config }) => (config ? [config] : []));
  if (configs.length === 0) return [];
  const stores = new Map(storesOf(topology, api).map((store) => [sectionKey(store.id), store]));
  return configs.flatMap((config) => config.sections.map((section) => ({ config, section, store: stores.get(sectionKey(section.name)) })));
}

function optionsOf({ on, section, inSecret }: PlacedSection): readonly PlacedOption[] {
  const { name } = section;
  // In Glance's own sections everything is known; elsewhere the whole section is what is wrong.
  if (!isKnownSection(name)) return [];
  return section.options.map((option) => {
    const fact = sectionOptionFact(name, option.name);
    const shown = `[${name}] ${option.name}`;
    return { on, field: shown, option, section: name, shown, inSecret, ...(fact ? { fact } : {}) };
  });
}

/** Options for all APIs are in the text of each, as the same objects: one mistake is one finding. */
function once<T>(items: readonly T[], identity: (item: T) => object): T[] {
  const seen = new Set<object>();
  return items.filter((item) => {
    const key = identity(item);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

function named(all: readonly PlacedOption[]): Map<string, PlacedOption[]> {
  const found = new Map<string, PlacedOption[]>();
  for (const placed_ of all) {
    const list = found.get(placed_.option.name);
    if (list) list.push(placed_);
    else found.set(placed_.option.name, [placed_]);
  }
  return found;
}
