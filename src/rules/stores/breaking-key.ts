import { BREAKING_CHARACTERS } from '../../facts/location-credentials';
import { SecretText } from '../../model/secret-text';
import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const breakingKey: Rule = {
  code: 'GLN-STORES-029',
  title: 'A key has characters that break the locations of images',
  why: 'Glance writes the credentials of the store into the URL of every image, and does not escape all of it.',
  severity: Severity.ERROR,
  source: 'E7, E8: glance_store 4.3, _drivers/s3.py and swift/store.py; seen with 4.3.3, which every release has; S3 is cured from 5.6.0 on',

  *check(topology) {
    for (const { option: name, pattern, has, effect } of BREAKING_CHARACTERS) {
      for (const { option, on, field, store } of storeOptionsNamed(topology, name)) {
        const text = knownText(option.value) ?? '';
        // An empty key is missing, which is another mistake.
        if (text === '' || !pattern.test(text)) continue;
        const source = option.value instanceof SecretText && option.value.source !== undefined ? `, from the ${option.value.source},` : '';
        yield {
          on,
          field,
          message: `The ${name} of the store '${store!.id}'${source} has ${has}.`,
          consequence: effect === 'download'
            ? 'images can be uploaded, and then never be downloaded or deleted, on every release.'
            : 'every upload to the store fails, on every release.',
          fix: name === 'swift_store_user' ? 'swift_store_user = project:user.' : 'have another key made: of letters, digits, + and single slashes.',
        };
      }
    }
  },

  trips: () => withKeys('AKIA', 'ab//cd'),
  passes: () => withKeys('AKIA', 'a/b/c+d%&="$1'),
};

function withKeys(accessKey: string, secretKey: string) {
  const text = `[images]\ns3_store_access_key = ${accessKey}\ns3_store_secret_key = ${secretKey}\n`;
  return sketch({ apis: { default: { stores: 'images:s3', secrets: ['glance-s3'] } }, secrets: { 'glance-s3': { 'images.conf': text } } });
}
