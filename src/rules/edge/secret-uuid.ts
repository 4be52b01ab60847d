import { clientFiles } from '../ceph/sample';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { fsidOfConf } from './known-fsids';
import { rbdUses } from './rbd-uses';
import { dcn, FSIDS, volume } from './sample';

export const secretUuid: Rule = {
  code: 'GLN-EDGE-015',
  title: 'The secret of libvirt is not that of the cluster',
  why: 'Compute nodes keep the key of a Ceph cluster in a secret of libvirt, whose UUID is the fsid of the cluster.',
  severity: Severity.ERROR,
  source: 'R107: edpm-ansible, roles/edpm_libvirt/tasks/post-install.yml; cinder, volume/drivers/rbd.py; nova, conf/libvirt.py',

  *check(topology) {
    for (const { on, who, field, conf, secretUuid: written } of rbdUses(topology)) {
      if (written === undefined) continue;
      const fsid = conf === undefined ? undefined : fsidOfConf(topology, conf);
      const isUuid = UUID.test(written);
      if (isUuid && (fsid === undefined || fsid === written.toLowerCase())) continue;
      yield {
        on,
        field,
        message: isUuid ? `${who} has the rbd_secret_uuid '${written}', but the cluster of '${conf}' has another fsid.` : `${who} has the rbd_secret_uuid '${written}', which is no UUID.`,
        consequence: 'compute nodes have no secret of that id: instances start without their disks, or volumes are not attached.',
        fix: fsid === undefined ? "rbd_secret_uuid: what 'ceph fsid' prints." : `rbd_secret_uuid = ${fsid}.`,
      };
    }
  },

  trips: () => dcn({ volumes: { az1: volume('az1', { rbd_secret_uuid: FSIDS.az2 }) }, secrets: SECRETS }),
  passes: () => dcn({ volumes: { az1: volume('az1') }, secrets: SECRETS }),
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SECRETS = { 'ceph-conf-az1': { ...clientFiles('az1', FSIDS.az1), ...clientFiles('central', FSIDS.central) } };
