import { contextKey } from './context';
import { lineIn, splitField, type IniTarget } from './ini-places';
import { placeIn, type Placed } from './positions';
import { decodeBase64 } from './secret';
import { objectOr, textOr, type JsonObject } from '../model/json';
import type { Origins, Place } from '../model/origins';

/** A manifest beside a control plane, and where it stands. */
export interface PlacedObject extends Placed {
  readonly object: JsonObject;
}

/** The places of what stands beside a control plane. Where two have one name, the first counts. */
export function contextOrigins(objects: readonly PlacedObject[]): Origins {
  let places: ReadonlyMap<string, PlacedObject> | undefined;
  return {
    placeOf({ key }, field = '', line) {
      const name = objectKey(key);
      if (name === undefined) return {};
      places ??= new Map(objects.slice().reverse().map((placed) => [contextKey(placed.object), placed] as const));
      const found = places.get(name);
      return found ? placeInObject(found, splitField(field).target, line) : {};
    },
  };
}

/** Nodes of Secrets are named after their use. */
function objectKey(key: string): string | undefined {
  const [, secret] = /^(?:config\/)?secret\/(.*)$/s.exec(key) ?? [];
  if (secret !== undefined) return `context/Secret/${secret}`;
  return key.startsWith('context/') ? key.split('/').slice(0, 3).join('/') : undefined;
}

/** An option of a Secret stands in one of its values; in one that is base64 there is no line to show. */
function placeInObject({ file, document, root, object }: PlacedObject, target?: IniTarget, line?: number): Place {
  if (target === undefined && line === undefined) return { file, ...document.placeOf(root) };
  let before = 0;
  for (const { field, key, text } of valuesOf(object)) {
    const lines = text.split('\n').length;
    const found = line === undefined ? target && hasTarget(text, target) && lineIn(text, target) : line - before;
    if (found !== undefined && found !== false && found >= 1 && found <= lines) {
      const path = [...root, field, key];
      return { file, ...(field === 'stringData' ? placeIn(document, path, undefined, found) : document.placeOf(path)) };
    }
    before += lines;
  }
  return { file, ...document.placeOf(root) };
}

/** In the order in which they are read as one text. */
function valuesOf(object: JsonObject): ReadonlyArray<{ readonly field: string; readonly key: string; readonly text: string }> {
  const plain = objectOr(object.stringData);
  const keys = [...new Set([...Object.keys(objectOr(object.data)), ...Object.keys(plain)])];
  return keys.map((key) => {
    const text = textOr(plain[key]);
    return text === undefined ? { field: 'data', key, text: decodeBase64(textOr(objectOr(object.data)[key]) ?? '') } : { field: 'stringData', key, text };
  });
}

function hasTarget(text: string, { section }: IniTarget): boolean {
  return text.includes(`[${section}]`);
}
