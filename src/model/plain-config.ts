import { readGlanceUrl, type GlanceUrl } from './endpoints';
import type { Node } from './node';
import { decodeIni, sectionKey } from './oslo/ini';
import { decodeValue } from './oslo/value';

/** A configuration text of another service, with its place. */
export interface PlainText {
  /** The node that a finding about it names. */
  readonly on: Node;
  /** Where the text stands within the node. */
  readonly field?: string;
  /** By what all spellings of their names have in common. */
  readonly sections: ReadonlyMap<string, PlainSection>;
  /** The text that it adds to. */
  readonly common?: PlainText;
}

/** What a section comes to: many rules ask for the same few values. */
export interface PlainSection {
  /** As it is spelt first. */
  readonly name: string;
  /** The last value of each option, as oslo.config reads it. */
  readonly values: ReadonlyMap<string, string>;
}

/** Decodes the text of another service. */
export function plainText(on: Node, text: string, field?: string): PlainText {
  return { on, field, sections: sectionsIn(text) };
}

/** The value of an option, as oslo.config reads it. */
export function plainOption({ sections, common }: PlainText, section: string, option: string): string | undefined {
  return sections.get(sectionKey(section))?.values.get(option) ?? (common && plainOption(common, section, option));
}

/** The place of an option in a finding. */
export function optionField({ field }: PlainText, section: string, option: string): string {
  return `${field === undefined ? '' : `${field} `}[${section}] ${option}`;
}

function sectionsIn(text: string): PlainText['sections'] {
  const found = new Map<string, { readonly name: string; readonly values: Map<string, string> }>();
  for (const { name, options } of decodeIni(text).sections) {
    const key = sectionKey(name);
    let section = found.get(key);
    if (!section) found.set(key, section = { name, values: new Map() });
    for (const { name: option, raw } of options) section.values.set(option, decodeValue(raw).value.trim());
  }
  return found;
}

/** Addresses in a list of servers, as cinder and nova take it. */
export function addressesIn(list: string | undefined): readonly GlanceUrl[] {
  return (list ?? '').split(',').map((item) => readGlanceUrl(item)).filter((url): url is GlanceUrl => url !== undefined);
}

/** Whether a value is one of oslo.config's words for yes; undefined when it is no value. */
export function isTrue(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : ['true', '1', 'on', 'yes'].includes(value.toLowerCase());
}
