import { isObject, type Json, type JsonObject } from './json';
import type { FieldFact } from '../facts/fields/field-fact';

/**
 * Fields as the cluster has them once it has filled in what is absent: a field that has its default, is null, or is an empty text, list
 * or mapping is the same as none. Unknown fields stay as they are.
 */
export function withoutUsual(fact: FieldFact | undefined, value: Json): Json {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item: Json) => withoutUsual(fact?.item, item) ?? null);
  if (isObject(value)) return fieldsOf(fact, value);
  if (value === null || value === '' || (value === 0 && fact?.zeroIsAbsent)) return undefined;
  if (fact?.type === 'quantity') return String(value);
  return value === fact?.default ? undefined : value;
}

function fieldsOf(fact: FieldFact | undefined, value: JsonObject): Json {
  const kept = Object.keys(value).sort()
    .map((name) => [name, withoutUsual(fact?.type === 'map' ? fact.item : fact?.fields?.[name], value[name])] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
