import { apisOf, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import { computesUseRbd } from '../edge/rbd-sites';
import { dcn } from '../edge/sample';
import type { Rule } from '../rule';
import { isPartlyRead, listsItsStores } from './texts';

export const fileStoreOnEdge: Rule = {
  code: 'GLN-STORES-019',
  title: 'An edge API has a file store',
  why: 'At an edge site, instances are cloned from images in the Ceph cluster of the site; a file cannot be cloned there.',
  severity: Severity.WARNING,
  source: 'R65, M-G13: RHOSO, deploying distributed compute nodes',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const api of apisOf(topology, 'edge')) {
      const store = storesOf(topology, api).find(({ driver }) => driver === 'file');
      if (!store || !listsItsStores(topology, api) || (store.builtIn && isPartlyRead(topology, api))) continue;
      yield {
        on: store.builtIn ? api : store,
        message: store.builtIn
          ? `The edge API '${api.name}' enables no store, and so gets the operator's own file store.`
          : `The edge API '${api.name}' has the file store '${store.id}'.`,
        consequence: 'every instance of the site copies its image through the API, and the images lie in the pods, on every release.',
        fix: 'an RbdStore in the Ceph cluster of the site.',
        inYaml: 'a store of type rbd in the Ceph cluster of the site.',
        ...(computesUseRbd(topology, api) ? { severity: Severity.ERROR } : {}),
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', replicas: 1, stores: 'local:file' } } }),
  passes: () => dcn(),
};
