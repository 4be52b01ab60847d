import type { DiagramFact } from './diagram';
import { fact, type Draft, type DraftNode } from './draft';
import { secretNames } from '../../model/mount-plan';
import { mountOver, plainPath, volumeOf } from '../../model/pods';
import { isPlain, storeOption } from '../../model/query';
import type { ClusterNode, Topology } from '../../model/topology';
import { clusterNameOf, clusterOf } from '../../rules/ceph/conf-files';
import type { StoreUse } from '../../rules/stores/identity';

/** How a store reaches its cluster. */
interface Reach {
  /** One for each cluster. */
  readonly key: string;
  readonly name: string;
  readonly path: string;
  readonly secrets: readonly string[];
  readonly cluster?: ClusterNode;
}

/** Draws the cluster of an RBD store: the one that a construct says, or else what the configuration file and its mount tell. */
export function drawCluster(topology: Topology, draft: Draft, use: StoreUse, store: DraftNode): void {
  const reach = reachOf(topology, use);
  if (!reach) return;
  const node = draft.node('cluster', reach.key, use.api, () => ({ name: reach.name, facts: factsOf(reach) }));
  draft.edge(store, 'cluster', node);
  if (reach.cluster) draft.note(reach.cluster.key, node);
}

/** What the cluster of a store is called, when it is known. */
export function clusterName(topology: Topology, use: StoreUse): string | undefined {
  return reachOf(topology, use)?.name;
}

/** Of one file name, a cluster may be reached through the Secret of each site; `ceph.conf` names none, so there the Secret tells. */
function reachOf(topology: Topology, use: StoreUse): Reach | undefined {
  const cluster = clusterOf(topology, use.store);
  const path = cluster?.confPath ?? confPathOf(topology, use);
  if (path === undefined) return undefined;
  const mounted = mountOver(topology, use.api, path);
  const volume = mounted && volumeOf(topology, use.api, mounted);
  const secrets = cluster ? [cluster.secretName] : volume ? secretNames(volume) : [];
  const called = clusterNameOf(path);
  const bySecret = called === GENERIC && secrets.length > 0;
  const name = cluster?.name ?? (bySecret ? secrets.join(', ') : called);
  return { key: bySecret ? `Secret ${name}` : `file ${plainPath(path)}`, name, path, secrets, ...(cluster ? { cluster } : {}) };
}

const GENERIC = 'ceph';

function confPathOf(topology: Topology, { api, store }: StoreUse): string | undefined {
  const value = storeOption(topology, api, store, 'rbd_store_ceph_conf')?.value;
  // A path that only a Secret says is not shown.
  return isPlain(value) && value !== '' ? value : undefined;
}

function factsOf({ path, secrets, cluster }: Reach): readonly DiagramFact[] {
  return [
    ...fact('Configuration', path),
    ...fact('Files from', ...secrets.map((name) => `Secret ${name}`)),
    ...fact('Keyring', cluster?.keyringPath),
    ...fact('User', cluster?.user),
    ...fact('fsid', cluster?.fsid),
  ];
}
