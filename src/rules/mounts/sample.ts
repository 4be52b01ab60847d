import { listOr, isObject, stringsOf, type JsonObject } from '../../model/json';
import type { MountNode, Topology } from '../../model/topology';

/** For examples: a topology with one more entry, written as in a file. */
export function withMount(topology: Topology, body: JsonObject, level: MountNode['level'] = 'template'): Topology {
  const entry = topology.mounts.filter((mount) => mount.level === level).length;
  const mount: MountNode = {
    key: `mount/sample/${topology.mounts.length}`, made: true, level, entry, item: 0, body,
    ...(Array.isArray(body.propagation) ? { propagation: stringsOf(body.propagation) } : {}),
    volumes: listOr(body.volumes).filter(isObject),
    mounts: listOr(body.mounts).filter(isObject),
  };
  return { ...topology, mounts: [...topology.mounts, mount] };
}

/** For examples: an entry with one volume, mounted in one directory of every API. */
export function entryBody(name: string, source: JsonObject, mountPath: string, more: JsonObject = {}): JsonObject {
  return { propagation: ['GlanceAPI'], volumes: [{ name, ...source }], mounts: [{ name, mountPath, ...more }] };
}
