import { apisOf, storesOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const rbdWithoutConversion: Rule = {
  code: 'GLN-STORES-026',
  title: 'Images are not converted to raw on their way into Ceph',
  why: 'Only raw images can be cloned; the operator has imports converted in the outer pods of a split API, and nowhere else.',
  // At the edge, images come raw from the hub.
  severity: Severity.INFO,
  source: 'R77: glance-operator, glanceapi_controller.go, ImageConversion',

  *check(topology) {
    // A single API on Ceph is refused, and the layout is the mistake.
    for (const api of apisOf(topology, 'edge')) {
      const store = storesOf(topology, api).find(({ driver }) => driver === 'rbd');
      if (!store) continue;
      yield {
        on: api,
        message: `What is imported through the edge API '${api.name}' goes into '${store.id}' as it is.`,
        consequence: 'instances from an image that is not raw copy and convert it each time, on every release.',
        fix: 'upload raw images there, or upload through a split API.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } } }),
  passes: () => sketch(),
};
