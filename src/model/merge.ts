import { at, isObject, type Json, type JsonObject } from './json';
import type { ConflictNode, OptionNode, OptionValue, SectionNode } from './topology';

/** Collects what two sources say differently while they are put together. */
export class Conflicts {
  readonly found: ConflictNode[] = [];

  add(on: string, field: string, base: Json, ours: Json): void {
    this.found.push({ key: `conflict/${this.found.length}`, on, field, base, ours });
  }
}

/** Ours over the base's, field by field. What both say differently is a conflict; ours is kept until it is settled. */
export function mergeFields(base: JsonObject, ours: JsonObject, conflicts: Conflicts, on: string, path = ''): JsonObject {
  const merged: Record<string, Json> = { ...base };
  for (const name of Object.keys(ours)) {
    const value = ours[name];
    if (value === undefined) continue;
    const written = at(base, name);
    const field = path === '' ? name : `${path}.${name}`;
    if (isObject(written) && isObject(value)) {merged[name] = mergeFields(written, value, conflicts, on, field);} else {
      if (written !== undefined && written !== null && !same(written, value)) conflicts.add(on, field, written, value);
      merged[name] = value;
    }
  }
  return merged;
}

/** Fields that nobody said anything about. */
export function withDefaults(fields: JsonObject, defaults: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...fields };
  for (const name of Object.keys(defaults)) {
    const value = defaults[name];
    const written = at(merged, name);
    if (written === undefined || written === null) merged[name] = value;
    else if (isObject(written) && isObject(value)) merged[name] = withDefaults(written, value);
  }
  return merged;
}

/** Options of several sources: later ones add to earlier ones, and conflict where they differ. */
export function mergeSections(lists: ReadonlyArray<readonly SectionNode[]>, conflicts: Conflicts, on: string): readonly SectionNode[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const merged = new Map<string, Map<string, OptionNode>>();
  for (const { name, options } of filled.flat()) {
    const section = merged.get(name) ?? new Map<string, OptionNode>();
    merged.set(name, section);
    for (const option of options) {
      const written = section.get(option.name);
      if (written && shown(written.value) !== shown(option.value)) {
        conflicts.add(on, `customServiceConfig [${name}] ${option.name}`, shown(written.value), shown(option.value));
      }
      section.set(option.name, option);
    }
  }
  return [...merged].map(([name, options]) => ({ name, options: [...options.values()] }));
}

/** An option value as it may be printed: secrets stay secret. */
export function shown(value: OptionValue): string {
  return typeof value === 'object' && 'template' in value ? value.template : String(value);
}

function same(a: Json, b: Json): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
