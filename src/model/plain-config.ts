import { readGlanceUrl, type GlanceUrl } from './endpoints';
import type { Node } from './node';
import { decodeIni, sectionKey, type IniSection } from './oslo/ini';
import { decodeValue } from './oslo/value';

/** A configuration text of another service, with its place. */
export interface PlainText {
  /** The node that a finding about it names. */
  readonly on: Node;
  /** Where the text stands within the node. */
  readonly field?: string;
  readonly sections: readonly IniSection[];
}

/** Decodes the text of another service. */
export function plainText(on: Node, text: string, field?: string): PlainText {
  return { on, sections: decodeIni(text).sections, ...(field === undefined ? {} : { field }) };
}

/** The last value of an option, as oslo.config reads it. */
export function plainOption({ sections }: PlainText, section: string, option: string): string | undefined {
  const wanted = sectionKey(section);
  let raw: string | undefined;
  for (const { name, options } of sections) {
    if (sectionKey(name) !== wanted) continue;
    for (const one of options) if (one.name === option) raw = one.raw;
  }
  return raw === undefined ? undefined : decodeValue(raw).value.trim();
}

/** The place of an option in a finding. */
export function optionField({ field }: PlainText, section: string, option: string): string {
  return `${field === undefined ? '' : `${field} `}[${section}] ${option}`;
}

/** Addresses in a list of servers, as cinder and nova take it. */
export function addressesIn(list: string | undefined): readonly GlanceUrl[] {
  return (list ?? '').split(',').map((item) => readGlanceUrl(item)).filter((url): url is GlanceUrl => url !== undefined);
}

/** Whether a value is one of oslo.config's words for yes; undefined when it is no value. */
export function isTrue(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : ['true', '1', 'on', 'yes'].includes(value.toLowerCase());
}
