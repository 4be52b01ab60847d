import { sitesOf } from '../../model/sites';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { COPIES, dcn } from './sample';

export const hubDefaultOfSite: Rule = {
  code: 'GLN-EDGE-005',
  title: 'The default store of the hub is that of a site',
  why: 'Every image starts in the default store of the hub, and every site copies from there.',
  severity: Severity.ERROR,
  source: 'R101: data-plane-adoption, image service with DCN',

  *check(topology) {
    const all = sitesOf(topology);
    const store = all?.hubIds.get(all.hub.defaultStore ?? '');
    const owner = store && all?.ownerOf(store.id);
    // Volumes of zones have no central site: the store of the first zone is the default of all.
    if (!all || !store || !owner || store.driver === 'cinder') return;
    yield {
      on: all.hub,
      field: 'customServiceConfig [glance_store] default_backend',
      message: `API '${all.hub.name}' stores into '${store.id}' by default, the store of the edge API '${owner.name}'.`,
      consequence: 'every image goes to that site over the WAN, and the other sites cannot copy it.',
      fix: all.central ? `defaultStore: '${all.central.id}' for '${all.hub.name}'.` : `give '${all.hub.name}' a store in the central cluster as its default.`,
      inYaml: all.central ? `default_backend = ${all.central.id} in the [glance_store] of '${all.hub.name}'.` : undefined,
    };
  },

  trips: () => dcn({ apis: { central: { stores: 'central:rbd,az1:rbd,az2:rbd', default: 'az1', options: COPIES } } }),
  passes: () => dcn(),
};
