import type { Document, Node as YamlNode, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { collapsed, edited, type Edits, type Path } from './edits';
import { at, isObject, isSameJson, type Json, type JsonObject } from '../../model/json';
import { jsonTags } from '../../model/yaml-tags';

/** The rest of a file, and the Secrets in it that were left out. */
export interface BaseText {
  readonly text: string;
  /** Names. */
  readonly secrets: readonly string[];
}

/**
 * A file without what became code. What stays is the same letter by letter where the file is written in blocks, comments
 * included; Secrets beside the control plane are left out.
 *
 * @param objects manifests beside the control plane that the program makes, as `kind/name`
 */
export function baseText(
  text: string, isControlPlane: (document: Json) => boolean, edits: Edits, objects: readonly string[] = [],
): BaseText {
  const yaml: typeof import('yaml') = require('yaml'); // eslint-disable-line @typescript-eslint/no-require-imports
  const documents = yaml.parseAllDocuments(text, OPTIONS) as Document.Parsed[];
  const values = documents.map((document) => document.toJS({ maxAliasCount: 1000 }) as Json);
  const main = values.findIndex(isControlPlane);
  const isSecret = (value: Json) => isObject(value) && value.kind === 'Secret';
  const isMade = (value: Json) => objects.includes(`${String(at(value, 'kind'))}/${String(at(value, 'metadata', 'name'))}`);
  const kept = documents.map((_, index) => {
    if (index === main) return withoutCode(yaml, slice(text, documents, index), values[index] as JsonObject, edits);
    return isSecret(values[index]) || isMade(values[index]) || values[index] === null ? undefined : slice(text, documents, index);
  });
  return {
    text: joined(kept.filter((one): one is string => one !== undefined)),
    secrets: values.filter(isSecret).map((secret) => String(((secret as JsonObject).metadata as JsonObject | undefined)?.name ?? '')),
  };
}

type Yaml = typeof import('yaml');

const OPTIONS = { version: '1.1' as const, prettyErrors: false, customTags: jsonTags };

/** From the end of the document before it on. */
function slice(text: string, documents: readonly Document.Parsed[], index: number): string {
  return text.slice(index === 0 ? 0 : documents[index - 1].range[2], documents[index].range[2]);
}

function joined(parts: readonly string[]): string {
  return parts.map((part, index) => {
    const whole = part.endsWith('\n') ? part : `${part}\n`;
    return index > 0 && !/^---/m.test(whole) ? `---\n${whole}` : whole;
  }).join('');
}

/** By lines; by the parser where lines are not enough; as plain data where even that changes more than it should. */
function withoutCode(yaml: Yaml, text: string, value: JsonObject, edits: Edits): string {
  const wanted = JSON.stringify(edited(value, edits));
  const says = (tried: string) => isSameJson(yaml.parse(tried, OPTIONS) as Json, JSON.parse(wanted) as Json);
  const byLines = attempt(() => withSets(yaml, withoutLines(yaml, text, value, edits), edits), says);
  return byLines
    ?? attempt(() => withSets(yaml, withoutNodes(yaml, text, value, edits), edits), says)
    ?? yaml.stringify(JSON.parse(wanted), { lineWidth: 0, version: '1.1' });
}

/** Nothing that is merely tried stops an import: an alias may have lost its anchor. */
function attempt(run: () => string | undefined, isRight: (text: string) => boolean): string | undefined {
  try {
    const text = run();
    return text !== undefined && isRight(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function withSets(yaml: Yaml, text: string | undefined, { set }: Edits): string | undefined {
  if (text === undefined || set.length === 0) return text;
  const document = yaml.parseDocument(text, OPTIONS);
  for (const [path, value] of set) document.setIn(path, document.createNode(value));
  return document.toString(styleOf(text));
}

function withoutNodes(yaml: Yaml, text: string, value: JsonObject, { removed, set }: Edits): string {
  const document = yaml.parseDocument(text, OPTIONS);
  for (const path of collapsed(value, removed, set.map(([place]) => place))) document.deleteIn(path);
  return document.toString(styleOf(text));
}

/** Lists stand where they stood. */
function styleOf(text: string): { readonly lineWidth: number; readonly indentSeq: boolean } {
  return { lineWidth: 0, indentSeq: !/^( *)[^\s#-][^\n]*:\n\1- /m.test(text) };
}

function withoutLines(yaml: Yaml, text: string, value: JsonObject, { removed, set }: Edits): string | undefined {
  const document = yaml.parseDocument(text, OPTIONS);
  const lines = text.split('\n');
  const spans = collapsed(value, removed, set.map(([place]) => place)).map((path) => spanOf(yaml, document, text, lines, path));
  if (!spans.every((span): span is Span => span !== undefined)) return undefined;
  const gone = new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)));
  return lines.filter((_, index) => !gone.has(index)).join('\n');
}

/** The first line, and the one behind the last. */
type Span = readonly [number, number];

function spanOf(yaml: Yaml, document: Document, text: string, lines: readonly string[], path: Path): Span | undefined {
  const parent = document.getIn(path.slice(0, -1), true) as YAMLMap | YAMLSeq | undefined;
  const last = path[path.length - 1];
  const isList = yaml.isSeq(parent);
  if (!parent || parent.flow || !(isList || yaml.isMap(parent))) return undefined;
  const pair = isList ? undefined : (parent.items as Pair[]).find(({ key }) => String((key as Scalar).value) === last);
  const start = ((isList ? parent.items[Number(last)] : pair?.key) as YamlNode | undefined)?.range?.[0];
  if (start === undefined) return undefined;
  const line = text.slice(0, start).split('\n').length - 1;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!(isList ? /^ *- +$/ : /^ *$/).test(before)) return undefined;
  const column = lines[line].search(/[^ ]/);
  return [startOf(lines, line, column), endOf(lines, line, column, yaml.isSeq(pair?.value))];
}

/** Comments right above belong to it. */
function startOf(lines: readonly string[], line: number, column: number): number {
  let from = line;
  while (from > 0 && lines[from - 1].search(/[^ ]/) === column && lines[from - 1].trimStart().startsWith('#')) from -= 1;
  return from;
}

/** What is further in, and a list whose dashes stand below its name; blank lines and comments behind it belong to what follows. */
function endOf(lines: readonly string[], line: number, column: number, isList: boolean): number {
  let end = line + 1;
  for (let index = line + 1; index < lines.length; index++) {
    const indent = lines[index].search(/\S/);
    if (indent < 0) continue;
    const isInside = indent > column || (isList && indent === column && /^ *-( |$)/.test(lines[index]));
    if (!isInside && lines[index].trimStart().startsWith('#')) continue;
    if (!isInside) break;
    end = index + 1;
  }
  return end;
}
