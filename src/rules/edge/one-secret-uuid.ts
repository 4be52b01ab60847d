import { fileName } from '../../model/ceph-conf';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { fsidOfConf } from './known-fsids';
import { rbdUses, type RbdUse } from './rbd-uses';
import { dcn, FSIDS, volume } from './sample';

export const oneSecretUuid: Rule = {
  code: 'GLN-EDGE-016',
  title: 'Two Ceph clusters have one secret of libvirt',
  why: 'The UUID of the secret is the fsid of the cluster, so that two clusters never share one.',
  severity: Severity.ERROR,
  source: 'R107: edpm-ansible, roles/edpm_libvirt/tasks/post-install.yml',

  *check(topology) {
    const byUuid = new Map<string, RbdUse & { readonly conf: string }>();
    for (const use of rbdUses(topology)) {
      const { conf, secretUuid } = use;
      // Where the fsid is known the wrong one of the two is found by it.
      if (conf === undefined || secretUuid === undefined || fsidOfConf(topology, conf) !== undefined) continue;
      const first = byUuid.get(secretUuid.toLowerCase());
      if (!first) byUuid.set(secretUuid.toLowerCase(), { ...use, conf });
      if (!first || fileName(first.conf) === fileName(conf)) continue;
      yield {
        on: use.on,
        field: use.field,
        message: `${use.who} reads '${conf}' with the rbd_secret_uuid that is used with '${first.conf}' as well.`,
        consequence: 'compute nodes have the key of one cluster only under that id: instances of the other do not get their disks.',
        fix: "rbd_secret_uuid: what 'ceph fsid' prints on that cluster.",
      };
    }
  },

  trips: () => dcn({ volumes: { az1: volume('az1'), az2: volume('az2', { rbd_secret_uuid: FSIDS.az1 }) } }),
  passes: () => dcn({ volumes: { az1: volume('az1'), az2: volume('az2') } }),
};
