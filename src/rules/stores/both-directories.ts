import { FILE } from '../../facts/stores/file';
import { storesWith, lastOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const bothDirectories: Rule = {
  code: 'GLN-STORES-020',
  title: 'A file store has one directory and several',
  why: 'The one directory has a default, so that it is there even if nobody gives it; only an empty one makes room for several.',
  severity: Severity.ERROR,
  source: 'E12: glance_store 4.3, _drivers/filesystem.py, configure_add(); seen with glance 26.1.0',

  *check(topology) {
    for (const store of storesWith(topology, FILE.driver)) {
      if (!lastOption(store.options, 'filesystem_store_datadirs') || lastOption(store.options, 'filesystem_store_datadir')?.value === '') continue;
      yield {
        on: store,
        field: 'filesystem_store_datadirs',
        message: `The file store '${store.id}' has both filesystem_store_datadir${lastOption(store.options, 'filesystem_store_datadir') ? '' : ', by its default,'} and filesystem_store_datadirs.`,
        consequence: 'glance-api starts without the store, and every upload to it fails, on every release.',
        fix: 'a store for each directory; or filesystem_store_datadir = (empty) beside the several.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { layout: 'single', stores: 'local:file' } }, stores: { local: { filesystem_store_datadirs: '/var/lib/glance/local/a:10' } } }),
  passes: () => sketch({
    apis: { default: { layout: 'single', stores: 'local:file' } },
    stores: { local: { filesystem_store_datadir: '', filesystem_store_datadirs: '/var/lib/glance/local/a:10' } },
    mounts: [{ to: ['Glance'], at: '/var/lib/glance/local', source: { nfs: { server: '172.18.0.5', path: '/export' } } }],
  }),
};
