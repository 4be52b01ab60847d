import { GLANCE_HOME } from '../../facts/pod-storage';
import { RESERVED_STORE_PREFIX } from '../../facts/reserved-names';
import { isWithinPath, plainPath } from '../../model/pods';
import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed, type PlacedOption } from '../config/placed-options';
import { shownValue } from '../config/wording';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const oddDirectory: Rule = {
  code: 'GLN-STORES-021',
  title: 'The directory of a file store is no place for images',
  why: 'Images need an absolute path, and a directory in which Glance keeps nothing else.',
  severity: Severity.ERROR,
  source: 'E12: glance_store 4.3, _drivers/filesystem.py; glance-operator, 00-config.conf',

  *check(topology) {
    for (const placed of [...storeOptionsNamed(topology, 'filesystem_store_datadir'), ...storeOptionsNamed(topology, 'filesystem_store_datadirs')]) {
      const path = placed.store!.driver === 'file' ? pathOf(placed) : '';
      const odd = path === '' ? undefined : oddity(path);
      if (odd === undefined) continue;
      yield {
        on: placed.on,
        field: placed.field,
        message: placed.inSecret ? `The directory of the file store '${placed.store!.id}' ${odd}.` : `${shownValue(path)}, the directory of the file store '${placed.store!.id}', ${odd}.`,
        consequence: path.startsWith('/') ? 'Glance deletes what it takes for leftovers of its own: images are lost, on every release.' : 'the images lie below whatever directory glance-api happens to be started in, on every release.',
        fix: "directory: '/var/lib/glance/images'.",
        inYaml: 'filesystem_store_datadir = /var/lib/glance/images.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { layout: 'single', replicas: 1, stores: 'local:file' } }, stores: { local: { filesystem_store_datadir: '/var/lib/glance/os_glance_staging_store' } }, mounts: [] }),
  passes: () => sketch({ apis: { default: { layout: 'single', replicas: 1, stores: 'local:file' } }, stores: { local: { filesystem_store_datadir: '/var/lib/glance/images' } } }),
};

/** Of several directories, each may have a priority behind a colon. */
function pathOf({ option }: PlacedOption): string {
  const text = knownText(option.value) ?? '';
  return option.name.endsWith('s') ? text.replace(/:-?\d+$/, '') : text;
}

/** In words that follow the path. */
function oddity(path: string): string | undefined {
  if (!path.startsWith('/')) return 'is a relative path';
  if (plainPath(path).startsWith(`${GLANCE_HOME}/${RESERVED_STORE_PREFIX}`)) return 'is where Glance keeps what is on its way in';
  return isWithinPath(path, `${GLANCE_HOME}/image-cache`) ? 'is the directory of the image cache' : undefined;
}
