import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { knownText } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const swiftAuthVersion: Rule = {
  code: 'GLN-STORES-040',
  title: 'A Swift store logs in with an API that Keystone no longer has',
  why: 'The default asks for version 2 of the identity API.',
  severity: Severity.ERROR,
  source: 'W5: glance_store 4.3, _drivers/swift/utils.py; seen with glance 26.1.0; from glance_store 5.0 on 3 is the default',

  *check(topology) {
    for (const { api, store } of wholeStores(topology, ({ driver }) => driver === 'swift')) {
      const value = (name: string) => storeOption(topology, api, store, name)?.value;
      const version = value('swift_store_auth_version');
      const text = version === undefined ? '2' : knownText(version);
      // A file of accounts says it itself, and without a user nobody logs in.
      if (text === undefined || text.trim() !== '2' || value('swift_store_user') === undefined || value('swift_store_config_file') !== undefined) continue;
      yield {
        on: store,
        field: 'swift_store_auth_version',
        message: `The Swift store '${store.id}' ${version === undefined ? 'has no swift_store_auth_version, and 2 is the default' : 'has swift_store_auth_version 2'}.`,
        consequence: 'glance-api starts, and every upload to the store fails, on every release.',
        fix: 'swift_store_auth_version = 3.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'objects:swift' } }, stores: { objects: { swift_store_auth_version: null } } }),
  passes: () => sketch({ apis: { default: { stores: 'objects:swift' } } }),
};
