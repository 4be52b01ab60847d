import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const emptyPool: Rule = {
  code: 'GLN-STORES-024',
  title: 'The pool of an RBD store is empty',
  why: 'An empty value is a value: it does not mean the default.',
  severity: Severity.ERROR,
  source: 'glance_store 4.3, _drivers/rbd.py; oslo.config, types.py, String',

  *check(topology) {
    for (const { option, on, field, store } of storeOptionsNamed(topology, 'rbd_store_pool')) {
      if (knownText(option.value) !== '') continue;
      yield {
        on,
        field,
        message: `The RBD store '${store!.id}' has an empty pool.`,
        consequence: 'glance-api starts, and every upload to the store fails, on every release.',
        fix: "pool: 'images', or leave it out, which means the same.",
        inYaml: 'rbd_store_pool = images, or leave it out, which means the same.',
      };
    }
  },

  trips: () => sketch({ stores: { hub: { rbd_store_pool: '' } } }),
  passes: () => sketch({ stores: { hub: { rbd_store_pool: null } } }),
};
