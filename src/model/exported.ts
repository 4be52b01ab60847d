import { at, type JsonObject, objectOr } from './json';
import { LAST_APPLIED, SERVER_METADATA } from '../facts/server-fields';

/** Where a manifest says what only a cluster adds to it. */
export function serverPaths(document: JsonObject): ReadonlyArray<readonly string[]> {
  const all = [['status'], ...SERVER_METADATA.map((name) => ['metadata', name]), ['metadata', 'annotations', LAST_APPLIED]];
  return all.filter((path) => at(document, ...path) !== undefined);
}

/** `metadata` without what only a cluster adds. */
export function writtenMetadata(document: JsonObject): JsonObject {
  const { annotations, ...others } = objectOr(document.metadata);
  const kept = Object.entries(others).filter(([name]) => !SERVER_METADATA.includes(name));
  const { [LAST_APPLIED]: applied, ...rest } = objectOr(annotations);
  if (applied === undefined) return { ...Object.fromEntries(kept), ...(annotations === undefined ? {} : { annotations }) };
  return { ...Object.fromEntries(kept), ...(Object.keys(rest).length === 0 ? {} : { annotations: rest }) };
}
