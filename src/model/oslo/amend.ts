import { decodeIni, encodeIni, encodeOption, type IniSection, type IniText, sectionKey } from './ini';
import { decodeValue, encodeValue } from './value';

/** A text with more options, and those that it says differently already. */
export interface Amended {
  readonly text: string;
  readonly differing: readonly Differing[];
}

export interface Differing {
  readonly section: string;
  readonly option: string;
  readonly written: string;
  readonly wanted: string;
}

/** Options to add to a text, with their plain values. */
export interface WantedSection {
  readonly name: string;
  readonly options: ReadonlyArray<readonly [name: string, value: string]>;
}

/** The text of sections with plain values. */
export function sectionsText(sections: readonly WantedSection[]): string {
  return encodeIni(sections.filter(({ options }) => options.length > 0).map(encoded));
}

/**
 * A text with options that it lacks. What it says stays, letter by letter: a new option stands behind the last one of its
 * section, a new section at the end.
 */
export function amendIni(text: string, wanted: readonly WantedSection[]): Amended {
  if (text.trim() === '') return { text: sectionsText(wanted) || text, differing: [] };
  const { sections } = decodeIni(text);
  const lines = text.split('\n');
  const differing: Differing[] = [];
  const added: WantedSection[] = [];
  const inserted: Array<{ readonly after: number; readonly lines: string }> = [];
  for (const { name, options } of wanted) {
    const own = sections.filter((section) => sectionKey(section.name) === sectionKey(name));
    const missing = options.filter(([option, value]) => {
      const written = valueIn(own, option);
      if (written !== undefined && written !== value) differing.push({ section: name, option, written, wanted: value });
      return written === undefined;
    });
    if (missing.length === 0) continue;
    const last = own[own.length - 1];
    if (last) inserted.push({ after: lastLine(last, lines), lines: missing.map(encodedOption).join('').replace(/\n$/, '') });
    else added.push({ name, options: missing });
  }
  for (const { after, lines: more } of inserted.sort((a, b) => b.after - a.after)) lines.splice(after, 0, more);
  return { text: joined(lines.join('\n'), sectionsText(added)), differing };
}

/** The value as oslo.config reads it: the last one wins. */
function valueIn(sections: readonly IniSection[], name: string): string | undefined {
  let raw: string | undefined;
  for (const { options } of sections) for (const option of options) if (option.name === name) raw = option.raw;
  return raw === undefined ? undefined : decodeValue(raw).value;
}

/** The line, from 1, of the end of the last option of a section. */
function lastLine({ line, options }: IniSection, lines: readonly string[]): number {
  let last = options.length === 0 ? line : options[options.length - 1].line;
  while (/^[ \t]+\S/.test(lines[last] ?? '')) last += 1;
  return last;
}

function joined(text: string, more: string): string {
  return more === '' ? text : `${text.replace(/\n*$/, '\n\n')}${more}`;
}

function encoded({ name, options }: WantedSection): IniText {
  return { name, options: options.map(([option, value]) => [option, encodeValue(value) ?? ''] as const) };
}

function encodedOption([name, value]: readonly [string, string]): string {
  return encodeOption([name, encodeValue(value) ?? '']);
}
