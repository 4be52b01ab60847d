import { confValues, fileName, fsidOf } from '../../model/ceph-conf';
import { reveal } from '../../model/secret-text';
import type { Topology } from '../../model/topology';

/** The id of the cluster of a configuration file, when it is known and the same wherever the file is. */
export function fsidOfConf(topology: Topology, conf: string): string | undefined {
  let ids = kept.get(topology);
  if (!ids) kept.set(topology, ids = makeIndex(topology));
  const found = ids.get(fileName(conf));
  return found?.size === 1 ? [...found][0] : undefined;
}

const kept = new WeakMap<Topology, ReadonlyMap<string, ReadonlySet<string>>>();

function makeIndex(topology: Topology): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  const add = (file: string, fsid: string) => {
    const known = ids.get(file);
    if (known) known.add(fsid.toLowerCase());
    else ids.set(file, new Set([fsid.toLowerCase()]));
  };
  for (const cluster of topology.clusters) {
    const fsid = fsidOf(topology, cluster);
    if (fsid) add(fileName(cluster.confPath), fsid);
  }
  for (const { data } of topology.secrets) {
    for (const [file, text] of data) if (file.endsWith('.conf')) for (const fsid of confValues(reveal(text), 'fsid')) add(file, fsid);
  }
  return ids;
}
