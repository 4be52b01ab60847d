import { apisWith, knowsAllSecrets, storeOption, storesWith } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { isTrue } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const httpUnverified: Rule = {
  code: 'GLN-STORES-016',
  title: 'An HTTP store does not check certificates',
  why: 'https_insecure is true unless something is said: the server of an image is then whoever answers.',
  severity: Severity.WARNING,
  source: 'W2: glance_store 4.3, _drivers/http.py',

  *check(topology) {
    for (const store of storesWith(topology, 'http')) {
      const api = apisWith(topology, store)[0];
      if (!api || !knowsAllSecrets(topology, api) || !isUnverified(topology, api, store)) continue;
      yield {
        on: store,
        field: 'https_insecure',
        message: `The HTTP store '${store.id}' takes images from servers whose certificates it does not check.`,
        consequence: 'whoever is between Glance and the server can hand out other images, on every release.',
        fix: 'https_insecure = False, or https_ca_certificates_file with the authorities.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd,web:http' } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd,web:http' } }, stores: { web: { https_insecure: 'False' } } }),
};

function isUnverified(topology: Topology, api: ApiNode, store: StoreNode): boolean {
  if (storeOption(topology, api, store, 'https_ca_certificates_file')) return false;
  const option = storeOption(topology, api, store, 'https_insecure');
  return option === undefined || isTrue(option);
}
