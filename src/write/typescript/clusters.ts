import type { ClusterFiles } from './cluster-files';
import type { Draft } from './draft';
import { type Entry, type Ref, value } from './program';
import { CEPH_CLIENT } from '../../facts/ceph-client';
import { clusterNameOf, fileName } from '../../model/ceph-conf';
import { at, listOr, textOr } from '../../model/json';
import { objectsIn, type ShownObject } from '../../model/mount-plan';
import { mountsOf } from '../../model/mounted';
import { plainPath } from '../../model/pods';
import { secretNamed, storesOf, storeText } from '../../model/query';
import type { ApiNode, Topology } from '../../model/topology';

/** Where the files of a cluster come from; undefined where no Secret is mounted for them. */
export function clusterFiles(topology: Topology, api: ApiNode, confPath: string, user: string): ClusterFiles | undefined {
  const secrets = secretsIn(topology, api, directoryOf(confPath));
  const secret = secretOf(topology, api, secrets, confPath);
  if (!secret) return undefined;
  const keyring = keyringOf(secret, confPath, user);
  return { secretName: secret.name, confPath, user, ...(keyring === undefined ? {} : { keyring }) };
}

/** Names of the Secrets that an API mounts at a directory. */
export function secretNamesIn(topology: Topology, api: ApiNode, directory: string): readonly string[] {
  return secretsIn(topology, api, directory).map(({ name }) => name);
}

/** The cluster as a construct, made once for all stores in it. */
export function declareCluster(draft: Draft, { name: api }: ApiNode, files: ClusterFiles): Ref {
  const { secretName, confPath, user, keyring } = files;
  const file = fileName(confPath);
  const name = clusterNameOf(confPath);
  const props: Entry[] = [['secretName', value(secretName)]];
  if (file !== `${name}.conf`) props.push(['confFile', value(file)]);
  if (keyring !== undefined) props.push(['keyringFile', value(keyring)]);
  if (user !== CEPH_CLIENT.user) props.push(['user', value(user)]);
  const directory = directoryOf(confPath);
  if (directory !== CEPH_CLIENT.directory) props.push(['directory', value(directory)]);
  const fsid = draft.fsids.get(confPath);
  if (fsid !== undefined) props.push(['fsid', value(fsid)]);
  const id = name === 'ceph' ? name : `ceph-${name}`;
  return draft.construct('clusters', 'CephCluster', name, props, { kind: 'cluster', words: [api, 'cluster'], id, idProp: 'clusterName' });
}

export function directoryOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function secretsIn(topology: Topology, api: ApiNode, directory: string): readonly ShownObject[] {
  const here = mountsOf(topology, api).filter(({ mount }) => plainPath(textOr(mount.mountPath) ?? '') === plainPath(directory) && !textOr(mount.subPath));
  return here.flatMap(({ volume }) => (volume ? objectsIn(volume) : [])).filter(({ kind }) => kind === 'secret');
}

/** The one that is known to have the file, or says so; else the one that is called after it, or stands at the same place of the list. */
function secretOf(topology: Topology, api: ApiNode, secrets: readonly ShownObject[], confPath: string): ShownObject | undefined {
  if (secrets.length < 2) return secrets[0];
  const file = fileName(confPath);
  const name = clusterNameOf(confPath);
  const others = [...new Set(storesOf(topology, api).map((store) => storeText(store, 'rbd_store_ceph_conf')).filter((path) => path !== undefined))];
  return secrets.find(({ items }) => keysOf(items).includes(file))
    ?? secrets.find((one) => secretNamed(topology, one.name)?.data.some(([key]) => key === file))
    ?? secrets.find((one) => one.name === name || one.name.endsWith(`-${name}`))
    ?? (others.length === secrets.length ? secrets[others.indexOf(confPath)] : undefined)
    ?? secrets[0];
}

/** The keyring that is shown beside the configuration, where it has another name than usual. */
function keyringOf({ items }: ShownObject, confPath: string, user: string): string | undefined {
  const keyrings = keysOf(items).filter((key) => key.endsWith('.keyring'));
  const standard = `${fileName(confPath).replace(/\.conf$/, '')}.client.${user}.keyring`;
  return keyrings.length === 1 && keyrings[0] !== standard ? keyrings[0] : undefined;
}

function keysOf(items: ShownObject['items']): readonly string[] {
  return listOr(items).map((item) => textOr(at(item, 'key')) ?? '');
}
