import { isObject, objectOr, at, type Json, type JsonObject } from '../../../src/model/json';

/** A change of a control plane, as a hand in a file would make it. */
export type Edit = (manifest: JsonObject) => JsonObject;

export type Path = ReadonlyArray<string | number>;

/** Gives a place below `spec` a value. */
export function setting(path: Path, value: Json): Edit {
  return (manifest) => put(manifest, ['spec', ...path], value) as JsonObject;
}

/** Takes a place below `spec` away. */
export function removing(path: Path): Edit {
  return setting(path, undefined);
}

/** Changes one of the APIs; a control plane without any stays as it is. */
export function ofApi(index: number, edit: (name: string) => Edit): Edit {
  return (manifest) => {
    const names = Object.keys(objectOr(at(manifest, 'spec', ...APIS)));
    return names.length === 0 ? manifest : edit(names[index % names.length])(manifest);
  };
}

/** Gives a field of one of the APIs a value. */
export function settingOfApi(index: number, path: Path, value: Json): Edit {
  return ofApi(index, (name) => setting([...APIS, name, ...path], value));
}

export const TEMPLATE = ['glance', 'template'] as const;
export const APIS = [...TEMPLATE, 'glanceAPIs'] as const;

/** Every place within a value, itself excluded, outer ones first. */
export function placesIn(value: Json, base: Path = []): readonly Path[] {
  const inner: ReadonlyArray<readonly [string | number, Json]> = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : isObject(value) ? Object.entries(value) : [];
  return inner.flatMap(([name, item]) => [[...base, name], ...placesIn(item, [...base, name])]);
}

/** A copy with another value at a place; undefined removes it. What stands in the way is replaced. */
function put(target: Json, [name, ...rest]: Path, value: Json): Json {
  const inner = (old: Json) => (rest.length === 0 ? value : put(old, rest, value));
  if (Array.isArray(target) && typeof name === 'number') return target.map((item, index) => (index === name ? inner(item) : item)).filter((item) => item !== undefined);
  const { [name]: old, ...others } = objectOr(target) as Record<string, Json>;
  const next = inner(old);
  return next === undefined ? others : { ...objectOr(target), [name]: next };
}
