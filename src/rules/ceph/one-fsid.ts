import { fsidOf } from '../../model/ceph-conf';
import { sketch } from '../../model/sketch';
import type { ClusterNode } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { cluster } from './sample';

export const oneFsid: Rule = {
  code: 'GLN-CEPH-007',
  title: 'Two Ceph clusters have one id',
  why: 'The fsid is what tells clusters apart: locations of images and secrets of compute nodes carry it.',
  severity: Severity.ERROR,
  source: 'R72: glance_store 4.3, _drivers/rbd.py; edpm-ansible, roles/edpm_libvirt',
  codeOnly: true,

  *check(topology) {
    const byId = new Map<string, ClusterNode>();
    for (const one of topology.clusters) {
      const fsid = fsidOf(topology, one)?.toLowerCase();
      if (fsid === undefined) continue;
      const first = byId.get(fsid);
      if (!first) byId.set(fsid, one);
      // Constructs of one name are one cluster with several Secrets: a site gets fewer keys than the hub.
      if (!first || first.name === one.name) continue;
      yield {
        on: one,
        message: `The clusters '${first.name}' and '${one.name}' have the same fsid.`,
        consequence: 'they are one cluster to Ceph, or one of them is reached under the id of the other: images and the secrets of compute nodes get mixed up.',
        fix: 'fsid: what \'ceph fsid\' prints on each; or one clusterName, if they are one cluster.',
      };
    }
  },

  trips: () => ({ ...sketch(), clusters: [cluster('central', FSID), cluster('az1', FSID)] }),
  passes: () => ({ ...sketch(), clusters: [cluster('central', FSID), cluster('az1', OTHER)] }),
};

const FSID = '5fe62cc7-0392-4a32-8466-081ce0ea970f';
const OTHER = '7be62cc7-0392-4a32-8466-081ce0ea970f';
