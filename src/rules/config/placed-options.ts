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

/**
 * All options of the kinds that a question selects. It is asked once for each name in a section, or in the stores of a driver, with
 * one of them: it may look at the name, the section, the driver and the fact, and at nothing else.
 */
export function* optionsWhere(topology: Topology, isWanted: (sample: PlacedOption) => boolean): Iterable<PlacedOption> {
  for (const kind of indexOf(topology).kinds) if (isWanted(kind[0])) yield* kind;
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
  readonly byName: ReadonlyMap<string, readonly PlacedOption[]>;
  readonly others: PlacedOption[];
  readonly othersByName: ReadonlyMap<string, readonly PlacedOption[]>;
  readonly sections: PlacedSection[];
  /** The options of each driver and name, and of each other section and name. */
  readonly kinds: ReadonlyArray<readonly PlacedOption[]>;
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
  if (!topology.glance.enabled) return { stores: [], byName: new Map(), sections: [], others: [], othersByName: new Map(), kinds: [] };
  const stores = [...fromStores(topology), ...fromSecretsOfStores(topology)];
  const sections = once([...fromTexts(topology), ...otherSecretSections(topology)], ({ section }) => section);
  const others = once(sections.flatMap(optionsOf), ({ option }) => option);
  const ofStores = kindsOf(stores, ({ store }) => store!.driver);
  const ofOthers = kindsOf(others, ({ section }) => section);
  return { stores, byName: named(ofStores), sections, others, othersByName: named(ofOthers), kinds: [...ofStores, ...ofOthers] };
}

function fromStores(topology: Topology): readonly PlacedOption[] {
  const found: PlacedOption[] = [];
  for (const store of topology.stores) for (const option of store.options) found.push(new StoreOption(store, option));
  return found;
}

/** There are thousands of them, of which hardly one is asked for its words. */
class StoreOption implements PlacedOption {
  readonly inSecret = false;

  constructor(readonly store: StoreNode, readonly option: OptionNode) {}

  get fact(): OptionFact | undefined { return storeOptionFact(this.store.driver, this.option.name); }
  get on(): StoreNode { return this.store; }
  get field(): string { return this.option.name; }
  get section(): string { return this.store.id; }
  get shown(): string { return `[${this.store.id}] ${this.option.name}`; }
}

function fromSecretsOfStores(topology: Topology): readonly PlacedOption[] {
  const found = secretSections(topology).flatMap(({ section, config, store }) => (store
    ? section.options.map((option) => inSecretOf(config, option, store, `[${section.name}] ${option.name}`)) : []));
  return once(found, ({ option }) => option);
}

function inSecretOf(on: ConfigNode, option: OptionNode, store: StoreNode, field: string): PlacedOption {
  const fact = storeOptionFact(store.driver, option.name);
  return { on, field, option, store, section: store.id, shown: `[${store.id}] ${option.name}`, inSecret: true, ...(fact ? { fact } : {}) };
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

/** The options of each name in each place. */
function kindsOf(all: readonly PlacedOption[], placeOf: (one: PlacedOption) => string): ReadonlyArray<readonly PlacedOption[]> {
  const found = new Map<string, Map<string, PlacedOption[]>>();
  for (const one of all) {
    const place = placeOf(one);
    let names = found.get(place);
    if (!names) found.set(place, names = new Map());
    const list = names.get(one.option.name);
    if (list) list.push(one);
    else names.set(one.option.name, [one]);
  }
  return [...found.values()].flatMap((names) => [...names.values()]);
}

function named(kinds: ReadonlyArray<readonly PlacedOption[]>): Map<string, readonly PlacedOption[]> {
  const found = new Map<string, readonly PlacedOption[]>();
  for (const kind of kinds) {
    const { name } = kind[0].option;
    found.set(name, [...found.get(name) ?? [], ...kind]);
  }
  return found;
}
