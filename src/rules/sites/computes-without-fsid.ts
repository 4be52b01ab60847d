import { siteSample } from './sample';
import { fsidOf } from '../../model/ceph-conf';
import { clusterWith } from '../../model/query';
import type { SiteNode } from '../../model/site-node';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const computesWithoutFsid: Rule = {
  code: 'GLN-SITE-001',
  title: 'The fsid of the cluster of a site is not known',
  why: 'The data plane keeps the key of a Ceph cluster under its fsid, and nova asks libvirt for it by that name.',
  severity: Severity.ERROR,
  source: 'R107: edpm-ansible, edpm_libvirt, post-install.yml; nova, virt/libvirt, rbd_secret_uuid has no default',
  codeOnly: true,

  *check(topology) {
    for (const site of topology.sites) {
      const cluster = site.computes && site.cluster !== undefined ? clusterWith(topology, site.cluster) : undefined;
      if (!cluster || fsidOf(topology, cluster) !== undefined) continue;
      yield {
        on: site,
        message: `The fsid of the Ceph cluster '${cluster.name}' is not known, and the computes of site '${site.name}' need it.`,
        consequence: 'no server at the site can use its disks: libvirt finds no key for the cluster.',
        fix: "fsid: '…' of the CephCluster, as `ceph fsid` prints it; or give its files, or its Secret among the contextFiles; or nova: { enabled: false }.",
      };
    }
  },

  trips: () => withSite({}),
  passes: () => withSite({ fsid: '9f9b1c0e-6d5a-4e3a-8a47-2b2c5c8e1a01' }),
};

function withSite(cluster: { readonly fsid?: string }): Topology {
  const site: SiteNode = siteSample('az1', { cluster: 'cluster/az1', computes: { configMap: 'nova-az1', service: 'nova-az1', cell: 'cell1', pool: 'vms' } });
  const conf = { name: 'az1', secretName: 'ceph-conf-az1', confPath: '/etc/ceph/az1.conf', keyringPath: '/etc/ceph/az1.client.openstack.keyring', user: 'openstack' };
  return { ...sketch(), sites: [site], clusters: [{ key: 'cluster/az1', ...conf, ...cluster }] };
}
