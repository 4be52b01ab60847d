import { reservedAs, type ReservedAs } from '../../facts/reserved-names';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const reservedStoreId: Rule = {
  code: 'GLN-STORES-002',
  title: 'A store has an id that Glance uses itself',
  why: 'Glance asks its configuration for the section of a store by its id, and gets whatever else has that name.',
  severity: Severity.ERROR,
  source: 'E3: glance 26.1, common/store_utils.py; oslo.config, cfg.py, ConfigOpts',

  *check(topology) {
    for (const store of topology.stores) {
      const reserved = reservedAs(store.id);
      if (reserved === undefined) continue;
      yield {
        on: store, message: `The id '${store.id}' is ${IS[reserved]}.`, consequence: DOES[reserved],
        fix: 'storeId: another one.', inYaml: 'another id in enabled_backends and as the section.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'workers:rbd' } } }),
  passes: () => sketch({ apis: { default: { stores: 'worker:rbd' } } }),
};

const IS: Readonly<Record<ReservedAs, string>> = {
  prefix: 'reserved: Glance keeps those that start with os_glance_',
  section: 'the name of a section of Glance',
  option: 'the name of an option of [DEFAULT]',
  attribute: "a name of Glance's configuration object",
};

const DOES: Readonly<Record<ReservedAs, string>> = {
  prefix: 'glance-api does not start on any release.',
  section: 'the options of the store and those of Glance stand in one section, and each counts for both, on every release.',
  option: 'glance-api does not start on any release.',
  attribute: 'glance-api does not start on any release.',
};
