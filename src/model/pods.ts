import { at, textOr, type Json, type JsonObject } from './json';
import { matchSet, mountsOf, type Mounted } from './mounted';
import { matchedItems } from './propagation';
import { isSince, storesOf } from './query';
import type { ApiNode, MountNode, Topology } from './topology';
import type { Release } from '../facts/releases';
import type { PodCondition, ReservedInPod } from '../facts/reserved-names';

/** Who is behind it that the pods of an API have no volume of their own: the API, the template, or a request that the template lacks. */
export type VolumeLack = 'api' | 'template' | 'request';

/**
 * Why the pods of an API have no volume at /var/lib/glance; undefined when they have one, or when a fragment leaves it open.
 * The webhook sets the template's `external` where the template has no request, whatever it says itself, and an API can
 * only add to that. Source: glance-operator, glance_webhook.go, Default(); glance_controller.go.
 */
export function volumeLack(topology: Topology, api: ApiNode): VolumeLack | undefined {
  const storage = topology.glance.template.storage;
  if (at(api.body, 'storage', 'external') === true) return 'api';
  if (at(storage, 'external') === true) return 'template';
  return topology.controlPlane.whole && isBlank(at(storage, 'storageRequest')) ? 'request' : undefined;
}

/** Whether the pods of an API have an image cache: the size is the one field of it that an API inherits. */
export function hasImageCache(topology: Topology, api: ApiNode): boolean {
  return !isBlank(at(api.body, 'imageCache', 'size')) || !isBlank(at(topology.glance.template, 'imageCache', 'size'));
}

/** A text that is absent, null or empty: all the same to the operator. */
export function isBlank(value: Json): boolean {
  return value === undefined || value === null || value === '';
}

/** The releases of the target in which the operator has a name or path of a table in the pods of an API itself. */
export function reservedOn(topology: Topology, api: ApiNode, rows: readonly ReservedInPod[], name: string): readonly Release[] {
  const holding = rows.filter((row) => row.name === name && holds(topology, api, row.when));
  if (holding.length === 0) return [];
  return topology.targets.filter((release) => holding.some((row) => isWithin(row, release)));
}

/** A path without what does not matter in it: `/etc//ceph/` is `/etc/ceph`. */
export function plainPath(path: string): string {
  if (!path.includes('//') && !path.endsWith('/')) return path;
  return path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

/** Whether a file or directory is another one, or below it. */
export function isWithinPath(path: string, directory: string): boolean {
  const inner = plainPath(path);
  const outer = plainPath(directory);
  if (!inner.startsWith(outer)) return false;
  return inner.length === outer.length || outer === '/' || inner[outer.length] === '/';
}

/** The mount in which a path of the pods of an API lies: the closest one. */
export function mountOver(topology: Topology, api: ApiNode, path: string): Mounted | undefined {
  let found: Mounted | undefined;
  for (const mounted of mountsOf(topology, api)) {
    const directory = mountPathOf(mounted.mount);
    if (directory === undefined || !isWithinPath(path, directory)) continue;
    if (!found || directory.length > mountPathOf(found.mount)!.length) found = mounted;
  }
  return found;
}

export function mountPathOf(mount: JsonObject): string | undefined {
  return textOr(mount.mountPath) || undefined;
}

/** Whether an entry of `extraMounts` reaches an API. */
export function reachesApi({ propagation }: MountNode, api: ApiNode): boolean {
  return matchedItems(propagation, matchSet(api)) > 0;
}

/** The entries of `extraMounts` that mount something in an API, in the operator's order. */
export function entriesOf(topology: Topology, api: ApiNode): readonly MountNode[] {
  const mounted = mountsOf(topology, api);
  return mounted.length === 1 ? [mounted[0].node] : [...new Set(mounted.map(({ node }) => node))];
}

/** The volume of a mount, from its own entry or from another one: the pod has them all. */
export function volumeOf(topology: Topology, api: ApiNode, { mount, volume }: Mounted): JsonObject | undefined {
  if (volume) return volume;
  const reaching = topology.mounts.filter((entry) => reachesApi(entry, api));
  return reaching.flatMap(({ volumes }) => volumes).find(({ name }) => name === mount.name);
}

function holds(topology: Topology, api: ApiNode, when: PodCondition): boolean {
  return CONDITIONS[when](topology, api);
}

const CONDITIONS: Readonly<Record<PodCondition, (topology: Topology, api: ApiNode) => boolean>> = {
  'always': () => true,
  'cinder': (topology, api) => storesOf(topology, api).some(({ driver }) => driver === 'cinder'),
  'image-cache': hasImageCache,
  'pvc': (topology, api) => topology.controlPlane.whole && volumeLack(topology, api) === undefined,
};

function isWithin({ since, until }: ReservedInPod, release: Release): boolean {
  return (since === undefined || isSince(release, since)) && (until === undefined || isSince(until, release));
}
