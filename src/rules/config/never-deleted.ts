import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { isTrue, otherOptionsNamed } from './placed-options';

export const neverDeleted: Rule = {
  code: 'GLN-CONFIG-022',
  title: 'Deleted images are kept for a scrubber that nobody runs',
  why: 'With delayed_delete Glance only marks what is deleted; the data is removed by glance-scrubber, which the operator does not deploy.',
  severity: Severity.WARNING,
  source: 'glance 26.1, location.py and scrubber.py; glance-operator has no Deployment or CronJob for it',

  *check(topology) {
    for (const { option, on, field, shown, section } of otherOptionsNamed(topology, 'delayed_delete')) {
      if (section !== 'DEFAULT' || option.unchecked || !isTrue(option)) continue;
      yield {
        on,
        field,
        message: `'${shown}' is on, and nothing in the cluster removes what is marked.`,
        consequence: 'the data of deleted images stays in the stores for ever, on every release.',
        fix: 'remove delayed_delete.',
      };
    }
  },

  trips: () => withDelay('True'),
  passes: () => withDelay('False'),
};

function withDelay(value: string) {
  return sketch({ apis: { default: { stores: 'hub:rbd', options: { DEFAULT: { delayed_delete: value } } } } });
}
