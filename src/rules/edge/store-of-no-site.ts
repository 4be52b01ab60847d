import { isPlain, storeOption } from '../../model/query';
import { ownStores, sitesOf } from '../../model/sites';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { COPIES, dcn } from './sample';

export const storeOfNoSite: Rule = {
  code: 'GLN-EDGE-038',
  title: 'The hub enables the store of a site that has no API',
  why: 'The hub has a store for each site. One that no edge API enables is left over, or its site lacks an API.',
  severity: Severity.WARNING,
  source: 'R115, M-A2: architecture, examples/dt/dcn/control-plane/scaledown',

  *check(topology) {
    const all = sitesOf(topology);
    const used = new Set(all?.sites.flatMap(({ api }) => ownStores(topology, api).map(({ id }) => id)));
    for (const store of all?.hubIds.values() ?? []) {
      // A store without a section is an error of its own; one in the cluster of the hub is no site's.
      if (!all || store === all.central || used.has(store.id) || store.driver !== 'rbd' || !store.hasSection) continue;
      if (!all.central || confOf(topology, all.hub, store) === confOf(topology, all.hub, all.central)) continue;
      yield {
        on: store,
        message: `API '${all.hub.name}' enables the store '${store.id}', which no edge API enables.`,
        consequence: 'the hub does not start while a cluster that is gone stays in its configuration; images that are only there can be read nowhere else.',
        fix: `remove '${store.id}' from enabled_backends together with its section, once its images are copied, or add the edge API of the site.`,
      };
    }
  },

  trips: () => dcn({ apis: { az2: null } }),
  passes: () => dcn({ apis: { az2: null, central: { stores: 'central:rbd,az1:rbd', options: COPIES } } }),
};

function confOf(topology: Topology, hub: ApiNode, store: StoreNode): string | undefined {
  const value = storeOption(topology, hub, store, 'rbd_store_ceph_conf')?.value;
  return isPlain(value) ? value : undefined;
}
