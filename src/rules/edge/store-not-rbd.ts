import { computesUseRbd } from './rbd-sites';
import { sitesOf } from '../../model/sites';
import type { StoreNode } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, edge } from './sample';

export const storeNotRbd: Rule = {
  code: 'GLN-EDGE-007',
  title: 'The store of a site is neither RBD nor Cinder',
  why: 'Only an image in the Ceph cluster of a site can be cloned there, and only one in a volume of a zone.',
  severity: Severity.WARNING,
  source: 'R104: RHOSO, deploying distributed compute nodes; distributed zones',

  *check(topology) {
    for (const { api, own } of sitesOf(topology)?.sites ?? []) {
      // A file store at the edge has a rule of its own.
      const store = own.find(isElsewhere);
      if (!store) continue;
      const rbd = computesUseRbd(topology, api);
      yield {
        on: store,
        message: `The store '${store.id}' of the edge API '${api.name}' is of type '${store.driver}'.`,
        consequence: rbd
          ? 'the instances and volumes of the site, which lie in Ceph, are filled by a full download of each image.'
          : 'every instance of the site downloads its image as a whole, and the edge architecture is supported with Ceph only.',
        fix: 'an RbdStore in the Ceph cluster of the site.',
        inYaml: 'a store of type rbd in the Ceph cluster of the site.',
        ...(rbd ? { severity: Severity.ERROR } : {}),
      };
    }
  },

  trips: () => dcn({ apis: { az1: edge('central:rbd,az1:swift'), central: hub('az1:swift') } }),
  passes: () => dcn(),
};

function isElsewhere({ driver }: StoreNode): boolean {
  return driver !== 'rbd' && driver !== 'cinder' && driver !== 'file';
}

function hub(store: string) {
  return { ...edge(''), layout: 'split', default: 'central', stores: `central:rbd,${store},az2:rbd` };
}
