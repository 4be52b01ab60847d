import { sketch } from '../../model/sketch';
import { libraryOption } from '../config/option-facts';
import { optionsWhere, type PlacedOption } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const plainSecret: Rule = {
  code: 'GLN-STORES-030',
  title: 'A secret value stands in the control plane',
  why: 'Whoever may read the resource, its history or the repository that it comes from reads the value too.',
  severity: Severity.WARNING,
  source: 'R44: RHOSO, configuring the Image service for S3, which wants a Secret',

  *check(topology) {
    for (const { option, on, field, shown, store } of optionsWhere(topology, isSecret)) {
      if (option.value === '' || typeof option.value !== 'string') continue;
      yield {
        on,
        field,
        message: `The value of '${shown}' stands in the control plane in plain text.`,
        consequence: 'everybody who may read the resource has it, on every release.',
        fix: store?.driver === 's3'
          ? "credentials: S3Credentials.fromSecretName('…') of an S3Store."
          : 'a Secret with the section and the option, named in configSecretNames of the GlanceApi.',
        inYaml: 'a Secret with the section and the option, named in customServiceConfigSecrets of the API.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_secret_key: 'abcdef' } } }),
  passes: () => sketch({ apis: { default: { stores: 'images:s3' } } }),
};

/** Names of users are kept like their passwords by Glance, and are no secret in themselves. */
const NAMES: ReadonlySet<string> = new Set(['swift_store_user', 'swift_store_application_credential_id']);

function isSecret({ fact, section, option, store }: PlacedOption): boolean {
  const known = fact ?? (store ? undefined : libraryOption(section, option.name));
  return known?.secret === true && !NAMES.has(option.name);
}
