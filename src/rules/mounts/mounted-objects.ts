import { reachedVolumes, type ReachedVolume } from './reach';
import { at, isObject, listOr, textOr } from '../../model/json';
import type { MountNode, Topology } from '../../model/topology';

/** An object of the namespace that the pods of an API wait for, because a volume is made from it. */
export interface MountedObject {
  readonly on: MountNode;
  readonly field: string;
  readonly kind: string;
  readonly name: string;
}

/** What the volumes of all entries that reach an API need; what is optional may be missing. */
export function mountedObjects(topology: Topology): readonly MountedObject[] {
  let found = kept.get(topology);
  if (!found) {
    found = reachedVolumes(topology).flatMap(objectsOf);
    kept.set(topology, found);
  }
  return found;
}

const kept = new WeakMap<Topology, readonly MountedObject[]>();

function objectsOf({ entry, index, volume }: ReachedVolume): readonly MountedObject[] {
  const found: MountedObject[] = [];
  const sources = volume.projected === undefined ? [volume] : [volume, ...listOr(at(volume, 'projected', 'sources')).filter(isObject)];
  for (const source of sources) {
    for (const { member, kind, names } of SOURCES) {
      const object = source[member];
      if (!isObject(object) || object.optional === true) continue;
      const name = names.map((one) => textOr(object[one])).find((one) => one !== undefined);
      if (name !== undefined) found.push({ on: entry, field: `volumes[${index}]`, kind, name });
    }
  }
  return found;
}

/** A volume names its Secret by `secretName`, a projection by `name`. */
const SOURCES = [
  { member: 'configMap', kind: 'ConfigMap', names: ['name'] },
  { member: 'secret', kind: 'Secret', names: ['secretName', 'name'] },
  { member: 'persistentVolumeClaim', kind: 'PersistentVolumeClaim', names: ['claimName'] },
] as const;
