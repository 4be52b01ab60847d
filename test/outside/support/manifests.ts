import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import type { ApiServer } from './apiserver';
import type { CrdLine } from './crds';
import { filled } from './mutating-webhook';
import { EXAMPLES } from '../../../scripts/example-list';
import { isObject, type Json, type JsonObject } from '../../../src/model/json';

/** A manifest as far as it says which object it is. */
export interface Manifest extends JsonObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly resourceVersion?: string };
}

export const BASE = join(EXAMPLES, 'base/openstack_control_plane.yaml');

/** The files of an example that hold objects, and those that hold merge patches. */
export function filesOf(example: string): { readonly objects: readonly string[]; readonly patches: readonly string[] } {
  const folder = join(EXAMPLES, example, 'manifests');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
  return { objects: files.filter((file) => !isPatch(file)), patches: files.filter(isPatch) };
}

/** The documents of a file. */
export function read(file: string): readonly Manifest[] {
  return parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1' }).map((document) => document.toJS() as Manifest);
}

/** The documents of a file as kubectl reads them, control planes as the mutating webhook hands them on. */
export function asSent(server: ApiServer, line: CrdLine, file: string): readonly Manifest[] {
  const text = server.done(['create', '--dry-run=client', '--validate=false', '-o', 'json', '-f', file]);
  return objectsIn(text).map((one) => one.kind === 'OpenStackControlPlane' ? { ...one, ...filled(line, one) } : one);
}

/** The objects that kubectl prints as JSON: one after another, each from the first column on, or in a list. */
export function objectsIn(text: string): readonly Manifest[] {
  return text.split(/^(?=\{)/m).map((one) => JSON.parse(one)).flatMap((one) => one.kind === 'List' ? one.items : [one]);
}

/** Several objects in one file. */
export function listed(items: readonly JsonObject[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
}

/** An object as it is on the server. */
export function live(server: ApiServer, { kind, metadata: { name, namespace } }: Manifest): Manifest {
  return JSON.parse(server.done(['get', kind, name, ...(namespace === undefined ? [] : ['-n', namespace]), '-o', 'json']));
}

/** Where an object has something else than what was written. */
export function differences(written: Json, found: Json, path = ''): readonly string[] {
  if (isObject(written)) {
    const inner = isObject(found) ? found : {};
    return Object.entries(written).flatMap(([name, value]) => differences(value, inner[name], path === '' ? name : `${path}.${name}`));
  }
  if (Array.isArray(written) && Array.isArray(found) && written.length === found.length) {
    return written.flatMap((item, index) => differences(item, found[index], `${path}[${index}]`));
  }
  return JSON.stringify(written) === JSON.stringify(found) ? [] : [`${path}: ${JSON.stringify(written)} became ${JSON.stringify(found)}`];
}

function isPatch(file: string): boolean {
  return read(file).some(({ kind }) => kind === undefined);
}
