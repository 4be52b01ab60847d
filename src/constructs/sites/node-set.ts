import { CEPH_DIRECTORY, CEPH_SERVICE } from '../../facts/data-plane';
import { NODE_SET_SERVICES, NOVA_SERVICE } from '../../facts/site-wiring';
import { fileName } from '../../model/ceph-conf';
import type { JsonObject } from '../../model/json';
import type { ClusterNode } from '../../model/topology';

/** The part of a nodeset that a site decides. A list of services replaces the operator's default one. */
export function nodeSetSpec(cluster: ClusterNode | undefined, service: string = NOVA_SERVICE.type): JsonObject {
  const services = NODE_SET_SERVICES
    .filter((name) => cluster !== undefined || name !== CEPH_SERVICE)
    .map((name) => (name === NOVA_SERVICE.type ? service : name));
  return { services, ...(cluster ? { nodeTemplate: { extraMounts: [cephFiles(cluster)] } } : {}) };
}

/** The runner of `ceph-client` copies its own directory to the nodes. */
function cephFiles({ secretName, confPath, keyringPath }: ClusterNode): JsonObject {
  const items = [confPath, keyringPath].map(fileName).map((key) => ({ key, path: key }));
  return {
    extraVolType: 'Ceph',
    volumes: [{ name: 'ceph', secret: { secretName, items } }],
    mounts: [{ name: 'ceph', mountPath: CEPH_DIRECTORY, readOnly: true }],
  };
}
