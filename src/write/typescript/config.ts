import type { Draft } from './draft';
import { type Entry, fields, value } from './program';
import { isKnownSection, knownOption, knownOptions } from '../../facts/known-options';
import { SITE_IMPORT_METHODS } from '../../facts/site-wiring';
import { STORE_SETTINGS } from '../../facts/store-settings';
import { labelOf } from '../../model/label';
import { sectionKey } from '../../model/oslo/ini';
import { readAs } from '../../model/oslo/types';
import { configOf, isSince, storesOf } from '../../model/query';
import type { ApiNode, OptionNode } from '../../model/topology';

/** An option outside the stores. */
export interface SaidOption {
  readonly section: string;
  readonly name: string;
  readonly value: string;
}

/** What an API says outside its stores, that its constructs do not say by themselves. */
export interface SaidConfig {
  readonly options: readonly SaidOption[];
  /** The Secret that takes what stood in plain text. */
  readonly secretName?: string;
  readonly secretOptions: readonly SaidOption[];
}

/** The options of an API; undefined where one of them is a text that only the cluster can fill in, or has several values. */
export function saidConfig(draft: Draft, api: ApiNode, copies: boolean): SaidConfig | undefined {
  const options = optionsOf(draft, api);
  if (!options) return undefined;
  const secret = options.filter(isSecret);
  const secretName = secret.length > 0 ? labelOf(`glance-${api.name}-config`) : undefined;
  const implied = impliedBy(draft, api, copies);
  return {
    options: options.filter((option) => !secret.includes(option) && !implied.some((one) => saysSame(one, option))),
    secretOptions: secret,
    ...(secretName === undefined ? {} : { secretName }),
  };
}

/** What every one of some APIs says, each in the words of the first. */
export function common(all: readonly SaidConfig[]): readonly SaidOption[] {
  if (all.length === 0) return [];
  const [first, ...others] = all;
  return first.options.filter((option) => others.every(({ options }) => options.some((one) => saysSame(one, option))));
}

export function without(said: SaidConfig, hoisted: readonly SaidOption[]): readonly SaidOption[] {
  return said.options.filter((option) => !hoisted.some((one) => saysSame(one, option)));
}

/** `config` and `uncheckedConfig`. */
export function configProps(options: readonly SaidOption[]): readonly Entry[] {
  const isKnown = ({ section, name }: SaidOption) => isKnownSection(section) && knownOptions(section).has(name);
  const optionsIn = (given: readonly SaidOption[], section: string) => fields(given.filter((one) => one.section === section)
    .map((one) => [one.name, value(one.value)] as const));
  const map = (given: readonly SaidOption[]) => fields([...new Set(given.map(({ section }) => section))]
    .map((section) => [section, optionsIn(given, section)] as const));
  const [checked, unchecked] = [options.filter(isKnown), options.filter((option) => !isKnown(option))];
  return [
    ...(checked.length > 0 ? [['config', map(checked)] as const] : []),
    ...(unchecked.length > 0 ? [['uncheckedConfig', map(unchecked)] as const] : []),
  ];
}

/** The names of options whose values belong into a Secret, or give themselves away. */
export function isSecretOption(section: string, option: OptionNode): boolean {
  return typeof option.value === 'string' && isSecret({ section, name: option.name, value: option.value });
}

function optionsOf({ topology }: Draft, api: ApiNode): readonly SaidOption[] | undefined {
  const found = new Map<string, SaidOption>();
  const spellings = new Map<string, string>();
  for (const { name: written, options } of configOf(topology, api)?.sections ?? []) {
    const key = sectionKey(written);
    const section = spellings.get(key) ?? written;
    spellings.set(key, section);
    for (const { name, value: text, when } of options) {
      const place = `${key} ${name}`;
      if (typeof text !== 'string' || when || (found.has(place) && knownOption(section, name)?.type === 'multi')) return undefined;
      found.set(place, { section, name, value: text });
    }
  }
  return [...found.values()];
}

function isSecret({ section, name, value: text }: SaidOption): boolean {
  if (text === '') return false;
  const known = knownOption(section, name);
  return known ? known.secret : SECRET_NAME.test(name) || /:\/\/[^/@\s]*:[^/@\s]+@/.test(text);
}

const SECRET_NAME = /passw|secret|token|credential|access_key|private_key/i;

/** What constructs write by themselves where nobody says it. Source: assemble.ts. */
function impliedBy({ topology }: Draft, api: ApiNode, copies: boolean): readonly SaidOption[] {
  const drivers = new Set(storesOf(topology, api).map(({ driver }) => driver));
  const settings = STORE_SETTINGS
    .filter(({ driver, since }) => drivers.has(driver) && topology.targets.some((release) => !isSince(release, since)))
    .map(({ section, option, value: text }) => ({ section, name: option, value: text }));
  const methods = { section: 'DEFAULT', name: 'enabled_import_methods', value: `[${SITE_IMPORT_METHODS.join(',')}]` };
  return copies ? [...settings, methods] : settings;
}

function saysSame(a: SaidOption, b: SaidOption): boolean {
  if (sectionKey(a.section) !== sectionKey(b.section) || a.name !== b.name) return false;
  return a.value === b.value || (knownOption(a.section, a.name)?.type === 'bounded-list' && asList(a.value) === asList(b.value));
}

function asList(text: string): string {
  const read = readAs('bounded-list', text);
  return JSON.stringify(read.ok ? read.value : text);
}

