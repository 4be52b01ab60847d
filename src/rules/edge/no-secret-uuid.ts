import type { ConfigMapNode } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { fsidOfConf } from './known-fsids';
import { rbdUses } from './rbd-uses';
import { compute, dcn } from './sample';

export const noSecretUuid: Rule = {
  code: 'GLN-EDGE-017',
  title: 'Nova has disks in Ceph, and no secret for it',
  // Cinder takes the fsid by itself since 2023.1 (cinder 6464d37d1, RBDDriver._set_default_secret_uuid()): there it may be left out.
  why: 'rbd_secret_uuid of nova has no default: nova does not ask the cluster for its fsid, as cinder does.',
  severity: Severity.ERROR,
  source: 'R107: nova, conf/libvirt.py, and virt/libvirt/imagebackend.py, Rbd.libvirt_info()',

  *check(topology) {
    for (const { on, who, field, conf, secretUuid, isNova } of rbdUses(topology)) {
      // A site that a construct made lacks the fsid of its cluster: that is the finding.
      if (!isNova || secretUuid !== undefined || (on as Partial<ConfigMapNode>).made) continue;
      const fsid = conf === undefined ? undefined : fsidOfConf(topology, conf);
      yield {
        on,
        field,
        message: `${who} has images_type rbd and no rbd_secret_uuid.`,
        consequence: 'instances do not start: libvirt gets a user of Ceph without a key.',
        fix: `rbd_secret_uuid = ${fsid ?? '<fsid of the cluster>'} in its [libvirt].`,
      };
    }
  },

  trips: () => dcn({ computes: { 'ceph-nova-az1': compute('az1', { rbd_secret_uuid: '' }) } }),
  passes: () => dcn({ computes: { 'ceph-nova-az1': compute('az1') } }),
};
