import { glanceBackends } from './oslo/backends';
import { decodeIni, type IniOption, type IniSection, sectionKey } from './oslo/ini';
import { decodeValue } from './oslo/value';
import { SecretText } from './secret-text';
import { flattenTemplate, readOptionValue } from './template/option-value';
import { presences } from './template/presence';
import type { ConfigNode, OptionNode, Presence, SectionNode, StoreNode } from './topology';

/** What one text says: its stores, which of them is the default, and everything else. */
export interface Understood {
  readonly config: ConfigNode;
  readonly stores: readonly StoreNode[];
  readonly defaultStore?: string;
}

type Presences = ReadonlyMap<number, Presence>;

/** The operator's own setting, with which an API runs that enables no store. Source: glance-operator, 00-config.conf. */
const BUILT_IN_STORE = { id: 'default_backend', driver: 'file' };

/** What an API runs with that enables no store. */
export function builtInStore(owner: string): StoreNode {
  return { ...BUILT_IN_STORE, key: `store/${owner}/${BUILT_IN_STORE.id}`, options: [], hasSection: false, needs: [], builtIn: true };
}

/** Understands a `customServiceConfig`. The owner, `template` or `api/<name>`, makes the keys of its nodes. */
export function understandText(owner: string, text: string): Understood {
  const { sections, problems } = decodeIni(flattenTemplate(text));
  const when = presences(text);
  const listed = lastRaw(sections, 'DEFAULT', 'enabled_backends');
  const found = listed === undefined ? [] : glanceBackends(decodeValue(listed).value).stores;
  const stores = (found.length === 0 ? [{ ...BUILT_IN_STORE, builtIn: true }] : found)
    .map((store, position) => storeNode(owner, store, found.findIndex(({ id }) => id === store.id) === position ? '' : `#${position}`, sections, when));
  const enabled = new Set(stores.map((store) => sectionKey(store.id)));
  const defaultStore = lastRaw(sections, 'glance_store', 'default_backend');
  return {
    config: { key: `config/${owner}`, text, problems, sections: sections.filter((section) => !enabled.has(sectionKey(section.name))).map((section) => otherSection(section, when)) },
    stores,
    ...(defaultStore === undefined ? {} : { defaultStore: decodeValue(defaultStore).value }),
  };
}

/** Understands the value of a Secret that an API takes configuration from. Every value in it is secret. */
export function understandSecret(name: string, text: string): ConfigNode {
  const { sections, problems } = decodeIni(flattenTemplate(text));
  const when = presences(text);
  return {
    key: `config/secret/${name}`,
    // The parser quotes the line in its message, and the line may hold the secret.
    problems: problems.map(({ line }) => ({ line, message: 'oslo.config cannot read this line' })),
    sections: sections.map((section) => ({
      ...section, options: section.options.map((option) => ({ ...optionNode(option, when), value: secretValue(option.raw) })),
    })),
  };
}

function secretValue(raw: string): SecretText {
  const value = readOptionValue(raw);
  return SecretText.of(typeof value === 'string' ? value : value.template);
}

interface ListedStore { readonly id: string; readonly driver: string; readonly builtIn?: boolean }

function storeNode(owner: string, store: ListedStore, suffix: string, sections: readonly IniSection[], when: Presences): StoreNode {
  const own = sections.filter((section) => sectionKey(section.name) === sectionKey(store.id));
  return {
    ...store,
    key: `store/${owner}/${store.id}${suffix}`,
    options: own.flatMap((section) => section.options.map((option) => optionNode(option, when))),
    hasSection: own.length > 0,
    needs: [],
  };
}

/** The lists that the topology understands are kept in its own words only. */
function otherSection(section: IniSection, when: Presences): SectionNode {
  const understood = { DEFAULT: 'enabled_backends', glance_store: 'default_backend' }[section.name];
  const options = section.options.filter(({ name }) => name !== understood).map((option) => optionNode(option, when));
  return { name: section.name, line: section.line, options };
}

function optionNode({ name, raw, line }: IniOption, presenceAt: Presences): OptionNode {
  const when = presenceAt.get(line);
  return { name, value: readOptionValue(raw), line, ...(when ? { when } : {}) };
}

function lastRaw(sections: readonly IniSection[], section: string, option: string): string | undefined {
  let found: string | undefined;
  for (const { name, options } of sections) {
    if (sectionKey(name) !== sectionKey(section)) continue;
    for (const { name: option_, raw } of options) if (option_ === option) found = raw;
  }
  return found;
}
