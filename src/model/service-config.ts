import { encodeIni, encodeOption, type IniText } from './oslo/ini';
import { storesOf } from './query';
import { SecretText } from './secret-text';
import { type Guarded, guardedText } from './template/guard';
import { writeOptionValue } from './template/option-value';
import type { ApiNode, OptionNode, OptionValue, SectionNode, Topology } from './topology';

/**
 * The complete `customServiceConfig` of an API whose configuration constructs made. The store list comes first and on one
 * line: the operator takes the first `enabled_backends` it sees, whatever its section, with a parser of its own.
 */
export function configText(topology: Topology, api: ApiNode): string {
  const texts = textsOf(topology);
  let text = texts.get(api.key);
  if (text === undefined) {
    text = makeText(topology, api);
    texts.set(api.key, text);
  }
  return text;
}

/**
 * The one text of all APIs, when constructs made them all and they agree: it then stands once, in the template.
 * A text from a file is left where it is.
 */
export function hoistedText(topology: Topology): string | undefined {
  const { apis, glance } = topology;
  if (glance.config || apis.length === 0) return undefined;
  if (!apis.every((api) => api.config && api.config.text === undefined)) return undefined;
  const text = configText(topology, apis[0]);
  return text !== '' && apis.every((api) => configText(topology, api) === text) ? text : undefined;
}

/**
 * Sections as oslo.config reads them back after the operator's template engine. Options that hold on a condition come last,
 * those of one variable together.
 */
export function encodeSections(sections: readonly SectionNode[]): string {
  return encodeIni(merged(sections).map(iniOf));
}

function iniOf([name, options]: readonly [string, readonly OptionNode[]]): IniText {
  if (options.every(isPlain)) return { name, options: options.map(pairOf) };
  const guarded = options.flatMap((one): Guarded[] => (one.when ? [{ ...one.when, text: encodeOption(pairOf(one)) }] : []));
  return { name, options: options.filter(isPlain).map(pairOf), more: guardedText(guarded) };
}

function isPlain({ when }: OptionNode): boolean {
  return when === undefined;
}

function pairOf({ name, value }: OptionNode): readonly [string, string] {
  return [name, encoded(value)];
}

const texts_ = new WeakMap<Topology, Map<string, string>>();

function textsOf(topology: Topology): Map<string, string> {
  let texts = texts_.get(topology);
  if (!texts) texts_.set(topology, texts = new Map());
  return texts;
}

function makeText(topology: Topology, api: ApiNode): string {
  const stores = storesOf(topology, api).filter((store) => !store.builtIn);
  const sections = api.config?.sections ?? [];
  if (stores.length === 0) return encodeSections(sections);
  return encodeSections([
    section('DEFAULT', option('enabled_backends', stores.map(({ id, driver }) => `${id}:${driver}`).join(','))),
    section('glance_store', ...(api.defaultStore === undefined ? [] : [option('default_backend', api.defaultStore)])),
    ...sections,
    ...stores.map(({ id, options }) => ({ name: id, options })),
  ]);
}

function section(name: string, ...options: readonly OptionNode[]): SectionNode {
  return { name, options };
}

function option(name: string, value: string): OptionNode {
  return { name, value };
}

/** One section a name, in the order of first mention, when there is something in it. */
function merged(sections: readonly SectionNode[]): ReadonlyArray<readonly [string, readonly OptionNode[]]> {
  const byName = new Map<string, readonly OptionNode[]>();
  for (const { name, options } of sections) {
    const found = byName.get(name);
    byName.set(name, found ? [...found, ...options] : options);
  }
  return [...byName].filter(([, options]) => options.length > 0);
}

/** What cannot be encoded was found by a rule already: the text is then never used. */
function encoded(value: OptionValue): string {
  return value instanceof SecretText ? '' : writeOptionValue(value) ?? '';
}
