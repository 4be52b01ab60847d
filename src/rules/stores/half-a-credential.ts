import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const halfACredential: Rule = {
  code: 'GLN-STORES-054',
  title: 'A store has half of an application credential',
  why: 'Id and secret of an application credential count together.',
  severity: Severity.ERROR,
  source: 'R51: glance_store 5.4, _drivers/cinder/store.py and swift/store.py, which the product took over with FR6',

  *check(topology) {
    for (const { api, store } of wholeStores(topology, ({ driver }) => driver in PREFIXES)) {
      const names = ['id', 'secret'].map((part) => `${PREFIXES[store.driver]}_application_credential_${part}`);
      const missing = names.filter((name) => storeOption(topology, api, store, name) === undefined);
      if (missing.length !== 1) continue;
      yield {
        on: store,
        message: `The store '${store.id}' of API '${api.name}' has ${names.find((name) => name !== missing[0])}, and no ${missing[0]}.`,
        consequence: 'the store cannot log in, and every upload to it fails, on every release.',
        fix: `${missing[0]} beside it, or neither.`,
      };
    }
  },

  trips: () => withCredential({ cinder_store_application_credential_id: 'abc' }),
  passes: () => withCredential({ cinder_store_application_credential_id: 'abc', cinder_store_application_credential_secret: '{{ .ServicePassword }}' }),
};

const PREFIXES: Readonly<Record<string, string>> = { cinder: 'cinder_store', swift: 'swift_store' };

function withCredential(options: Readonly<Record<string, string>>) {
  return sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: options } });
}
