import { sketch } from '../../model/sketch';
import type { OptionNode } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { credentialStores } from './application-credentials';

export const twoLogins: Rule = {
  code: 'GLN-STORES-072',
  title: 'A store has both an application credential and a password',
  why: 'The application credential wins: the password is left over, and a change of it has no effect.',
  severity: Severity.WARNING,
  source: 'R51: glance_store 5.7, _drivers/swift/utils.py and cinder/store.py',

  *check(topology) {
    if (!topology.glance.enabled) return;
    for (const { store, option: credential } of credentialStores(topology)) {
      const password = store.options.find((option) => PASSWORDS.has(option.name) && !exclude(option, credential));
      if (!password) continue;
      yield {
        on: store,
        field: password.name,
        message: `The store '${store.id}' has ${credential.name}, and ${password.name} too.`,
        consequence: 'Glance takes the application credential where its glance_store knows it, and the password elsewhere.',
        fix: 'one of them in each half of {{ if (index . "ApplicationCredentialID") }}…{{ else }}…{{ end }}, as ServiceCredentials.applicationCredential() writes it.',
        inYaml: 'one of them in each half of {{ if (index . "ApplicationCredentialID") }}…{{ else }}…{{ end }}.',
      };
    }
  },

  trips: () => sketch({
    apis: { default: { stores: 'objects:swift' } },
    stores: { objects: { swift_store_application_credential_id: 'abc', swift_store_application_credential_secret: 'def' } },
  }),
  passes: () => sketch({ apis: { default: { stores: 'objects:swift' } } }),
};

const PASSWORDS: ReadonlySet<string> = new Set(['cinder_store_password', 'swift_store_key']);

/** They stand in the two halves of one block. */
function exclude({ when: a }: OptionNode, { when: b }: OptionNode): boolean {
  return a !== undefined && b !== undefined && a.variable === b.variable && a.present !== b.present;
}
