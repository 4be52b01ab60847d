import type { Json, JsonObject } from '../model/json';

/** The fields that have a value. */
export function defined(fields: JsonObject): JsonObject {
  const kept: Record<string, Json> = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept;
}

/** The fields that have a value, if any has. */
export function filled(fields: JsonObject): JsonObject | undefined {
  const kept = defined(fields);
  return Object.keys(kept).length === 0 ? undefined : kept;
}
