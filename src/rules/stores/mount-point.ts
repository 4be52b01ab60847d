import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { knownText } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { withDriver } from './sample';
import { cinderUses } from './transports';

export const mountPoint: Rule = {
  code: 'GLN-STORES-064',
  title: 'The mount point of a Cinder store is relative, or nothing is mounted there',
  why: 'Shares of volumes are mounted below it; volumes that are block devices have none.',
  severity: Severity.WARNING,
  source: 'R35: glance_store 4.3, _drivers/cinder/nfs.py; RHOSO, configuring the Image service for Block Storage',

  *check(topology) {
    for (const { store, apis: [api], transport } of cinderUses(topology)) {
      const option = storeOption(topology, api, store, 'cinder_mount_point_base');
      const path = knownText(option?.value);
      if (path === undefined) continue;
      if (!path.startsWith('/')) {
        yield {
          on: store,
          field: 'cinder_mount_point_base',
          severity: Severity.ERROR,
          message: `The mount point of the Cinder store '${store.id}' is relative.`,
          consequence: 'shares cannot be mounted there: every upload fails, on every release.',
          fix: "mountPointBase: '/var/lib/glance/mnt', which is the default too.",
          inYaml: 'cinder_mount_point_base = /var/lib/glance/mnt, which is the default too.',
        };
      } else if (transport && !transport.mountsShares) {
        yield {
          on: store,
          field: 'cinder_mount_point_base',
          message: `The Cinder store '${store.id}' is on ${transport.title}, and has a mount point for NFS.`,
          consequence: 'nothing is mounted there, on every release.',
          fix: 'remove mountPointBase, or say transport: VolumeTransport.NFS.',
          inYaml: 'remove cinder_mount_point_base.',
        };
      }
    }
  },

  trips: () => sketch({ ...withDriver('rbd.RBDDriver'), ...WITH_MOUNT_POINT }),
  passes: () => sketch({ ...withDriver('nfs.NfsDriver'), ...WITH_MOUNT_POINT }),
};

const WITH_MOUNT_POINT = { apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_mount_point_base: '/var/lib/glance/mnt' } } };
