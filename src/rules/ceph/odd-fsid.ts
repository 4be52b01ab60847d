import { fsidInConf } from '../../model/ceph-conf';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { cluster } from './sample';

export const oddFsid: Rule = {
  code: 'GLN-CEPH-008',
  title: 'The id of a Ceph cluster is no UUID, or not that of its configuration',
  why: 'The fsid of a cluster is a UUID; libvirt takes nothing else for the secret of the compute nodes.',
  severity: Severity.ERROR,
  source: 'R72, R107: Ceph, configuration reference, fsid; libvirt, secret XML',
  codeOnly: true,

  *check(topology) {
    for (const one of topology.clusters) {
      if (one.fsid === undefined) continue;
      const inConf = fsidInConf(topology, one);
      const isUuid = UUID.test(one.fsid);
      if (isUuid && (inConf === undefined || inConf.toLowerCase() === one.fsid.toLowerCase())) continue;
      yield {
        on: one,
        message: isUuid
          ? `The cluster '${one.name}' has the fsid '${one.fsid}', but its configuration has another.`
          : `The fsid '${one.fsid}' of the cluster '${one.name}' is no UUID.`,
        consequence: 'what is made from it, such as the secrets of compute nodes, fits no cluster.',
        fix: isUuid ? 'leave fsid out, or give what is in the configuration.' : "fsid: what 'ceph fsid' prints.",
      };
    }
  },

  trips: () => ({ ...sketch(), clusters: [cluster('central', 'central')] }),
  passes: () => ({ ...sketch(), clusters: [cluster('central', '5fe62cc7-0392-4a32-8466-081ce0ea970f')] }),
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
