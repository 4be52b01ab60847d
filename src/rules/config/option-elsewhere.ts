import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { homeOf, isAtHome } from './homes';
import { otherOptionsOf } from './placed-options';
import { isFromCode, isJudged } from './wording';

export const optionElsewhere: Rule = {
  code: 'GLN-CONFIG-007',
  title: 'An option stands in a section from which Glance does not read it',
  why: 'An option counts in its own section only; in any other it is ignored like a misspelt one.',
  severity: Severity.ERROR,
  source: 'R18: the options that glance-api registers; M-G2 and M-G3: samples with stores in [glance_store] and import filters in [DEFAULT]',

  *check(topology) {
    for (const placed of otherOptionsOf(topology)) {
      const { option, on, field, shown } = placed;
      // The list of stores has rules of its own.
      if (!isJudged(placed) || option.name === 'enabled_backends' || isAtHome(placed)) continue;
      const home = homeOf(placed);
      if (home === undefined) continue;
      yield {
        on,
        field,
        ...(isFromCode(option) ? {} : { severity: Severity.WARNING }),
        message: `'${shown}' belongs ${home}.`,
        consequence: 'Glance ignores it without a word, on every release.',
        fix: home.startsWith('to ') ? 'remove it.' : `move ${option.name} ${home}.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { DEFAULT: { allowed_schemes: '[https]' } } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { import_filtering_opts: { allowed_schemes: '[https]' } } } } }),
};
