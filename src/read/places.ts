import type { Document, Node, Pair, Scalar } from 'yaml';
import { lineStarts } from './text-lines';

/** Keys and positions, from the top of a document. */
export type Path = ReadonlyArray<string | number>;

/** Where things stand in the source of a document. */
export class Places {
  private readonly pairs = new WeakMap<object, ReadonlyMap<string, Pair>>();
  private readonly starts = new WeakMap<object, readonly number[]>();

  constructor(private readonly yaml: typeof import('yaml'), private readonly document: Document.Parsed, private readonly source: string) {}

  /** Of what stands at a path, or of the closest thing above it that is there. */
  offsetOf(path: Path): number {
    return this.follow(path).offset;
  }

  /** Of a line, from 1, of the text at a path. */
  offsetInText(path: Path, line: number): number {
    const { node, offset, whole } = this.follow(path);
    if (!whole || !this.yaml.isScalar(node) || !node.range || typeof node.value !== 'string') return offset;
    let starts = this.starts.get(node);
    if (!starts) this.starts.set(node, starts = lineStarts(this.source.slice(node.range[0], node.range[1]), node.type as Scalar.Type));
    const start = starts[line - 1];
    return start === undefined ? offset : node.range[0] + start;
  }

  private follow(path: Path): { readonly node: unknown; readonly offset: number; readonly whole: boolean } {
    let node: unknown = this.document.contents;
    let offset = rangeOf(node) ?? this.document.range[0];
    let at = 0;
    while (at < path.length) {
      const here = this.yaml.isAlias(node) ? node.resolve(this.document) : node;
      const next = this.step(here, path, at);
      if (!next) return { node: here, offset, whole: false };
      offset = next.offset ?? offset;
      node = next.node;
      at = next.at;
    }
    return { node: this.yaml.isAlias(node) ? node.resolve(this.document) : node, offset, whole: true };
  }

  private step(here: unknown, path: Path, at: number): Step | undefined {
    if (this.yaml.isMap(here)) return this.inMap(here, here.items, path, at);
    return this.yaml.isSeq(here) ? inList(here.items, path, at) : undefined;
  }

  /** A key with dots in it, such as that of an annotation, is several steps. */
  private inMap(map: object, items: readonly Pair[], path: Path, at: number): Step | undefined {
    let pairs = this.pairs.get(map);
    if (!pairs) this.pairs.set(map, pairs = new Map(items.map((pair) => [String((pair.key as Scalar | null)?.value), pair])));
    for (let end = at + 1; end <= path.length; end++) {
      const pair = pairs.get(path.slice(at, end).join('.'));
      if (pair) return { node: pair.value, offset: rangeOf(pair.key), at: end };
    }
    return undefined;
  }
}

interface Step { readonly node: unknown; readonly offset?: number; readonly at: number }

function inList(items: readonly unknown[], path: Path, at: number): Step | undefined {
  const item = items[Number(path[at])];
  return item === undefined ? undefined : { node: item, offset: rangeOf(item), at: at + 1 };
}

function rangeOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
