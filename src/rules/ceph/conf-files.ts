import { fileName } from '../../model/ceph-conf';
import { at, isObject, listOr, textOr, type Json, type JsonObject } from '../../model/json';
import { secretNames } from '../../model/mount-plan';
import type { Mounted } from '../../model/mounted';
import { mountOver, mountPathOf, plainPath, volumeOf } from '../../model/pods';
import { apisWith, clusterWith, isPlain, secretNamed, storeOption, storesWith } from '../../model/query';
import { reveal } from '../../model/secret-text';
import type { ApiNode, ClusterNode, SecretNode, StoreNode, Topology } from '../../model/topology';

/** An RBD store of an API, with the file that it reaches its cluster by. */
export interface ConfUse {
  readonly api: ApiNode;
  readonly store: StoreNode;
  /** The path of the file in the pods. */
  readonly path: string;
  /** The mount in which it lies. */
  readonly mounted?: Mounted;
  /** What that mount shows by name, when all of its Secrets are known. */
  readonly files?: ReadonlyMap<string, string>;
}

/** The RBD stores whose configuration file is known by its path. */
export function confUses(topology: Topology): readonly ConfUse[] {
  let uses = kept.get(topology);
  if (!uses) kept.set(topology, uses = [...makeUses(topology)]);
  return uses;
}

/** A use whose mount is known file by file. */
export type KnownUse = ConfUse & Required<Pick<ConfUse, 'mounted' | 'files'>>;

export function knownUses(topology: Topology): readonly KnownUse[] {
  return confUses(topology).filter((use): use is KnownUse => use.files !== undefined);
}

/** The cluster that a construct gave the store. */
export function clusterOf(topology: Topology, store: StoreNode): ClusterNode | undefined {
  return store.cluster === undefined ? undefined : clusterWith(topology, store.cluster);
}

/** The user that a store connects as, when it is known. */
export function userOf(topology: Topology, { api, store }: ConfUse): string | undefined {
  const option = storeOption(topology, api, store, 'rbd_store_user');
  return option && isPlain(option.value) ? option.value : undefined;
}

/** The entities in a keyring, without `client.`. */
export function keyringUsers(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*\[client\.([^\]\r\n]+)\]/gm)].map(([, user]) => user);
}

/** Once for each configuration file in a mount, however many APIs read it. */
export function* eachFile(topology: Topology): Iterable<KnownUse & { readonly text: string }> {
  const seen = new Set<string>();
  for (const use of knownUses(topology)) {
    const text = use.files.get(relativePath(use));
    const key = `${use.mounted.node.key} ${use.path}`;
    if (text === undefined || seen.has(key)) continue;
    seen.add(key);
    yield { ...use, text };
  }
}

/** The path of the file within its mount. */
export function relativePath({ path, mounted }: KnownUse): string {
  const directory = plainPath(mountPathOf(mounted.mount)!);
  return directory === plainPath(path) ? fileName(path) : plainPath(path).slice(directory.length + 1);
}

const kept = new WeakMap<Topology, readonly ConfUse[]>();

function* makeUses(topology: Topology): Iterable<ConfUse> {
  const isKnown = topology.secrets.length > 0;
  for (const store of storesWith(topology, 'rbd')) {
    for (const api of apisWith(topology, store)) {
      const path = storeOption(topology, api, store, 'rbd_store_ceph_conf')?.value;
      if (!isPlain(path) || path === '') continue;
      const mounted = mountOver(topology, api, path);
      yield { api, store, path, mounted, files: isKnown && mounted ? filesIn(topology, api, mounted) : undefined };
    }
  }
}

/** The files that a mount shows. A part of a volume is known by the one name that it is mounted as. */
function filesIn(topology: Topology, api: ApiNode, mounted: Mounted): ReadonlyMap<string, string> | undefined {
  const volume = volumeOf(topology, api, mounted);
  const files = volume && filesOfVolume(topology, volume);
  const subPath = textOr(mounted.mount.subPath);
  if (!files || !subPath) return mounted.mount.subPathExpr === undefined ? files : undefined;
  const part = files.get(subPath);
  return part === undefined ? new Map() : new Map([[fileName(mountPathOf(mounted.mount)!), part]]);
}

/** The files of a volume, when it shows nothing but Secrets that are known. */
export function filesOfVolume(topology: Topology, volume: JsonObject): ReadonlyMap<string, string> | undefined {
  if (topology.secrets.length === 0) return undefined;
  const sources = isObject(volume.secret) ? [volume.secret] : listOr(at(volume, 'projected', 'sources')).map((source) => at(source, 'secret'));
  if (sources.length === 0 || secretNames(volume).length !== sources.length) return undefined;
  const files = new Map<string, string>();
  for (const source of sources) {
    const secret = secretNamed(topology, textOr(at(source, 'secretName')) ?? textOr(at(source, 'name')) ?? '');
    if (!secret) return undefined;
    for (const [file, text] of filesOfSecret(secret, at(source, 'items'))) files.set(file, text);
  }
  return files;
}

/** The files that a Secret becomes: its keys, or what `items` makes of them. */
export function filesOfSecret(secret: SecretNode, items: Json): ReadonlyArray<readonly [string, string]> {
  const chosen = listOr(items);
  return secret.data.flatMap(([key, value]) => {
    const paths = chosen.length === 0 ? [key] : chosen.filter((item) => at(item, 'key') === key).map((item) => textOr(at(item, 'path')) ?? key);
    return paths.map((path) => [path, reveal(value)] as const);
  });
}
