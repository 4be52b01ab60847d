import { textOr } from './json';
import { sectionKey } from './oslo/ini';
import { readAs, type ReadValue } from './oslo/types';
import { plainPath } from './pods';
import { configOf, storesOf } from './query';
import { SecretText } from './secret-text';
import type { ApiNode, OptionNode, OptionValue, StoreNode, Topology } from './topology';
import { knownOption } from '../facts/known-options';
import type { OptionFact, OptionType } from '../facts/store-facts';
import { COMMON_OPTIONS } from '../facts/stores/common';
import { STORES } from '../facts/stores/index.generated';

/** What each option comes to, by its place: `[hub] rbd_store_pool`. */
export type ComparableOptions = ReadonlyMap<string, string>;

/**
 * What Glance makes of the texts of an API, to compare two of them: the last value counts, but for options that have several; one that
 * has its default is the same as none; and two spellings of one value are one. What is in Secrets is compared by their names.
 */
export function comparableOptions(topology: Topology, api: ApiNode): ComparableOptions {
  const found = new Map<string, string>();
  for (const { name: section, options } of configOf(topology, api)?.sections ?? []) {
    add(found, topology, section, options, (name) => knownOption(section, name));
  }
  for (const store of storesOf(topology, api)) add(found, topology, store.id, store.options, factsOf(store), true);
  return found;
}

/** The same for one store, by the names of its options alone. */
export function storeOptions(topology: Topology, store: StoreNode): ComparableOptions {
  const found = new Map<string, string>();
  add(found, topology, store.id, store.options, factsOf(store), true);
  const section = placeOf(store.id, '');
  return new Map([...found].map(([place, value]) => [place.slice(section.length), value]));
}

interface Known {
  readonly name: string;
  readonly type: OptionType | 'float';
  readonly item?: OptionType;
  readonly default?: OptionFact['default'];
}
type KnownOf = (name: string) => Known | undefined;

function add(
  found: Map<string, string>, topology: Topology, section: string, options: readonly OptionNode[], knownOf: KnownOf, hasDefaults = false,
): void {
  const byName = new Map<string, OptionNode[]>();
  for (const option of options) byName.set(option.name, [...(byName.get(option.name) ?? []), option]);
  for (const [name, all] of byName) {
    const known = knownOf(name);
    const counting = known?.type === 'multi' || all.some(({ when }) => when) ? all : all.slice(-1);
    const usual = hasDefaults && known?.default !== undefined ? spelled(topology, textOfDefault(known.default), known) : undefined;
    const said = counting.map(({ when, value }) => `${when ? `${when.variable} ${when.present} ` : ''}${spelled(topology, value, known)}`).join('\n');
    if (said !== usual) found.set(placeOf(section, known?.name ?? name), said);
  }
}

/** Glance does not mind the case of a section. */
export function placeOf(section: string, name: string): string {
  return `[${sectionKey(section)}] ${name}`;
}

function factsOf({ driver }: StoreNode): KnownOf {
  const facts = [...COMMON_OPTIONS, ...(STORES.find((one) => one.driver === driver)?.options ?? [])];
  return (name) => facts.find((fact) => fact.name === name || fact.oldNames?.includes(name));
}

/** One text for all spellings: `true` and `yes`, `{{.Region}}` and `{{ .Region }}`, a directory with and without a slash behind it. */
function spelled(topology: Topology, value: OptionValue, known: ReturnType<KnownOf>): string {
  if (value instanceof SecretText) return '(secret)';
  const text = typeof value === 'string' ? value : filledIn(topology, value.template);
  if (DIRECTORIES.has(known?.name ?? '')) return plainPath(text);
  if (known === undefined || known.type === 'float') return text;
  const read = readAs(known.type, text, known.item);
  return read.ok ? JSON.stringify(plain(read.value)) : text;
}

/** The one variable whose value the control plane says itself. */
function filledIn({ glance: { template } }: Topology, text: string): string {
  const user = textOr(template.serviceUser) || 'glance';
  return text.replace(/\{\{\s*/g, '{{ ').replace(/\s*\}\}/g, ' }}').replace(/\{\{ \.ServiceUser \}\}/g, user);
}

function plain(value: ReadValue): unknown {
  return value instanceof Map ? [...value].sort() : value;
}

function textOfDefault(value: NonNullable<OptionFact['default']>): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return Array.isArray(value) ? value.join(',') : String(value);
}

const DIRECTORIES: ReadonlySet<string> = new Set(['filesystem_store_datadir']);
