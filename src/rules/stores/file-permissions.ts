import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { shownValue } from '../config/wording';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const filePermissions: Rule = {
  code: 'GLN-STORES-046',
  title: 'The permissions of image files are not what Glance can use',
  why: 'The digits are read as octal ones, and the owner, which is Glance, must be allowed to read.',
  severity: Severity.ERROR,
  source: 'glance_store 4.3, _drivers/filesystem.py; seen with glance 26.1.0',

  *check(topology) {
    for (const { option, on, field, store, inSecret } of storeOptionsNamed(topology, 'filesystem_store_file_perm')) {
      const text = knownText(option.value)?.trim() ?? '';
      if (store!.driver !== 'file' || !/^\+?[0-9]+$/.test(text) || Number(text) === 0) continue;
      const isOctal = /^\+?[0-7]+$/.test(text);
      // eslint-disable-next-line no-bitwise -- permissions are bits
      if (isOctal && (parseInt(text, 8) & 0o400) !== 0) continue;
      yield {
        on,
        field,
        message: `${inSecret ? 'The permissions' : `${shownValue(text)}, the permissions`} of files of the store '${store!.id}'${inSecret ? '' : ','} ${isOctal ? 'do not let the owner read' : 'are no octal digits'}.`,
        consequence: isOctal ? 'glance-api starts without the store, and every upload to it fails, on every release.' : 'glance-api does not start on any release.',
        fix: 'filePermissions: 640.',
        inYaml: 'filesystem_store_file_perm = 640.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { layout: 'single', stores: 'share:file' } }, stores: { share: { filesystem_store_file_perm: '200' } } }),
  passes: () => sketch({ apis: { default: { layout: 'single', stores: 'share:file' } }, stores: { share: { filesystem_store_file_perm: '640' } } }),
};
