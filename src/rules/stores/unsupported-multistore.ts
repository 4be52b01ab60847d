import { apisOf, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { StoreNode } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { textUsers } from './texts';

export const unsupportedMultistore: Rule = {
  code: 'GLN-STORES-017',
  title: 'Several RBD or Cinder stores without edge sites',
  why: 'The documentation of the product supports several such stores with distributed nodes or zones only, and yet shows them in one API.',
  severity: Severity.INFO,
  source: 'R25: RHOSO, configuring the Image service, supported back ends; M-D6',

  *check(topology) {
    if (!topology.controlPlane.whole || apisOf(topology, 'edge').length > 0) return;
    for (const { api } of textUsers(topology)) {
      const stores = storesOf(topology, api);
      const found = ['rbd', 'cinder'].map((driver) => stores.filter((store) => store.driver === driver)).find(isSeveral);
      if (!found) continue;
      yield {
        on: api,
        message: `API '${api.name}' has ${found.length} stores of the type '${found[0].driver}', ${quoted(found)}, and there is no edge API.`,
        consequence: 'it works; whether it is supported depends on the contract, since the documentation names edge sites and zones only.',
        fix: 'ask the vendor, if support matters.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'fast:rbd,slow:rbd' } } }),
  passes: () => sketch({ apis: { default: { stores: 'fast:rbd,slow:rbd' }, az1: { layout: 'edge', stores: 'slow:rbd' } } }),
};

function isSeveral(stores: readonly StoreNode[]): boolean {
  return stores.length > 1;
}
