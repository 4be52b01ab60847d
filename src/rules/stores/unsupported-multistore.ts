import { apisOf, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
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
    const found = textUsers(topology).flatMap(({ api, apis }) => severalOf(topology, api).map((stores) => ({ stores, apis })));
    if (found.length === 0) return;
    const [{ stores }] = found;
    const apis = found.flatMap((one) => one.apis);
    const drivers = new Set(found.map((one) => one.stores[0].driver));
    yield {
      on: apis[0],
      message: apis.length === 1
        ? `API '${apis[0].name}' has ${stores.length} stores of the type '${stores[0].driver}', ${quoted(stores)}, and there is no edge API.`
        : `APIs ${quoted(apis)} have several stores of the type ${quoted([...drivers])} each, and there is no edge API.`,
      consequence: 'it works; whether it is supported depends on the contract, since the documentation names edge sites and zones only.',
      fix: 'ask the vendor, if support matters.',
    };
  },

  trips: () => sketch({ apis: { default: { stores: 'fast:rbd,slow:rbd' } } }),
  passes: () => sketch({ apis: { default: { stores: 'slow:rbd,fast:rbd' }, az1: { layout: 'edge', stores: 'slow:rbd' } } }),
};

/** The stores of a driver, where there are several. */
function severalOf(topology: Topology, api: ApiNode): ReadonlyArray<readonly StoreNode[]> {
  const stores = storesOf(topology, api);
  if (stores.length < 2) return [];
  const driver = DRIVERS.find((one) => stores.filter((store) => store.driver === one).length > 1);
  return driver === undefined ? [] : [stores.filter((store) => store.driver === driver)];
}

const DRIVERS = ['rbd', 'cinder'];
