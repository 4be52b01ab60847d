import type { CST, Document, Node, Pair, Scalar } from 'yaml';

/** Something in a document that is read otherwise than it was meant, or not at all. */
export interface ContentProblem {
  readonly offset: number;
  readonly message: string;
  /** The key that stands twice: the document can be read all the same. */
  readonly duplicate?: string;
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

/** Keys that stand twice, aliases of nothing or of what they stand in, and a document that aliases would blow up. */
export function inspectContents(yaml: typeof import('yaml'), document: Document.Parsed, size: number): readonly ContentProblem[] {
  const inspection = new Inspection(yaml);
  if (inspection.weigh(document.contents) > size) {
    inspection.found.push({ offset: document.range[0], message: `With all aliases written out it has more than ${size / 1024 / 1024} MiB` });
  }
  return inspection.found;
}

class Inspection {
  readonly found: ContentProblem[] = [];
  /** What anchors stand for so far; undefined while it is still open. */
  private readonly anchors = new Map<string, number | undefined>();

  constructor(private readonly yaml: typeof import('yaml')) {}

  /** Characters of a value with all aliases written out, about. */
  weigh(node: unknown): number {
    if (this.yaml.isAlias(node)) return this.weighAlias(node.source, offsetOf(node));
    const { anchor } = (node ?? {}) as { readonly anchor?: string };
    if (anchor !== undefined) this.anchors.set(anchor, undefined);
    const weight = this.weighContent(node);
    if (anchor !== undefined) this.anchors.set(anchor, weight);
    return weight;
  }

  private weighContent(node: unknown): number {
    if (this.yaml.isMap(node)) return this.weighMap(node.items);
    if (this.yaml.isSeq(node)) return this.weighList(node.items);
    return this.yaml.isScalar(node) && typeof node.value === 'string' ? node.value.length + 1 : 1;
  }

  private weighList(items: readonly unknown[]): number {
    return items.reduce((sum: number, item) => sum + this.weigh(this.yaml.isPair(item) ? item.value : item), 2);
  }

  private weighMap(items: readonly Pair[]): number {
    const seen = new Set<string>();
    let weight = 2;
    for (const { key, value } of items) {
      const name = keyOf(key);
      if (name !== undefined) this.note(name, seen, key);
      weight += this.weigh(key) + this.weigh(value);
    }
    return weight;
  }

  private note(name: string, seen: Set<string>, key: unknown): void {
    if (seen.has(name)) this.found.push({ offset: offsetOf(key), message: `The key '${name}' stands twice`, duplicate: name });
    seen.add(name);
  }

  private weighAlias(name: string, offset: number): number {
    const weight = this.anchors.get(name);
    if (weight !== undefined) return weight;
    const what = this.anchors.has(name) ? 'stands inside of what it names' : 'names nothing that stands before it';
    const message = `The alias '${name}' ${what}`;
    this.found.push({ offset, message });
    return 1;
  }
}

/** As JSON has it; undefined for what is merged in (`<<`) and for keys that are no scalars. */
function keyOf(key: unknown): string | undefined {
  if (typeof key === 'object' && key !== null && !('value' in key)) return undefined;
  const value = (key as Scalar | null)?.value;
  return typeof value === 'symbol' || (typeof value === 'object' && value !== null) ? undefined : String(value);
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
