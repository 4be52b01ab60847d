import { STORES } from '../../facts/stores/index.generated';
import { nearest } from '../../model/names';
import { sketch } from '../../model/sketch';
import { listed } from '../../model/words';
import { driverFacts } from '../config/option-facts';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unknownDriver: Rule = {
  code: 'GLN-STORES-005',
  title: 'A store has a type that Glance or the product does not have',
  why: 'The type of a store is the name of a driver of glance_store; what it keeps images on need not be its name.',
  severity: Severity.ERROR,
  source: 'R13: glance_store 4.3, setup.cfg; RHOSO, configuring the Image service',

  *check(topology) {
    for (const store of topology.stores) {
      const facts = driverFacts(store.driver);
      if (facts && !facts.undocumented) continue;
      yield facts ? {
        on: store,
        severity: Severity.WARNING,
        message: `Store '${store.id}' is of the type '${store.driver}', which the product does not document.`,
        consequence: 'glance-api does not start while its server is out of reach, and details of stores cannot be listed, on every release.',
        fix: `another type of store: ${DOCUMENTED}.`,
      } : {
        on: store,
        message: `Store '${store.id}' is of the type '${store.driver}', and Glance has no such driver.`,
        consequence: 'as the default store it keeps glance-api from starting; as another one it makes every list of stores fail, on every release.',
        fix: `${ALIASES[store.driver.toLowerCase()] ?? nearest(store.driver, NAMES) ?? DOCUMENTED} as the type.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd,share:nfs' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd,swift:swift' } } }),
};

const NAMES = STORES.filter(({ undocumented }) => !undocumented).map(({ driver }) => driver);
const DOCUMENTED = listed(NAMES, 'or');

/** What people call them. */
const ALIASES: Readonly<Record<string, string>> = { nfs: 'file', filesystem: 'file', pvc: 'file', ceph: 'rbd', rgw: 's3', https: 'http', lvm: 'cinder' };
