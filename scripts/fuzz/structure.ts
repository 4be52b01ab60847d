import { stringify } from 'yaml';
import { mutateBytes } from './bytes';
import type { Random } from './random';
import { isObject, type Json, type JsonObject } from '../../src/model/json';

/** Values that stand where nobody thinks of them. */
const VALUES: ReadonlyArray<(random: Random) => Json> = [
  () => null, () => true, () => 0, () => -1, () => 1.5, () => 9007199254740993, () => '', () => ' ', () => [], () => ({}), () => [null], () => [[]], () => ({ '': null }),
  () => 'x'.repeat(100_000), () => '{{ .Region }}', () => '[DEFAULT]\nenabled_backends = a:rbd,a:file\n', (random) => nested(random.below(300)),
  (random) => Array.from({ length: random.below(500) }, (_, index) => index), (random) => Object.fromEntries(Array.from({ length: random.below(500) }, (_, index) => [`k${index}`, index])),
];

/** Names that objects have already, that misspell others, or that steer something. */
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', ' ', 'a/b', 'a.b', 'a b', '[0]', 'é', '\u001b[31m', 'default', 'layout', 'replica', 'name', 'x'.repeat(300)];

/** A manifest with a few of its values replaced, removed, renamed or moved. */
export function mutateStructure(document: JsonObject, random: Random, others: readonly JsonObject[]): JsonObject {
  const changed = JSON.parse(JSON.stringify(document)) as JsonObject;
  for (let left = 1 + random.below(8); left > 0; left--) random.pick(EDITS)(randomPlace(changed, random), random, others);
  return changed;
}

/** As YAML of some style, as JSON, or in a list. */
export function written(document: JsonObject, random: Random): string {
  const options = random.pick([{}, { defaultStringType: 'QUOTE_DOUBLE' }, { defaultStringType: 'QUOTE_SINGLE' }, { lineWidth: 20 }, { collectionStyle: 'flow' }] as const);
  if (random.below(8) === 0) return JSON.stringify(document);
  return stringify(random.below(16) === 0 ? { kind: 'List', items: [document, document] } : document, { ...options, aliasDuplicateObjects: false });
}

interface Spot { readonly parent: Record<string, Json>; readonly key: string }

type Edit = (spot: Spot, random: Random, others: readonly JsonObject[]) => void;

const EDITS: readonly Edit[] = [
  ({ parent, key }, random) => put(parent, key, random.pick(VALUES)(random)),
  ({ parent, key }) => { delete parent[key]; },
  ({ parent, key }, random) => put(parent, random.pick(NAMES), parent[key]),
  ({ parent, key }, random) => put(parent, misspelt(key, random), parent[key]),
  ({ parent, key }, random, others) => {
    const other = randomPlace(random.pick(others), random);
    put(parent, other.key, JSON.parse(JSON.stringify(other.parent[other.key] ?? null)) as Json);
    put(parent, key, JSON.parse(JSON.stringify(other.parent[other.key] ?? null)) as Json);
  },
  ({ parent, key }, random) => {
    const text = parent[key];
    if (typeof text === 'string') put(parent, key, mutateBytes(text, random, [text]));
  },
];

/** As JSON.parse does: `__proto__` is a name like any other. */
function put(object: Record<string, Json>, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}

function misspelt(name: string, random: Random): string {
  const at = random.below(name.length + 1);
  return random.below(2) === 0 ? name.slice(0, at) + name.slice(at + 1) : `${name.slice(0, at)}x${name.slice(at)}`;
}

/** Deeper ones are more likely to be about the Image service, so the walk goes on more often than it stops. */
function randomPlace(document: JsonObject, random: Random): Spot {
  let parent = document as Record<string, Json>;
  for (;;) {
    const keys = Object.keys(parent);
    const key = random.below(3) === 0 && 'glance' in parent ? 'glance' : keys.length === 0 ? 'new' : random.pick(keys);
    const value = parent[key];
    if ((!isObject(value) && !Array.isArray(value)) || random.below(6) === 0) return { parent, key };
    parent = value as Record<string, Json>;
  }
}

function nested(depth: number): Json {
  let value: Json = 'x';
  for (let left = depth; left > 0; left--) value = left % 2 === 0 ? [value] : { a: value };
  return value;
}
