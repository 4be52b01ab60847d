import type { DiagramFact } from './diagram';
import { fact, type Draft, type DraftNode } from './draft';
import { clusterNameOf } from '../../model/ceph-conf';
import { secretNames } from '../../model/mount-plan';
import { mountOver, plainPath, volumeOf } from '../../model/pods';
import { isPlain, storeOption } from '../../model/query';
import type { ClusterNode, Topology } from '../../model/topology';
import { clusterOf } from '../../rules/ceph/conf-files';
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

/**
 * Draws the cluster of an RBD store: the one that a construct says, or else what the configuration file and its mounts tell, in all APIs
 * that enable the store.
 */
export function drawCluster(topology: Topology, draft: Draft, uses: readonly StoreUse[], store: DraftNode): void {
  const reach = reachOf(topology, uses);
  if (!reach) return;
  const [node] = uses.map(({ api }) => draft.node('cluster', reach.key, api, () => ({ name: reach.name, facts: factsOf(reach) })));
  store.facts.push(...fact('Cluster', reach.name));
  draft.edge(store, 'cluster', node);
  if (reach.cluster) draft.note(reach.cluster.key, node);
}

/** Of one file name, a cluster may be reached through the Secret of each site; `ceph.conf` names none, so there the Secret tells. */
function reachOf(topology: Topology, uses: readonly StoreUse[]): Reach | undefined {
  const cluster = clusterOf(topology, uses[0].store);
  const path = cluster?.confPath ?? confPathOf(topology, uses[0]);
  if (path === undefined) return undefined;
  const secrets = cluster ? [cluster.secretName] : common(uses.map((use) => secretsAt(topology, use, path)));
  const called = clusterNameOf(path);
  const bySecret = called === GENERIC && secrets.length > 0;
  const name = cluster?.name ?? (bySecret ? secrets.join(', ') : called);
  return { key: bySecret ? `Secret ${name}` : `file ${plainPath(path)}`, name, path, secrets, ...(cluster ? { cluster } : {}) };
}

function secretsAt(topology: Topology, { api }: StoreUse, path: string): readonly string[] {
  const mounted = mountOver(topology, api, path);
  const volume = mounted && volumeOf(topology, api, mounted);
  return volume ? secretNames(volume) : [];
}

/** An API mounts the Secrets of all its clusters in one directory: that of this one is among them everywhere. */
function common(lists: ReadonlyArray<readonly string[]>): readonly string[] {
  const known = lists.filter((list) => list.length > 0);
  const everywhere = (known[0] ?? []).filter((name) => known.every((list) => list.includes(name)));
  return everywhere.length > 0 ? everywhere : known[0] ?? [];
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
