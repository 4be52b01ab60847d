import type { Json, JsonObject } from '../model/json';

/** The fields that have a value. */
export function defined(fields: JsonObject): JsonObject {
  const kept: Record<string, Json> = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept;
}
