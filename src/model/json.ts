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

const EMPTY: JsonObject = Object.freeze({});
