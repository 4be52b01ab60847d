import { isObject, type Json, type JsonObject } from './json';

/** A document with a merge patch applied: maps by key, null for what goes, lists and texts whole. Source: RFC 7386. */
export function patched(document: JsonObject, patch: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...document };
  for (const [name, value] of Object.entries(patch)) {
    const written = merged[name];
    if (value === null || value === undefined) delete merged[name];
    else merged[name] = isObject(value) ? patched(isObject(written) ? written : {}, value) : value;
  }
  return merged;
}
