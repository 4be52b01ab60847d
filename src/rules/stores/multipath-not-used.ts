import { apisWith, knowsAllSecrets, storeOption, storesWith } from '../../model/query';
import { sketch } from '../../model/sketch';
import { isTrue } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const multipathNotUsed: Rule = {
  code: 'GLN-STORES-044',
  title: 'A Cinder store enforces multipath and does not use it',
  why: 'cinder_enforce_multipath says what happens when several paths cannot be used, and cinder_use_multipath whether they are.',
  severity: Severity.WARNING,
  source: 'W10, R37: glance_store 4.3, _drivers/cinder/store.py',

  *check(topology) {
    for (const store of storesWith(topology, 'cinder')) {
      const api = apisWith(topology, store)[0];
      if (!api || !isTrue(storeOption(topology, api, store, 'cinder_enforce_multipath'))) continue;
      const use = storeOption(topology, api, store, 'cinder_use_multipath');
      if (isTrue(use) || (!use && !knowsAllSecrets(topology, api))) continue;
      yield {
        on: store,
        field: 'cinder_enforce_multipath',
        message: `The Cinder store '${store.id}' has cinder_enforce_multipath, and not cinder_use_multipath.`,
        consequence: 'volumes are attached over one path, on every release.',
        fix: 'cinder_use_multipath = True.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_enforce_multipath: 'True' } } }),
  passes: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_enforce_multipath: 'True', cinder_use_multipath: 'True' } } }),
};
