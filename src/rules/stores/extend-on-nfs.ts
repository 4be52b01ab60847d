import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { isTrue } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { cinderUses } from './transports';

export const extendOnNfs: Rule = {
  code: 'GLN-STORES-045',
  title: 'A Cinder store on NFS shall extend attached volumes',
  why: 'A volume on NFS cannot grow while it is attached; a mount point says that NFS is meant.',
  severity: Severity.WARNING,
  source: 'W11, R36: os-brick, NFS connector, extend_volume(); glance_store 4.3, _drivers/cinder/store.py',

  *check(topology) {
    for (const { store, apis: [api], transport } of cinderUses(topology)) {
      const hasMountPoint = storeOption(topology, api, store, 'cinder_mount_point_base') !== undefined;
      if (!isTrue(storeOption(topology, api, store, 'cinder_do_extend_attached')) || !(transport?.mountsShares ?? hasMountPoint)) continue;
      yield {
        on: store,
        field: 'cinder_do_extend_attached',
        message: `The Cinder store '${store.id}' has cinder_do_extend_attached, and ${hasMountPoint ? 'a cinder_mount_point_base for NFS' : 'is on NFS'}.`,
        consequence: 'uploads of images of unknown size fail when the volume has to grow, if the back end is NFS, on every release.',
        fix: hasMountPoint ? 'remove cinder_do_extend_attached, or cinder_mount_point_base where the back end is not NFS.' : 'remove cinder_do_extend_attached.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_do_extend_attached: 'True', cinder_mount_point_base: '/var/lib/glance/mnt' } } }),
  passes: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_do_extend_attached: 'True' } } }),
};
