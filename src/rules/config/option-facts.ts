import { knownOption, type KnownOption } from '../../facts/known-options';
import { SECTIONS } from '../../facts/sections';
import type { OptionFact, StoreFacts } from '../../facts/store-facts';
import { COMMON_OPTIONS } from '../../facts/stores/common';
import { STORES } from '../../facts/stores/index.generated';
import { sectionKey } from '../../model/oslo/ini';

/** What is known of a driver; undefined for one that Glance does not have. */
export function driverFacts(driver: string): StoreFacts | undefined {
  return DRIVERS.get(driver);
}

/** What is known of an option in the section of a store, by its name of today or an older one. */
export function storeOptionFact(driver: string, name: string): OptionFact | undefined {
  return storeOptions(driver).get(name);
}

/** Every name that a store's section takes. */
export function storeOptionNames(driver: string): Iterable<string> {
  return storeOptions(driver).keys();
}

/** The drivers that have an option of a name. */
export function driversWith(name: string): readonly StoreFacts[] {
  return BY_NAME.get(name) ?? NO_DRIVERS;
}

/** What is known of an option outside the stores. */
export function sectionOptionFact(section: string, name: string): OptionFact | undefined {
  return GLOBAL.get(sectionKey(section))?.get(name);
}

/** What is known of an option of the libraries, or of one that has another name today. */
export function libraryOption(section: string, name: string): KnownOption | undefined {
  return knownOption(section, name);
}

type ByName = ReadonlyMap<string, OptionFact>;

const DRIVERS: ReadonlyMap<string, StoreFacts> = new Map(STORES.map((facts) => [facts.driver, facts]));
const OPTIONS: ReadonlyMap<string, ByName> = new Map(STORES.map((facts) => [facts.driver, byName([...COMMON_OPTIONS, ...facts.options])]));
const GLOBAL: ReadonlyMap<string, ByName> = new Map(SECTIONS.map(({ section, options }) => [sectionKey(section), byName(options)]));
const BY_NAME = driversByName();
const NONE: ReadonlyMap<string, OptionFact> = new Map();
const NO_DRIVERS: readonly StoreFacts[] = [];

function storeOptions(driver: string): ReadonlyMap<string, OptionFact> {
  return OPTIONS.get(driver) ?? NONE;
}

/** An older name of an option may be one of another section: only those of the same one count. */
function byName(options: readonly OptionFact[]): ReadonlyMap<string, OptionFact> {
  const old = options.flatMap((option) => (option.oldNames ?? []).filter((name) => !name.startsWith('[')).map((name) => [name, option] as const));
  return new Map([...old, ...options.map((option) => [option.name, option] as const)]);
}

function driversByName(): ReadonlyMap<string, readonly StoreFacts[]> {
  const found = new Map<string, StoreFacts[]>();
  for (const facts of STORES) {
    for (const { name } of facts.options) found.set(name, [...(found.get(name) ?? []), facts]);
  }
  return found;
}
