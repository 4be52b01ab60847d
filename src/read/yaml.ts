import type { Document, LineCounter, Node as YamlNode, Scalar } from 'yaml';
import type { Json } from '../model/json';
import type { TextProblem } from '../model/topology';

/** One document of a text, with the places of what stands in it. */
export interface ReadDocument {
  readonly value: Json;
  /** Line and column, from 1, of the value at a path of keys and positions, or of the closest one above it that is there. */
  placeOf(path: ReadonlyArray<string | number>): { readonly line: number; readonly column: number };
}

export interface ReadYaml {
  readonly documents: readonly ReadDocument[];
  /** What is no YAML, as the API server would read it. */
  readonly problems: readonly TextProblem[];
}

/** The documents of a YAML or JSON text. Kubernetes reads YAML 1.1 without dates and sexagesimal numbers. */
export function readYaml(text: string): ReadYaml {
  // Loading the parser takes longer than all the rest: only whoever reads a file pays for it.
  const yaml: typeof import('yaml') = require('yaml'); // eslint-disable-line @typescript-eslint/no-require-imports
  const lineCounter = new yaml.LineCounter();
  const parsed = yaml.parseAllDocuments(text, {
    version: '1.1', lineCounter, prettyErrors: false, customTags: (tags) => tags.filter((tag) => !isForeign(tag)),
  });
  const documents = Array.isArray(parsed) ? (parsed as Document.Parsed[]) : [];
  const problems = documents.flatMap(({ errors }) => errors)
    .map(({ pos, message }) => ({ line: lineCounter.linePos(pos[0]).line, message: plain(message) }));
  const whole = documents.filter(({ errors }) => errors.length === 0);
  return { documents: whole.flatMap((document) => readable(yaml, document, lineCounter, problems)), problems };
}

/** Dates and numbers such as 12:30:45, which the API server takes for text. */
function isForeign(tag: unknown): boolean {
  if (typeof tag !== 'object' || tag === null) return false;
  const { tag: name, format } = tag as { readonly tag?: string; readonly format?: string };
  return name === 'tag:yaml.org,2002:timestamp' || format === 'TIME';
}

function readable(yaml: typeof import('yaml'), document: Document.Parsed, lines: LineCounter, problems: TextProblem[]): readonly ReadDocument[] {
  try {
    const value = document.toJS({ maxAliasCount: 1000 }) as Json;
    return value === null || value === undefined ? [] : [{ value, placeOf: (path) => placeIn(yaml, document, lines, path) }];
  } catch (error) {
    problems.push({ line: 1, message: plain((error as Error).message) });
    return [];
  }
}

function placeIn(yaml: typeof import('yaml'), document: Document.Parsed, lines: LineCounter, path: ReadonlyArray<string | number>): { line: number; column: number } {
  let here: unknown = document.contents;
  let offset = (here as YamlNode | null)?.range?.[0] ?? 0;
  for (const step of path) {
    if (yaml.isAlias(here)) here = here.resolve(document);
    if (yaml.isMap(here)) {
      const pair = here.items.find(({ key }) => String((key as Scalar).value) === String(step));
      if (!pair) break;
      offset = (pair.key as YamlNode).range?.[0] ?? offset;
      here = pair.value;
    } else if (yaml.isSeq(here)) {
      const item = here.items[Number(step)] as YamlNode | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      here = item;
    } else {break;}
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** The parser's first sentence: what follows quotes the text, which may hold secrets. */
function plain(message: string): string {
  return message.split('\n')[0].replace(/: ?$/, '');
}
