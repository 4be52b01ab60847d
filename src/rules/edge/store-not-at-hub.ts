import { ownStores, sitesOf } from '../../model/sites';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { COPIES, dcn } from './sample';

export const storeNotAtHub: Rule = {
  code: 'GLN-EDGE-001',
  title: 'The hub does not enable a store of an edge API',
  why: 'The hub is the one API through which an image with copies at several sites is deleted, so it must reach every copy.',
  severity: Severity.ERROR,
  source: 'R100: the real Glance, observed; data-plane-adoption, image service with DCN',

  *check(topology) {
    const all = sitesOf(topology);
    if (!all) return;
    for (const { api } of all.sites) {
      const missing = ownStores(topology, api).filter(({ id }) => !all.hubIds.has(id));
      if (missing.length === 0) continue;
      yield {
        on: all.hub,
        field: 'customServiceConfig [DEFAULT] enabled_backends',
        message: `API '${all.hub.name}' does not enable ${quoted(missing)}, which the edge API '${api.name}' enables.`,
        consequence: `images with a copy there are read, but deleting one through '${all.hub.name}' fails with half of its data gone, on every release.`,
        fix: `add ${quoted(missing)} to the stores of '${all.hub.name}', behind those that it has.`,
        inYaml: `${quoted(missing)} with its section in enabled_backends of '${all.hub.name}', behind those that it has.`,
      };
    }
  },

  trips: () => dcn({ apis: { central: { stores: 'central:rbd,az1:rbd', options: COPIES } } }),
  passes: () => dcn(),
};
