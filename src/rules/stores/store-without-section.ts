import { sectionsNamed, apisWith, configSecretsOf, knowsAllSecrets } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { listText } from '../config/sample';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const storeWithoutSection: Rule = {
  code: 'GLN-STORES-010',
  title: 'A store is enabled and has no section',
  why: 'Without its section a store has the defaults of its driver, and for most drivers there are no defaults that work.',
  severity: Severity.ERROR,
  source: 'R11: glance_store 4.3, drivers; seen with glance 26.1.0; M-A2',

  *check(topology) {
    if (!topology.controlPlane.whole) return;
    for (const store of topology.stores) {
      const consequence = store.hasSection || store.builtIn ? undefined : WITHOUT_SECTION[store.driver];
      if (consequence === undefined) continue;
      const api = apisWith(topology, store).find((one) => hasNoneInSecrets(topology, one, store));
      if (!api) continue;
      yield {
        on: store,
        message: `API '${api.name}' enables the store '${store.id}', and there is no section [${store.id}].`,
        consequence,
        fix: `add [${store.id}] with the options of the store, or take ${store.id} out of enabled_backends.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { text: listText('hub:rbd,az1:rbd') } } }),
  passes: () => sketch({ apis: { default: { text: listText('hub:rbd,links:http') } } }),
};

/** What becomes of a store without options. A file store has a directory by default, and an HTTP store needs nothing. */
const WITHOUT_SECTION: Readonly<Record<string, string>> = {
  rbd: 'glance-api does not start on any release, whatever other stores the API has.',
  s3: 'glance-api starts without the store: every upload to it fails, and details of stores cannot be listed, on every release.',
  swift: 'glance-api starts without the store: every upload to it fails, on every release.',
  cinder: 'every upload to the store fails, or makes a volume in the project of the user, on every release.',
};

/** A Secret that is not known may have the section. */
function hasNoneInSecrets(topology: Topology, api: ApiNode, { id }: StoreNode): boolean {
  return knowsAllSecrets(topology, api) && configSecretsOf(topology, api).every(({ config }) => sectionsNamed(config, id).length === 0);
}

