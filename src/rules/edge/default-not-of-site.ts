import { ownStores, sitesOf } from '../../model/sites';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, edge } from './sample';

export const defaultNotOfSite: Rule = {
  code: 'GLN-EDGE-004',
  title: 'The default store of an edge API is not its own',
  why: 'What is uploaded at a site, snapshots above all, goes into the default store: it should stay at the site.',
  severity: Severity.ERROR,
  source: 'R101: data-plane-adoption, image service with DCN; architecture, examples/dt/dcn',

  *check(topology) {
    for (const { api, own } of sitesOf(topology)?.sites ?? []) {
      // A default that is missing, or not enabled at all, keeps Glance from starting, which is said already.
      const isEnabled = ownStores(topology, api).some(({ id }) => id === api.defaultStore);
      if (!isEnabled || own.length === 0 || own.some(({ id }) => id === api.defaultStore)) continue;
      yield {
        on: api,
        field: 'customServiceConfig [glance_store] default_backend',
        message: `The edge API '${api.name}' stores into '${api.defaultStore}' by default, not into ${quoted(own)} of its site.`,
        consequence: 'snapshots of the site go to another one over the WAN, and its instances cannot be cloned from them.',
        fix: `defaultStore: '${own[0].id}' for '${api.name}'.`,
        inYaml: `default_backend = ${own[0].id} in the [glance_store] of '${api.name}'.`,
      };
    }
  },

  trips: () => dcn({ apis: { az1: edge('central:rbd,az1:rbd', { default: 'central' }) } }),
  passes: () => dcn(),
};
