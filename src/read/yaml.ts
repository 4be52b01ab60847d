import type { Composer, CST, Document, LineCounter } from 'yaml';
import { contentsOf, depthOf } from './contents';
import { Places, type Path } from './places';
import type { Json } from '../model/json';
import type { TextProblem } from '../model/topology';
import { counted } from '../model/words';
import { jsonTags } from '../model/yaml-tags';

/** A line and a column, both from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** One document of a text, with the places of what stands in it. */
export interface ReadDocument {
  readonly value: Json;
  /** The value at a path of keys and positions, or of the closest one above it that is there. */
  placeOf(path: Path): LineColumn;
  /** A line, from 1, of the text that is the value at a path; where no text stands, the same as `placeOf`. */
  placeInText(path: Path, line: number): LineColumn;
}

export interface ReadYaml {
  readonly documents: readonly ReadDocument[];
  /** What is no YAML, as the API server would read it. */
  readonly problems: readonly TextProblem[];
}

/** What is read of one text: far more than any API server takes, and little enough to be judged in a moment. */
const LIMITS = {
  /** Characters, also after all aliases are written out. */
  size: 16 * 1024 * 1024,
  /** Mappings and lists in each other. A pod template in a custom resource has fewer than thirty. */
  depth: 200,
  /** Problems of one text that are told apart. */
  problems: 20,
};

type Yaml = typeof import('yaml');

/**
 * The documents of a YAML or JSON text. Kubernetes reads YAML 1.1 without dates and sexagesimal numbers. Whatever the text is, nothing
 * is thrown.
 */
export function readYaml(text: string): ReadYaml {
  if (text.length > LIMITS.size) {
    return { documents: [], problems: [{ line: 1, column: 1, message: `The text has more than ${LIMITS.size / 1024 / 1024} MiB` }] };
  }
  // Loading the parser takes longer than all the rest: only whoever reads a file pays for it.
  const yaml: Yaml = require('yaml'); // eslint-disable-line @typescript-eslint/no-require-imports
  const reader = new Reader(yaml, text);
  return { documents: reader.documents, problems: bounded(reader.problems) };
}

class Reader {
  readonly documents: ReadDocument[] = [];
  readonly problems: TextProblem[] = [];
  private readonly lines: LineCounter;

  constructor(private readonly yaml: Yaml, private readonly text: string) {
    this.lines = new yaml.LineCounter();
    const composer: Composer = new yaml.Composer({
      version: '1.1', lineCounter: this.lines, prettyErrors: false, keepSourceTokens: false, logLevel: 'error',
      // The parser's own check compares each key with all others; `contents.ts` does it in one pass.
      uniqueKeys: false,
      customTags: jsonTags,
    });
    for (const token of new yaml.Parser(this.lines.addNewLine).parse(text)) this.compose(() => composer.next(token), token);
    this.compose(() => composer.end());
  }

  private compose(next: () => Iterable<Document.Parsed>, token?: CST.Token): void {
    const start = token && 'offset' in token ? token.offset : 0;
    if (token?.type === 'document' && depthOf(token, LIMITS.depth) > LIMITS.depth) return this.problem(start, TOO_DEEP);
    try {
      for (const document of next()) this.take(document);
    } catch (error) {
      // What the parser throws in place of collecting it, such as a broken `%YAML` line.
      this.problem(start, error instanceof RangeError ? TOO_DEEP : plain((error as Error).message));
    }
  }

  private take(document: Document.Parsed): void {
    // What follows the first one mostly comes of it: a tab shifts the rest of a file.
    const [error] = document.errors;
    if (error) return this.problem(error.pos[0], plain(error.message));
    const { value, problems } = contentsOf(this.yaml, document, LIMITS.size);
    for (const { offset, message, duplicate } of problems) this.problem(offset, message, duplicate);
    if (value === null || value === undefined || problems.some(({ duplicate }) => duplicate === undefined)) return;
    const places = new Places(this.yaml, document, this.text);
    this.documents.push({
      value,
      placeOf: (path) => this.at(places.offsetOf(path)),
      placeInText: (path, line) => this.at(places.offsetInText(path, line)),
    });
  }

  private problem(offset: number, message: string, duplicate?: string): void {
    this.problems.push({ ...this.at(offset), message, ...(duplicate === undefined ? {} : { duplicate }) });
  }

  private at(offset: number): LineColumn {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

const TOO_DEEP = `Mappings and lists are nested more than ${LIMITS.depth} deep`;

/** A text that is no YAML at all gives a problem for every line. */
function bounded(problems: readonly TextProblem[]): readonly TextProblem[] {
  if (problems.length <= LIMITS.problems) return problems;
  const shown = problems.slice(0, LIMITS.problems);
  const { line, column } = problems[LIMITS.problems];
  return [...shown, { line, column, message: `From here on there are ${counted(problems.length - shown.length, 'more problem')} of this kind` }];
}

/** The parser's first sentence: what follows quotes the text, which may hold secrets. */
function plain(message: string): string {
  return message.split('\n')[0].replace(/: .*$/, '').replace(/:$/, '');
}
