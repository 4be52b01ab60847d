import { knownOption } from '../facts/known-options';
import type { OptionType } from '../facts/store-facts';
import { STORES } from '../facts/stores/index.generated';
import { sectionKey } from '../model/oslo/ini';
import { readAs, type ReadValue } from '../model/oslo/types';
import { configOf, configSecretsOf, storesOf } from '../model/query';
import type { SecretText } from '../model/secret-text';
import type { ApiNode, OptionNode, OptionValue, SectionNode, Topology } from '../model/topology';

/** A value as Glance reads it, before its type is looked at; an option of several lines has several. */
export type EffectiveValue = string | SecretText | ReadonlyArray<string | SecretText>;

/** Options by name by section, as one API runs with them. */
export type EffectiveOptions = Readonly<Record<string, Readonly<Record<string, EffectiveValue>>>>;

/**
 * What an API runs with: its own text, or else the template's, and then the Secrets that it names, in order, where a later value wins.
 * What the operator writes itself, and what nobody sets, is not in it.
 */
export function effectiveOptions(topology: Topology, api: ApiNode): EffectiveOptions {
  const found = new Map<string, { readonly name: string; readonly values: Map<string, EffectiveValue> }>();
  const stores = storesOf(topology, api).filter(({ builtIn }) => !builtIn);
  const drivers = new Map(stores.map(({ id, driver }) => [sectionKey(id), driver]));
  for (const { name, options } of sectionsOf(topology, api)) {
    const key = sectionKey(name);
    const section = found.get(key) ?? { name, values: new Map<string, EffectiveValue>() };
    found.set(key, section);
    for (const option of options) put(section.values, option, isMulti(drivers.get(key), name, option.name));
  }
  return Object.fromEntries([...found.values()].map(({ name, values }) => [name, Object.fromEntries(values)]));
}

/** The section of a name, which Glance compares without regard to case. */
export function sectionIn(options: EffectiveOptions, section: string): Readonly<Record<string, EffectiveValue>> {
  const name = Object.keys(options).find((one) => sectionKey(one) === sectionKey(section));
  return name === undefined ? {} : options[name];
}

/** A text as the type of its option reads it: `true`, 3, a list. The text itself where the type is not known or refuses it. */
export function typed(topology: Topology, api: ApiNode, section: string, name: string, text: string): unknown {
  const store = storesOf(topology, api).find(({ id }) => sectionKey(id) === sectionKey(section));
  const { type, item } = optionType(store?.driver, section, name);
  const reading = type === undefined ? undefined : readAs(type, text, item);
  return reading?.ok ? plain(reading.value) : text;
}

function sectionsOf(topology: Topology, api: ApiNode): readonly SectionNode[] {
  const stores = storesOf(topology, api).filter(({ builtIn }) => !builtIn);
  return [
    ...(stores.length === 0 ? [] : [made('DEFAULT', 'enabled_backends', stores.map(({ id, driver }) => `${id}:${driver}`).join(','))]),
    ...(api.defaultStore === undefined ? [] : [made('glance_store', 'default_backend', api.defaultStore)]),
    ...configOf(topology, api)?.sections ?? [],
    ...stores.map(({ id, options }) => ({ name: id, options })),
    ...configSecretsOf(topology, api).flatMap(({ config }) => config?.sections ?? []),
  ];
}

function made(section: string, name: string, value: string): SectionNode {
  return { name: section, options: [{ name, value }] };
}

function put(values: Map<string, EffectiveValue>, { name, value }: OptionNode, isList: boolean): void {
  const before = values.get(name);
  values.set(name, isList ? [...(Array.isArray(before) ? before : []), written(value)] : written(value));
}

/** What only the cluster can fill in stands as it is written. */
function written(value: OptionValue): string | SecretText {
  return typeof value === 'object' && 'template' in value ? value.template : value;
}

function isMulti(driver: string | undefined, section: string, name: string): boolean {
  return optionType(driver, section, name).type === 'multi';
}

function optionType(driver: string | undefined, section: string, name: string): { readonly type?: OptionType | 'string'; readonly item?: OptionType } {
  if (driver !== undefined) return STORES.find((facts) => facts.driver === driver)?.options.find((option) => option.name === name) ?? {};
  const type = knownOption(section, name)?.type;
  return type === undefined || type === 'float' ? {} : { type };
}

function plain(value: ReadValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, plain(one as ReadValue)]));
  return value;
}
