import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { knownText, otherOptionsNamed } from './placed-options';
import { isHidden, shownValue } from './wording';

export const oddQuota: Rule = {
  code: 'GLN-CONFIG-023',
  title: 'The quota of a user is no number with a unit',
  why: 'Glance takes a text for it, and looks at it only when an image is uploaded.',
  severity: Severity.ERROR,
  source: 'glance 26.1, api/common.py, get_remaining_quota()',

  *check(topology) {
    for (const placed of otherOptionsNamed(topology, 'user_storage_quota')) {
      const text = knownText(placed.option.value);
      if (placed.section !== 'DEFAULT' || placed.option.unchecked || text === undefined || /^\d+(B|KB|MB|GB|TB)?$/.test(text)) continue;
      yield {
        on: placed.on,
        field: placed.field,
        message: isHidden(placed) ? `'${placed.shown}' is no quota.` : `'${placed.shown}' is ${shownValue(text)}, and no quota.`,
        consequence: 'glance-api starts, and every upload fails, on every release.',
        fix: 'a whole number with B, KB, MB, GB or TB right behind it: user_storage_quota = 500GB.',
      };
    }
  },

  trips: () => withQuota('500 GiB'),
  passes: () => withQuota('500GB'),
};

function withQuota(quota: string) {
  return sketch({ apis: { default: { stores: 'hub:rbd', options: { DEFAULT: { user_storage_quota: quota } } } } });
}
