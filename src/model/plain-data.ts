import type { Json } from './json';

/** Whether there is nothing in it but what JSON knows: no tokens of cdk8s, and no objects of classes. */
export function isPlainData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return !OTHER.has(typeof value);
  if (Array.isArray(value)) return value.every(isPlainData);
  if (value.constructor !== Object) return false;
  for (const key in value) if (!isPlainData((value as Record<string, unknown>)[key])) return false;
  return true;
}

const OTHER: ReadonlySet<string> = new Set(['function', 'symbol', 'bigint']);

/** The same as cdk8s renders it: keys in order, and without what is absent. */
export function sortedCopy(value: Json): Json {
  if (typeof value !== 'object') return value;
  if (value === null) return undefined;
  if (isList(value)) return value.map(sortedCopy);
  const copy: Record<string, Json> = {};
  const keys = Object.keys(value);
  for (const key of keys.length < 2 ? keys : keys.sort()) {
    const item = sortedCopy(value[key]);
    if (item !== undefined) copy[key] = item;
  }
  return copy;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
