import type { ClusterNode } from '../../model/topology';

/** For examples: what a Secret of a Ceph cluster holds. */
export const CLIENT_FILES: Readonly<Record<string, string>> = {
  'ceph.conf': '[global]\nfsid = 5fe62cc7-0392-4a32-8466-081ce0ea970f\nmon_host = 172.18.0.11,172.18.0.12,172.18.0.13\n',
  'ceph.client.openstack.keyring': '[client.openstack]\n    key = AQDc\n',
};

/** For examples: the same files for a cluster of another name. */
export function clientFiles(name: string, fsid: string, more = ''): Readonly<Record<string, string>> {
  return {
    [`${name}.conf`]: `[global]\nfsid = ${fsid}\nmon_host = 172.18.0.21\n${more}`,
    [`${name}.client.openstack.keyring`]: '[client.openstack]\n    key = AQDc\n',
  };
}

/** For examples: a cluster as a construct declares it. */
export function cluster(name: string, fsid?: string): ClusterNode {
  return {
    key: `cluster/${name}`, name, secretName: `ceph-conf-${name}`, user: 'openstack',
    confPath: `/etc/ceph/${name}.conf`, keyringPath: `/etc/ceph/${name}.client.openstack.keyring`,
    ...(fsid === undefined ? {} : { fsid }),
  };
}
