import { storeOption, storesOf, storesWith } from '../../model/query';
import { SecretText, reveal } from '../../model/secret-text';
import { sketch } from '../../model/sketch';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { textUsers } from './texts';

export const cinderCredentialsDiffer: Rule = {
  code: 'GLN-STORES-043',
  title: 'The Cinder stores of an API log in differently',
  why: 'All Cinder stores of a process share one login: the first one that is used decides.',
  severity: Severity.ERROR,
  source: 'E11, R33: glance_store 4.3, _drivers/cinder/store.py, a global of the module',

  *check(topology) {
    if (storesWith(topology, 'cinder').length < 2) return;
    for (const { api } of textUsers(topology)) {
      const [first, ...others] = storesOf(topology, api).filter(({ driver }) => driver === 'cinder');
      for (const other of others) {
        const name = LOGIN.find((option) => textOf(topology, api, first, option) !== textOf(topology, api, other, option));
        if (name === undefined) continue;
        yield {
          on: other,
          field: name,
          message: `The Cinder stores '${first.id}' and '${other.id}' of API '${api.name}' differ in ${name}.`,
          consequence: 'each works with the login of whichever was used first, which changes with every restart, on every release.',
          fix: 'the same login for all, or an API for each.',
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'one:cinder,two:cinder' } }, stores: { two: { cinder_store_project_name: 'images' } } }),
  passes: () => sketch({ apis: { default: { stores: 'one:cinder,two:cinder' } } }),
};

const LOGIN = ['cinder_store_auth_address', 'cinder_store_user_name', 'cinder_store_password', 'cinder_store_project_name', 'cinder_ca_certificates_file', 'cinder_store_application_credential_id'];

/** As written, secret or not: only compared. */
function textOf(topology: Topology, api: ApiNode, store: StoreNode, name: string): string | undefined {
  const value = storeOption(topology, api, store, name)?.value;
  if (value instanceof SecretText) return reveal(value);
  return typeof value === 'object' ? value.template : value;
}
