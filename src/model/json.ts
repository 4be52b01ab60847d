/** Plain data, as a manifest has it. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

/** A mapping of a manifest. */
export interface JsonObject { readonly [key: string]: Json }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The mapping, or an empty one where something else stands. */
export function objectOr(value: unknown): JsonObject {
  return isObject(value) ? value : EMPTY;
}

/** The list, or an empty one where something else stands. */
export function listOr(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The text, or undefined where something else stands. */
export function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The strings of a list; anything else in it is left out. */
export function stringsOf(value: unknown): readonly string[] {
  return listOr(value).filter((item): item is string => typeof item === 'string');
}

/** What stands at a path of keys, or undefined where it ends early. */
export function at(value: Json, ...path: readonly string[]): Json {
  let here: Json = value;
  for (const key of path) {
    if (!isObject(here)) return undefined;
    here = Object.prototype.hasOwnProperty.call(here, key) ? here[key] : undefined;
  }
  return here;
}

/** The row of a table, where there is one of the name: every object answers to `constructor`. */
export function rowOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}

/** Whether two values say the same: the order of names in a mapping does not matter. */
export function isSameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: Json, index) => isSameJson(item, b[index] as Json));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => isSameJson(a[name], at(b, name)));
}

/** A text that is the same for values that say the same. */
export function stableText(value: Json): string {
  const inOrder = (object: JsonObject) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(value, (_, inner: unknown) => (isObject(inner) ? inOrder(inner) : inner)) ?? '';
}

const EMPTY: JsonObject = Object.freeze({});
