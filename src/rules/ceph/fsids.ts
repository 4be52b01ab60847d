import { confValues, fileName } from './conf-files';
import { secretNamed } from '../../model/query';
import { reveal } from '../../model/secret-text';
import type { ClusterNode, Topology } from '../../model/topology';

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
