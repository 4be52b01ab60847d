import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const halfApplicationCredential: Rule = {
  code: 'GLN-STORES-071',
  title: 'Half of an application credential',
  why: 'An application credential is an id and a secret; one of them is no login.',
  severity: Severity.ERROR,
  source: 'R51: glance_store 5.7, _drivers/swift/store.py and cinder/store.py',

  *check(topology) {
    for (const { api, store } of wholeStores(topology, ({ driver }) => driver === 'cinder' || driver === 'swift')) {
      const [id, secret] = ['id', 'secret'].map((part) => `${store.driver}_store_application_credential_${part}`);
      const [hasId, hasSecret] = [id, secret].map((name) => storeOption(topology, api, store, name) !== undefined);
      if (hasId === hasSecret) continue;
      const missing = hasId ? secret : id;
      yield {
        on: store,
        field: hasId ? id : secret,
        message: `The store '${store.id}' has ${hasId ? id : secret}, and no ${missing}.`,
        consequence: 'glance-api starts, and no image reaches the store or comes from it, on every release.',
        fix: `${missing} too, or neither; credentials: ServiceCredentials.applicationCredential() writes both.`,
        inYaml: `${missing} too, or neither.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'objects:swift' } }, stores: { objects: { swift_store_application_credential_id: 'abc' } } }),
  passes: () => sketch({ apis: { default: { stores: 'objects:swift' } } }),
};
