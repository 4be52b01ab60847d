import { ownStores, sitesOf } from '../../model/sites';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, edge } from './sample';

export const hubStoreMissing: Rule = {
  code: 'GLN-EDGE-002',
  title: 'An edge API does not enable the store of the hub',
  why: 'Images are uploaded at the hub and copied from its store: an API that does not know the store can neither read nor copy them.',
  severity: Severity.ERROR,
  source: 'R102: the real Glance, observed; data-plane-adoption, image service with DCN',

  *check(topology) {
    const all = sitesOf(topology);
    const id = all?.central?.id;
    if (!all || id === undefined) return;
    for (const { api } of all.sites) {
      if (ownStores(topology, api).some((store) => store.id === id)) continue;
      yield {
        on: api,
        field: 'customServiceConfig [DEFAULT] enabled_backends',
        message: `The edge API '${api.name}' does not enable '${id}', the store of '${all.hub.name}'.`,
        consequence: 'downloads of images that are only there fail with 500; copy-image answers 202 and never ends, on every release.',
        fix: `add '${id}' to the stores of '${api.name}'; its own store stays the default.`,
        inYaml: `'${id}' with its section in enabled_backends of '${api.name}'; its own store stays the default.`,
      };
    }
  },

  trips: () => dcn({ apis: { az1: edge('az1:rbd', { default: 'az1' }) } }),
  passes: () => dcn(),
};
