import { secretNamed } from './query';
import { reveal } from './secret-text';
import type { ClusterNode, Topology } from './topology';

/** The file name of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `az1` of `/etc/ceph/az1.conf`. */
export function clusterNameOf(path: string): string {
  return fileName(path).replace(/\.conf$/, '');
}

/** The values of an option in a Ceph configuration: blanks, hyphens and underscores in its name are the same. */
export function confValues(text: string, option: string): readonly string[] {
  const name = option.replace(/_/g, '[ _-]');
  return [...text.matchAll(new RegExp(`^[ \\t]*${name}[ \\t]*=[ \\t]*([^\\r\\n#;]*)`, 'gm'))].map(([, value]) => value.trim());
}

/** The id of a cluster: what the construct says, or else its configuration, where that is known. */
export function fsidOf(topology: Topology, cluster: ClusterNode): string | undefined {
  return cluster.fsid ?? fsidInConf(topology, cluster);
}

/** The one id in the configuration of a cluster, when its Secret is known. */
export function fsidInConf(topology: Topology, cluster: ClusterNode): string | undefined {
  const conf = secretNamed(topology, cluster.secretName)?.data.find(([key]) => key === fileName(cluster.confPath));
  const ids = conf ? confValues(reveal(conf[1]), 'fsid') : [];
  return ids.length === 1 && ids[0] !== '' ? ids[0] : undefined;
}
