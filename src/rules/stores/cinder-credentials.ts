import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { knownText } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const cinderCredentials: Rule = {
  code: 'GLN-STORES-042',
  title: 'The credentials of a Cinder store are incomplete',
  why: 'Address, user, password and project count together or not at all, and a volume type can be looked up with them only.',
  severity: Severity.ERROR,
  source: 'E11: glance_store 4.3, _drivers/cinder/store.py; seen with glance 26.1.0',

  *check(topology) {
    for (const { api, store } of wholeStores(topology, ({ driver }) => driver === 'cinder')) {
      const has = (name: string) => knownText(storeOption(topology, api, store, name)?.value ?? '') !== '';
      const missing = CREDENTIALS.filter((name) => !has(name));
      // An application credential takes the place of user, password and project.
      if (missing.length === 0 || (has(CREDENTIALS[0]) && has('cinder_store_application_credential_id'))) continue;
      const hasType = has('cinder_volume_type');
      if (missing.length === CREDENTIALS.length && !hasType) continue;
      yield {
        on: store,
        message: `The Cinder store '${store.id}' has ${hasType && missing.length === CREDENTIALS.length ? 'a volume type' : 'some credentials'}, and no ${quoted(missing)}.`,
        consequence: hasType
          ? 'glance-api does not start on any release.'
          : 'Glance goes by none of them: the volumes land in the project of whoever uploads, or uploads fail, on every release.',
        fix: 'the four cinder_store_ options for address, user name, password and project, as the documentation has them.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: { cinder_store_project_name: null } } }),
  passes: () => sketch({ apis: { default: { stores: 'volumes:cinder' } } }),
};

const CREDENTIALS = ['cinder_store_auth_address', 'cinder_store_user_name', 'cinder_store_password', 'cinder_store_project_name'];
