import { sketch } from '../../model/sketch';
import { storeOptionFact } from '../config/option-facts';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { credentialStores } from './application-credentials';

export const credentialIsBackport: Rule = {
  code: 'GLN-STORES-073',
  title: 'A store logs in with options that the product has taken over from later releases',
  why: 'The glance_store that the product is built on has no application credentials; a glance_store without them overlooks the options.',
  severity: Severity.WARNING,
  source: 'R51: the options that glance_store 4.3.3 and 5.7.0 register; glance-operator, config/samples/backends, from FR6 on',

  *check(topology) {
    if (!topology.glance.enabled) return;
    for (const { store, option } of credentialStores(topology)) {
      yield {
        on: store,
        field: option.name,
        message: `The store '${store.id}' has ${option.name}, which upstream is new in ${storeOptionFact(store.driver, option.name)?.since}.`,
        consequence: 'once the credential is there, an image of Glance without these options cannot log in: try an upload before you rely on it.',
        fix: 'ServiceCredentials.serviceUser(); or acknowledge this once an upload has worked.',
        inYaml: 'user and password of the service user; or acknowledge this once an upload has worked.',
      };
    }
  },

  trips: () => sketch({
    apis: { default: { stores: 'objects:swift' } },
    stores: { objects: { swift_store_application_credential_id: 'abc', swift_store_application_credential_secret: 'def' } },
  }),
  passes: () => sketch({ apis: { default: { stores: 'objects:swift' } } }),
};
