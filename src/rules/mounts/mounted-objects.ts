import { reaching } from './reach';
import { at, listOr, textOr, type Json } from '../../model/json';
import type { MountNode, Topology } from '../../model/topology';

/** An object of the namespace that the pods of an API wait for, because a volume is made from it. */
export interface MountedObject {
  readonly on: MountNode;
  readonly field: string;
  readonly kind: string;
  readonly name: string;
}

/** What the volumes of all entries that reach an API need; what is optional may be missing. */
export function* mountedObjects(topology: Topology): Iterable<MountedObject> {
  for (const { entry } of reaching(topology)) {
    for (const [index, volume] of entry.volumes.entries()) {
      const field = `volumes[${index}]`;
      yield* objectsIn(volume, entry, field);
      for (const source of listOr(at(volume, 'projected', 'sources'))) yield* objectsIn(source, entry, field);
    }
  }
}

function* objectsIn(source: Json, on: MountNode, field: string): Iterable<MountedObject> {
  for (const { member, kind, names } of SOURCES) {
    const object = at(source, member);
    const name = names.map((one) => textOr(at(object, one))).find((one) => one !== undefined);
    if (name !== undefined && at(object, 'optional') !== true) yield { on, field, kind, name };
  }
}

/** A volume names its Secret by `secretName`, a projection by `name`. */
const SOURCES = [
  { member: 'configMap', kind: 'ConfigMap', names: ['name'] },
  { member: 'secret', kind: 'Secret', names: ['secretName', 'name'] },
  { member: 'persistentVolumeClaim', kind: 'PersistentVolumeClaim', names: ['claimName'] },
] as const;
