import { STORE_ID } from '../../facts/reserved-names';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const storeIdSyntax: Rule = {
  code: 'GLN-STORES-001',
  title: 'The id of a store does not work everywhere',
  why: 'An id is the name of a section, stands in enabled_backends between commas and colons, and in headers and URLs of the API.',
  severity: Severity.ERROR,
  source: 'E3: glance 26.1, common/wsgi.py, api/v2; oslo.config, types.py, Dict',

  *check(topology) {
    for (const store of topology.stores) {
      if (STORE_ID.test(store.id)) continue;
      yield {
        on: store,
        message: `'${store.id}' is no id for a store.`,
        consequence: 'glance-api does not start, finds no section for the store, or cannot delete images from it, on every release.',
        fix: 'storeId: letters, digits, - and _, at most 63, a letter or digit first.',
        inYaml: 'an id of letters, digits, - and _, at most 63, a letter or digit first, in enabled_backends and as the section.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub.fast:rbd' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub-fast:rbd' } } }),
};
