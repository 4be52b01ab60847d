import type { CST, Document, Node, Pair, Scalar } from 'yaml';
import { isObject, type Json } from '../model/json';

/** Something in a document that is read otherwise than it was meant, or not at all. */
export interface ContentProblem {
  readonly offset: number;
  readonly message: string;
  /** The key that stands twice: the document can be read all the same. */
  readonly duplicate?: string;
}

export interface Contents {
  readonly value: Json;
  readonly problems: readonly ContentProblem[];
}

/** How deep mappings and lists are nested, counted no further than just beyond the limit. Without recursion: that is what it is for. */
export function depthOf(document: CST.Document, limit: number): number {
  let deepest = 0;
  const open: Array<readonly [token: CST.Token, depth: number]> = document.value ? [[document.value, 1]] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next;
    if (!('items' in token)) continue;
    if (depth > deepest) deepest = depth;
    if (deepest > limit) return deepest;
    for (const { key, value } of token.items) {
      if (key) open.push([key, depth + 1]);
      if (value) open.push([value, depth + 1]);
    }
  }
  return deepest;
}

/**
 * A document as plain data, as the API server makes JSON of it: aliases are written out, `<<` is merged in. Other than the parser's own
 * way it takes time in proportion to the text, and tells what is wrong.
 */
export function contentsOf(yaml: typeof import('yaml'), document: Document.Parsed, size: number): Contents {
  const reader = new ContentReader(yaml);
  const { value, weight } = reader.read(document.contents);
  if (weight > size) reader.problem(document.contents, `With all aliases written out it has more than ${size / 1024 / 1024} MiB`);
  return { value, problems: reader.problems };
}

interface Read {
  readonly value: Json;
  /** Characters with all aliases written out, about. */
  readonly weight: number;
}

const NOTHING: Read = { value: null, weight: 1 };

class ContentReader {
  readonly problems: ContentProblem[] = [];
  /** What anchors stand for so far; undefined while it is still open. */
  private readonly anchors = new Map<string, Read | undefined>();

  constructor(private readonly yaml: typeof import('yaml')) {}

  read(node: unknown): Read {
    if (this.yaml.isAlias(node)) return this.readAlias(node, node.source);
    const { anchor } = (node ?? {}) as { readonly anchor?: string };
    if (anchor !== undefined) this.anchors.set(anchor, undefined);
    const found = this.yaml.isMap(node) ? this.readMap(node.items) : this.yaml.isSeq(node) ? this.readList(node.items) : readScalar(node);
    if (anchor !== undefined) this.anchors.set(anchor, found);
    return found;
  }

  problem(node: unknown, message: string, duplicate?: string): void {
    this.problems.push({ offset: (node as Node | null)?.range?.[0] ?? 0, message, ...(duplicate === undefined ? {} : { duplicate }) });
  }

  private readAlias(node: unknown, name: string): Read {
    const found = this.anchors.get(name);
    if (found) return found;
    this.problem(node, `The alias '${name}' ${this.anchors.has(name) ? 'stands inside of what it names' : 'names nothing that stands before it'}`);
    return NOTHING;
  }

  private readList(items: readonly unknown[]): Read {
    const read = items.map((item) => (this.yaml.isPair(item) ? this.readMap([item]) : this.read(item)));
    return { value: read.map(({ value }) => value), weight: read.reduce((sum, { weight }) => sum + weight, 2) };
  }

  private readMap(items: readonly Pair[]): Read {
    const object: Record<string, Json> = {};
    const merged: Json[] = [];
    let weight = 2;
    for (const { key, value } of items) {
      const read = this.read(value);
      weight += read.weight;
      if (isMerge(key)) merged.push(...this.mergedIn(key, read.value));
      else weight += this.readPair(object, key, read.value);
    }
    for (const [name, value] of merged.flatMap((source) => Object.entries(source as object))) {
      if (!has(object, name)) put(object, name, value);
    }
    return { value: object, weight };
  }

  /** Gives the weight of the key. */
  private readPair(object: Record<string, Json>, key: unknown, value: Json): number {
    const name = this.nameOf(key);
    if (name === undefined) return 1;
    if (has(object, name)) this.problem(key, `The key '${name}' stands twice`, name);
    put(object, name, value);
    return name.length + 1;
  }

  private nameOf(key: unknown): string | undefined {
    const { value } = this.read(key);
    if (value !== null && value !== undefined && typeof value !== 'object') return String(value);
    this.problem(key, `A key is ${value === null || value === undefined ? 'empty' : 'a mapping or a list'}, which JSON does not have`);
    return undefined;
  }

  private mergedIn(key: unknown, value: Json): readonly Json[] {
    const sources = Array.isArray(value) ? value : [value];
    if (sources.every(isObject)) return sources;
    this.problem(key, 'Only mappings can be merged in with <<');
    return [];
  }
}

function readScalar(node: unknown): Read {
  const { value = null } = (node ?? {}) as { readonly value?: Json };
  return { value, weight: typeof value === 'string' ? value.length + 1 : 1 };
}

function isMerge(key: unknown): boolean {
  return typeof (key as Scalar | null)?.value === 'symbol';
}

function has(object: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, name);
}

/** `__proto__` is a name like any other. */
function put(object: Record<string, Json>, name: string, value: Json): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
  else object[name] = value;
}
