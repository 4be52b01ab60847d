import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { imageDirectories, nfsMountsOf } from './nfs';

export const imagesBesideShare: Rule = {
  code: 'GLN-MOUNTS-016',
  title: 'A share is mounted, and the images go elsewhere',
  why: 'A file store writes to its directory whatever is mounted elsewhere, and Glance does not look whether a share is there.',
  severity: Severity.ERROR,
  source: 'R60: glance_store 4.3, _drivers/filesystem.py',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const { api, store, directory, mounted } of imageDirectories(topology)) {
      if (mounted) continue;
      const [share] = nfsMountsOf(topology, api).filter(({ directory: path }) => !isStaging(path));
      if (!share) continue;
      yield {
        on: share.mounted.node,
        field: `mounts[${share.mounted.node.mounts.indexOf(share.mounted.mount)}].mountPath`,
        message: `API '${api.name}' mounts a share at '${share.directory}', but its store '${store.id}' keeps images in '${directory}'.`,
        consequence: 'images land on the disk of one pod, where the other pods do not find them, on every release.',
        fix: `mountPath: ${directory}, or filesystem_store_datadir = ${share.directory}.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { layout: 'single', stores: 'share:file' } }, stores: { share: { filesystem_store_datadir: '/var/lib/glance/store' } }, mounts: [{ to: ['Glance'], at: '/var/lib/glance/images', source: { nfs: { server: '172.18.0.5', path: '/export' } } }] }),
  passes: () => sketch({ apis: { default: { layout: 'single', stores: 'share:file' } }, stores: { share: { filesystem_store_datadir: '/var/lib/glance/images/' } }, mounts: [{ to: ['Glance'], at: '/var/lib/glance/images', source: { nfs: { server: '172.18.0.5', path: '/export' } } }] }),
};

/** A share for what is staged is not meant for images. */
function isStaging(path: string): boolean {
  return path.startsWith('/var/lib/glance/os_glance_');
}
