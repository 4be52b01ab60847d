import { at } from '../../model/json';
import { mountPathOf, volumeOf } from '../../model/pods';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { imageDirectories } from './nfs';

export const imagesReadOnly: Rule = {
  code: 'GLN-MOUNTS-015',
  title: 'The images of a file store lie in a read-only mount',
  why: 'Glance writes images into the directory of a file store.',
  severity: Severity.ERROR,
  source: 'R60: glance_store 4.3, _drivers/filesystem.py',

  *check(topology) {
    const said = new Set<string>();
    for (const { api, store, directory, mounted } of imageDirectories(topology)) {
      if (!mounted) continue;
      const volume = volumeOf(topology, api, mounted) ?? {};
      const source = Object.keys(volume).find((name) => at(volume, name, 'readOnly') === true);
      if (mounted.mount.readOnly !== true && source === undefined) continue;
      const key = `${mounted.node.key} ${directory}`;
      if (said.has(key)) continue;
      said.add(key);
      const path = mountPathOf(mounted.mount)!;
      yield {
        on: mounted.node,
        field: mounted.mount.readOnly === true ? `mounts[${mounted.node.mounts.indexOf(mounted.mount)}].readOnly` : 'volumes',
        message: `The store '${store.id}' of API '${api.name}' keeps images in '${directory}', but the mount of '${path}' is read-only.`,
        consequence: 'the store cannot be written to on any release: no image can be uploaded to it.',
        fix: source === undefined ? 'leave readOnly out of the mount.' : `leave readOnly out of the ${source} of the volume.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { layout: 'single', stores: 'share:file' } }, stores: { share: { filesystem_store_datadir: '/var/lib/glance/images' } }, mounts: [{ to: ['Glance'], at: '/var/lib/glance/images', readOnly: true, source: { nfs: { server: '172.18.0.5', path: '/export' } } }] }),
  passes: () => sketch({ apis: { default: { layout: 'single', stores: 'share:file' } }, stores: { share: { filesystem_store_datadir: '/var/lib/glance/images' } }, mounts: [{ to: ['Glance'], at: '/var/lib/glance/images', source: { nfs: { server: '172.18.0.5', path: '/export' } } }] }),
};
