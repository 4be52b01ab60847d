import { clusterOf, relativePath, userOf, type KnownUse } from './conf-files';
import { clusterNameOf, confValues, fileName } from '../../model/ceph-conf';
import { mountPathOf, plainPath } from '../../model/pods';
import type { Topology } from '../../model/topology';

/** The name of the keyring that a store must find beside its configuration; undefined when the configuration says another place. */
export function expectedKeyring(topology: Topology, use: KnownUse, text: string): string | undefined {
  // A file that is mounted by itself has its keyring in another mount.
  if (plainPath(mountPathOf(use.mounted.mount)!) === plainPath(use.path)) return undefined;
  const named = confValues(text, 'keyring').find((value) => value !== '');
  if (named !== undefined) return named.includes('$') || !isBeside(named, use) ? undefined : inMount(named, use);
  const cluster = clusterOf(topology, use.store);
  if (cluster && isBeside(cluster.keyringPath, use)) return inMount(cluster.keyringPath, use);
  const user = userOf(topology, use);
  return user === undefined ? undefined : inMount(`${directoryOf(use.path)}/${clusterNameOf(use.path)}.client.${user}.keyring`, use);
}

/** The users for whom a file is there, by name. */
export function keyringsIn(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.keys()].filter((name) => name.endsWith('.keyring'));
}

function isBeside(path: string, use: KnownUse): boolean {
  return directoryOf(path) === directoryOf(use.path);
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function inMount(path: string, use: KnownUse): string {
  const conf = relativePath(use);
  return `${conf.slice(0, conf.length - fileName(use.path).length)}${fileName(path)}`;
}
