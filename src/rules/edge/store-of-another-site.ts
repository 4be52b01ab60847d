import { sitesOf } from '../../model/sites';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, edge } from './sample';

export const storeOfAnotherSite: Rule = {
  code: 'GLN-EDGE-003',
  title: 'An edge API enables the store of another site',
  why: 'Copies go from site to hub and from hub to site. A site that reaches another one has its keys, and needs its network.',
  severity: Severity.WARNING,
  source: 'R102: data-plane-adoption, image service with DCN',

  *check(topology) {
    for (const { api, foreign } of sitesOf(topology)?.sites ?? []) {
      if (foreign.length === 0) continue;
      const others = [...new Set(foreign.map(({ of }) => of.name))];
      yield {
        on: api,
        field: 'customServiceConfig [DEFAULT] enabled_backends',
        message: `The edge API '${api.name}' enables ${quoted(foreign.map(({ store }) => store))}, of ${quoted(others)}.`,
        consequence: 'its pods hold the keys of another site, and do not start while that site cannot be reached.',
        fix: `remove ${quoted(foreign.map(({ store }) => store))} from the stores of '${api.name}': the hub copies between sites.`,
        inYaml: `remove ${quoted(foreign.map(({ store }) => store))} from enabled_backends of '${api.name}': the hub copies between sites.`,
      };
    }
  },

  trips: () => dcn({ apis: { az1: edge('central:rbd,az1:rbd,az2:rbd') } }),
  passes: () => dcn(),
};
