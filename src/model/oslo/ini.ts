import { strip, stripEnd, stripStart } from './space';
import { CONTINUATION } from './value';

/** A section to write. The values are encoded already. */
export interface IniText {
  readonly name: string;
  readonly options: ReadonlyArray<readonly [name: string, text: string]>;
  /** Whole lines behind the options, as they are. */
  readonly more?: string;
}

/** A configuration file as oslo.config reads it. */
export interface IniDocument {
  /** In order; two of one name stay apart. */
  readonly sections: readonly IniSection[];
  /** Each of them keeps oslo.config from reading the file at all. */
  readonly problems: readonly IniProblem[];
}

export interface IniSection {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  /** In order; one that is given twice stands there twice. */
  readonly options: readonly IniOption[];
}

export interface IniOption {
  readonly name: string;
  /** The text after `=`, stripped, with its further lines; what `decodeValue` takes. */
  readonly raw: string;
  readonly line: number;
}

export interface IniProblem {
  readonly line: number;
  readonly message: string;
}

/** The canonical text: one option a line, an empty line between sections. */
export function encodeIni(sections: readonly IniText[]): string {
  let text = '';
  for (const section of sections) text += `${text === '' ? '' : '\n'}${encodeSection(section)}`;
  return text;
}

/** The line or lines of one option, the last line break included. */
export function encodeOption([name, text]: readonly [name: string, text: string]): string {
  return text === '' || text[0] === '\n' ? `${name} =${text}\n` : `${name} = ${text}\n`;
}

/**
 * The sections, options and errors of a text, in the order in which oslo.config finds them.
 * It stops at the first error; we go on, so that all of them are found. Source: oslo.config, iniparser.py, parse().
 */
export function decodeIni(text: string): IniDocument {
  const sections: OpenSection[] = [];
  const problems: IniProblem[] = [];
  let section: OpenSection | undefined;
  let option: OpenOption | undefined;
  let number = 0;
  for (const written of text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n')) {
    number += 1;
    const line = stripEnd(written);
    if (line === '') {
      option = undefined;
    } else if (line[0] === ' ' || line[0] === '\t') {
      if (option) option.raw += CONTINUATION + stripStart(line);
      else problems.push({ line: number, message: 'The line starts with a blank, but there is no value that it could continue.' });
    } else if (line[0] === '[') {
      option = undefined;
      section = openSection(line, number, problems);
      if (section) sections.push(section);
    } else if (line[0] === '#' || line[0] === ';') {
      option = undefined;
    } else {
      option = openOption(line, number, problems);
      if (option && section) section.options.push(option);
      else if (option) problems.push({ line: number, message: 'The option stands before any section.' });
    }
  }
  return { sections, problems };
}

/** What two spellings of one section have in common. Source: oslo.config, cfg.py, _normalize_group_name(). */
export function sectionKey(name: string): string {
  return name === 'DEFAULT' ? name : name.toLowerCase();
}

/** The sections with those of one name put together, each under its first spelling. */
export function mergeSections(sections: readonly IniSection[]): readonly IniSection[] {
  const merged = new Map<string, IniSection & { readonly options: IniOption[] }>();
  for (const section of sections) {
    const key = sectionKey(section.name);
    const first = merged.get(key);
    if (first) first.options.push(...section.options);
    else merged.set(key, { ...section, options: section.options.slice() });
  }
  return [...merged.values()];
}

interface OpenSection { readonly name: string; readonly line: number; readonly options: OpenOption[] }
interface OpenOption { readonly name: string; raw: string; readonly line: number }

function encodeSection({ name, options, more = '' }: IniText): string {
  let text = `[${name}]\n`;
  for (const option of options) text += encodeOption(option);
  return text + more;
}

function openSection(line: string, number: number, problems: IniProblem[]): OpenSection | undefined {
  if (!line.endsWith(']')) {
    problems.push({ line: number, message: 'The section header does not end with "]": nothing may follow it.' });
    return { name: line.slice(1).split(']')[0], line: number, options: [] };
  }
  if (line === '[]') {
    problems.push({ line: number, message: 'The section header has no name.' });
    return undefined;
  }
  return { name: line.slice(1, -1), line: number, options: [] };
}

function openOption(line: string, number: number, problems: IniProblem[]): OpenOption | undefined {
  const split = line.search(/[=:]/);
  if (split < 0) {
    problems.push({ line: number, message: 'The line is neither an option ("name = value"), a section ("[name]") nor a comment.' });
    return undefined;
  }
  const name = strip(line.slice(0, split));
  if (name === '') {
    problems.push({ line: number, message: `The option has no name before "${line[split]}".` });
    return undefined;
  }
  return { name, raw: strip(line.slice(split + 1)), line: number };
}
