import { at, isObject, listOr, textOr, type JsonObject } from '../../model/json';
import { secretNames } from '../../model/mount-plan';
import { secretNamed, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, ClusterNode, MountNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import { reaching } from '../mounts/reach';
import type { Finding, Rule } from '../rule';
import { clusterOf, filesOfSecret } from './conf-files';
import { CLIENT_FILES, clientFiles } from './sample';

export const sameFile: Rule = {
  code: 'GLN-CEPH-006',
  title: 'Two Ceph clusters have one file in a directory',
  why: 'The Secrets of several clusters are shown in one directory, where a name stands for one file.',
  severity: Severity.ERROR,
  source: 'R73: Kubernetes, projected volumes',

  *check(topology) {
    yield* betweenClusters(topology);
    const ours = new Set(topology.clusters.map(({ secretName }) => secretName));
    for (const { entry } of reaching(topology)) if (entry.volumes.some(isProjected)) yield* betweenSecrets(topology, entry, ours);
  },

  trips: () => sketch({
    secrets: { 'ceph-conf-0': CLIENT_FILES, 'ceph-conf-1': { 'ceph.conf': CLIENT_FILES['ceph.conf'] } },
    mounts: [{ to: ['GlanceAPI'], at: '/etc/ceph', source: { projected: { sources: [{ secret: { name: 'ceph-conf-0' } }, { secret: { name: 'ceph-conf-1' } }] } } }],
  }),
  passes: () => sketch({
    secrets: { 'ceph-conf-0': CLIENT_FILES, 'ceph-conf-1': clientFiles('az1', '7be62cc7-0392-4a32-8466-081ce0ea970f') },
    mounts: [{ to: ['GlanceAPI'], at: '/etc/ceph', source: { projected: { sources: [{ secret: { name: 'ceph-conf-0' } }, { secret: { name: 'ceph-conf-1' } }] } } }],
  }),
};

const CONSEQUENCE = 'one file hides the other: a store reaches the wrong cluster, or glance-api does not start, on any release.';

/** Clusters as constructs declare them: what is in their Secrets need not be known. */
function* betweenClusters(topology: Topology): Iterable<Finding> {
  const said = new Set<string>();
  for (const { api, clusters } of withSeveralClusters(topology)) {
    const byPath = new Map<string, ClusterNode>();
    for (const cluster of clusters) {
      const taken = [cluster.confPath, cluster.keyringPath].find((path) => (byPath.get(path) ?? cluster).secretName !== cluster.secretName);
      for (const path of [cluster.confPath, cluster.keyringPath]) if (!byPath.has(path)) byPath.set(path, cluster);
      if (taken === undefined) continue;
      const first = byPath.get(taken)!;
      const key = `${first.key} ${cluster.key}`;
      if (said.has(key)) continue;
      said.add(key);
      yield {
        on: cluster,
        message: `API '${api.name}' uses two clusters, '${first.name}' and '${cluster.name}', whose files are both '${taken}', from the Secrets '${first.secretName}' and '${cluster.secretName}'.`,
        consequence: CONSEQUENCE,
        fix: 'clusterName: a name of its own for each, and files of those names in the Secrets; or confFile and keyringFile.',
      };
    }
  }
}

function* withSeveralClusters(topology: Topology): Iterable<{ readonly api: ApiNode; readonly clusters: ReadonlySet<ClusterNode> }> {
  if (topology.clusters.length < 2) return;
  for (const api of topology.apis) {
    const all = storesOf(topology, api);
    if (all.every(({ cluster }) => cluster === all[0].cluster)) continue;
    const stores = all.filter(({ cluster }) => cluster !== undefined);
    if (stores.every(({ cluster }) => cluster === stores[0].cluster)) continue;
    const clusters = stores.map((store) => clusterOf(topology, store)).filter((cluster): cluster is ClusterNode => cluster !== undefined);
    yield { api, clusters: new Set(clusters) };
  }
}

function isProjected({ projected }: JsonObject): boolean {
  return isObject(projected);
}

/** Secrets whose keys are known, put together by hand. */
function* betweenSecrets(topology: Topology, entry: MountNode, ours: ReadonlySet<string>): Iterable<Finding> {
  for (const [index, volume] of entry.volumes.entries()) {
    if (!isProjected(volume) || secretNames(volume).every((name) => ours.has(name))) continue;
    const owners = new Map<string, string>();
    for (const source of listOr(at(volume, 'projected', 'sources'))) {
      const secret = secretNamed(topology, textOr(at(source, 'secret', 'name')) ?? '');
      if (!secret) continue;
      const files = filesOfSecret(secret, at(source, 'secret', 'items')).map(([file]) => file);
      const [twice] = files.filter((file) => owners.has(file));
      for (const file of files) owners.set(file, owners.get(file) ?? secret.name);
      if (twice === undefined) continue;
      yield {
        on: entry,
        field: `volumes[${index}].projected.sources`,
        message: `The volume '${textOr(volume.name) ?? ''}' shows '${twice}' from the Secrets ${quoted([owners.get(twice)!, secret.name])}.`,
        consequence: CONSEQUENCE,
        fix: 'give the files of each cluster names of their own: <cluster>.conf and <cluster>.client.<user>.keyring.',
      };
    }
  }
}
