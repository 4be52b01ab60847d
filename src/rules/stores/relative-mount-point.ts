import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { isHidden, shownValue } from '../config/wording';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const relativeMountPoint: Rule = {
  code: 'GLN-STORES-050',
  title: 'A Cinder store mounts volumes below a relative path',
  why: 'The path is handed to mount as it is.',
  severity: Severity.ERROR,
  source: 'R35: glance_store 4.3, _drivers/cinder/store.py and common/fs_mount.py',

  *check(topology) {
    for (const placed of storeOptionsNamed(topology, 'cinder_mount_point_base')) {
      const path = knownText(placed.option.value);
      if (placed.store!.driver !== 'cinder' || path === undefined || path.startsWith('/')) continue;
      yield {
        on: placed.on,
        field: placed.field,
        message: `${isHidden(placed) ? '' : `${shownValue(path)}, `}the mount point of the Cinder store '${placed.store!.id}'${isHidden(placed) ? '' : ','} is no absolute path.`.replace(/^t/, 'T'),
        consequence: 'volumes of a back end on NFS are mounted where nobody looks, or not at all, on every release.',
        fix: 'cinder_mount_point_base = /var/lib/glance/mnt, which is the default.',
      };
    }
  },

  trips: () => withBase('mnt'),
  passes: () => withBase('/var/lib/glance/mnt'),
};

function withBase(base: string) {
  return sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_mount_point_base: base } } });
}
