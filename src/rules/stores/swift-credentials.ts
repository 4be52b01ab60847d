import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { isTrue } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const swiftCredentials: Rule = {
  code: 'GLN-STORES-048',
  title: 'The credentials of a Swift store are incomplete',
  why: 'Address, user and key belong together, unless a file of accounts or the account of whoever uploads takes their place.',
  severity: Severity.ERROR,
  source: 'glance_store 4.3, _drivers/swift/store.py, configure_add(); seen with glance 26.1.0',

  *check(topology) {
    for (const { api, store } of wholeStores(topology, ({ driver }) => driver === 'swift')) {
      const has = (name: string) => storeOption(topology, api, store, name) !== undefined;
      if (INSTEAD.some(has) || isTrue(storeOption(topology, api, store, 'swift_store_multi_tenant'))) continue;
      const missing = CREDENTIALS.filter((name) => !has(name));
      // A store without any section is another mistake.
      if (missing.length === 0 || (missing.length === CREDENTIALS.length && !store.hasSection)) continue;
      yield {
        on: store,
        message: `The Swift store '${store.id}' of API '${api.name}' has no ${quoted(missing)}.`,
        consequence: 'glance-api starts without the store, and every upload to it fails, on every release.',
        fix: 'swift_store_auth_address = {{ .KeystoneInternalURL }}, swift_store_user = service:glance and swift_store_key = {{ .ServicePassword }}.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'objects:swift' } }, stores: { objects: { swift_store_key: null } } }),
  passes: () => sketch({ apis: { default: { stores: 'objects:swift' } } }),
};

const CREDENTIALS = ['swift_store_auth_address', 'swift_store_user', 'swift_store_key'];
const INSTEAD = ['swift_store_config_file', 'swift_store_application_credential_id'];
