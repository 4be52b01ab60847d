import { fileName } from '../../model/ceph-conf';
import { clusterWith } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { siteSample } from './sample';

export const dottedCluster: Rule = {
  code: 'GLN-SITE-004',
  title: 'The name of the cluster of a site has a dot',
  why: 'The data plane pairs configuration and keyring of a cluster by what stands before the first dot of their names.',
  severity: Severity.ERROR,
  source: 'R111: edpm-ansible, edpm_libvirt, post-install.yml',
  codeOnly: true,

  *check(topology) {
    for (const site of topology.sites) {
      const cluster = site.computes && site.cluster !== undefined ? clusterWith(topology, site.cluster) : undefined;
      const name = cluster && fileName(cluster.confPath);
      if (name === undefined || !/\..*\./.test(name)) continue;
      yield {
        on: site,
        message: `The configuration of the cluster of site '${site.name}' is called '${name}', with a dot in the name of the cluster.`,
        consequence: 'libvirt on the computes gets no key for the cluster, and no server at the site can use its disks.',
        fix: 'clusterName of the CephCluster: one without a dot, with files of that name in the Secret.',
      };
    }
  },

  trips: () => called('az.1'),
  passes: () => called('az-1'),
};

function called(name: string): Topology {
  const conf = { confPath: `/etc/ceph/${name}.conf`, keyringPath: `/etc/ceph/${name}.client.openstack.keyring`, user: 'openstack', secretName: 'ceph-conf' };
  const computes = { configMap: 'nova-az1', service: 'nova-az1', cell: 'cell1', pool: 'vms' };
  return {
    ...sketch(),
    clusters: [{ key: 'cluster/az1', name, fsid: '9f9b1c0e-6d5a-4e3a-8a47-2b2c5c8e1a01', ...conf }],
    sites: [siteSample('az1', { cluster: 'cluster/az1', computes })],
  };
}
