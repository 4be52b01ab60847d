import { isObject, type Json, type JsonObject } from './json';
import { parseQuantity } from './quantity';

/**
 * A value as the operators' Go types keep it: what is empty, false or zero counts as absent, and the order of keys means nothing.
 * Two values that are the same to the cluster have one text.
 */
export function canonical(value: Json): string {
  return JSON.stringify(kept(value, isEmpty)) ?? '';
}

/** The same for volumes, where an empty mapping says something: `emptyDir: {}`. */
export function canonicalVolumes(value: Json): string {
  return JSON.stringify(kept(value, () => false)) ?? '';
}

/** The same with quantities by what they stand for: the API server writes 1000m as 1. */
export function canonicalQuantities(value: Json): string {
  return canonical(measured(value));
}

type IsLost = (object: JsonObject) => boolean;

function kept(value: Json, isLost: IsLost): Json {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item: Json) => kept(item, isLost) ?? null);
  if (!isObject(value)) return ZEROS.has(value) ? undefined : value;
  const fields = Object.keys(value).sort().map((name) => [name, kept(value[name], isLost)] as const);
  const object = Object.fromEntries(fields.filter(([, inner]) => inner !== undefined));
  return isLost(object) ? undefined : object;
}

const ZEROS: ReadonlySet<Json> = new Set<Json>([undefined, null, '', false, 0]);

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}

function measured(value: Json): Json {
  if (Array.isArray(value)) return value.map(measured);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, measured(inner)]));
  const quantity = parseQuantity(value);
  // A text, so that a quantity of zero is not taken for an absent one.
  return quantity === undefined ? value : `${quantity}`;
}
