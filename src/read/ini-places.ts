import { decodeIni, sectionKey, type IniDocument } from '../model/oslo/ini';
import { flattenTemplate } from '../model/template/option-value';

/** A section of a configuration text, or an option in it. */
export interface IniTarget {
  readonly section: string;
  readonly option?: string;
}

/** A field of a finding: what stands before the configuration text, and what in it. `customServiceConfig [hub] rbd_store_pool`. */
export function splitField(field: string): { readonly path: string; readonly target?: IniTarget } {
  const [, path, section, option] = /^(|[^ ]+ )\[([^\]]*)\](?: (.+))?$/.exec(field) ?? [];
  if (section === undefined) return { path: field.split(' ')[0] };
  return { path: path.trimEnd(), target: { section, ...(option === undefined ? {} : { option }) } };
}

/**
 * The line, from 1, of an option where it is last given, since that is what counts; else of its section; else of the list that
 * enables the store of that name. Undefined where the text has none of them.
 */
export function lineIn(text: string, { section, option }: IniTarget): number | undefined {
  const document = decoded(text);
  const sections = document.sections.filter(({ name }) => sectionKey(name) === sectionKey(section));
  const options = sections.flatMap((one) => one.options).filter(({ name }) => name === option);
  return options[options.length - 1]?.line ?? sections[0]?.line ?? storeList(document);
}

function storeList({ sections }: IniDocument): number | undefined {
  const lists = sections.flatMap(({ options }) => options).filter(({ name }) => name === 'enabled_backends');
  return lists[lists.length - 1]?.line;
}

/** Findings come by the dozen about one text. */
let last: { readonly text: string; readonly document: IniDocument } | undefined;

function decoded(text: string): IniDocument {
  if (last?.text !== text) last = { text, document: decodeIni(flattenTemplate(text)) };
  return last.document;
}
