import { FILE } from '../../facts/stores/file';
import { sketch } from '../../model/sketch';
import type { StoreNode } from '../../model/topology';
import { knownText, type PlacedOption, storeOptionsNamed } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

const OPTION = 'filesystem_store_datadirs';

export const directoryWithTwoPriorities: Rule = {
  code: 'GLN-STORES-074',
  title: 'The priority of a directory of a file store is no number, or there are two',
  why: 'Images go where the priority is highest: Glance takes a store whose priorities it cannot tell for misconfigured.',
  severity: Severity.ERROR,
  source: 'glance_store 4.3 and 5.7, _drivers/filesystem.py, _check_directory_paths(); run with both: the store cannot write',

  *check(topology) {
    for (const [store, options] of byStore(storeOptionsNamed(topology, OPTION))) {
      const known = new Map<string, string>();
      for (const { option, on, field, inSecret } of options) {
        const { path, priority } = partsOf(knownText(option.value) ?? '');
        const odd = oddity(priority, known.get(path));
        known.set(path, known.get(path) ?? priority);
        if (odd === undefined) continue;
        yield {
          on, ...(inSecret ? { line: option.line } : { field }),
          message: `${inSecret ? 'A directory' : `The directory '${path}'`} of the file store '${store.id}' ${odd}.`,
          consequence: 'glance-api starts without the store, and every upload to it fails, on every release.',
          fix: `${OPTION} = ${inSecret ? '<path>' : path}:10, once for each directory.`,
        };
      }
    }
  },

  trips: () => withDirectories('/var/lib/glance/images/a:10', '/var/lib/glance/images/a:20'),
  passes: () => withDirectories('/var/lib/glance/images/a:10', '/var/lib/glance/images/b:20'),
};

function byStore(options: readonly PlacedOption[]): ReadonlyMap<StoreNode, readonly PlacedOption[]> {
  const found = new Map<StoreNode, PlacedOption[]>();
  for (const one of options) if (one.store?.driver === FILE.driver) found.set(one.store, [...found.get(one.store) ?? [], one]);
  return found;
}

/** What stands behind the last colon is the priority; without one it is 0. */
function partsOf(text: string): { readonly path: string; readonly priority: string } {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return { path: text.trim(), priority: '0' };
  return { path: text.slice(0, colon).trim(), priority: text.slice(colon + 1).trim() || '0' };
}

/** In words that follow the directory. The same one twice is a warning of Glance's alone. */
function oddity(priority: string, before: string | undefined): string | undefined {
  if (!/^[+-]?\d+$/.test(priority)) return `has the priority '${priority}', which is no whole number`;
  return before === undefined || Number(before) === Number(priority) ? undefined : `has the priorities ${before} and ${priority}`;
}

function withDirectories(...directories: readonly string[]) {
  const text = [
    '[DEFAULT]', 'enabled_backends = local:file', '[glance_store]', 'default_backend = local', '[local]', 'filesystem_store_datadir =',
    ...directories.map((directory) => `${OPTION} = ${directory}`), '',
  ].join('\n');
  return sketch({
    apis: { default: { layout: 'single', text } },
    mounts: [{ to: ['Glance'], at: '/var/lib/glance/images', source: { nfs: { server: '172.18.0.5', path: '/export' } } }],
  });
}
