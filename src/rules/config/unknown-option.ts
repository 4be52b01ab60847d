import { knownOptions } from '../../facts/known-options';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { homeOf, isAtHome } from './homes';
import { meantName } from './names';
import { otherOptionsOf } from './placed-options';
import { isFromCode, isJudged, shownName } from './wording';

export const unknownOption: Rule = {
  code: 'GLN-CONFIG-006',
  title: 'Glance has no such option',
  why: 'Glance never refuses an option: a misspelt one is a setting that is lost. What a program says is checked more strictly than a text.',
  severity: Severity.ERROR,
  source: 'the options that glance-api registers, glance 26.1.0 and 33.0.0',

  *check(topology) {
    for (const placed of otherOptionsOf(topology)) {
      const { option, section, on, field, inSecret } = placed;
      if (!isJudged(placed) || isAtHome(placed) || homeOf(placed) !== undefined) continue;
      const meant = meantName(option.name, knownOptions(section).keys());
      yield {
        on,
        ...(inSecret ? { line: option.line } : { field }),
        ...(isFromCode(option) ? {} : { severity: Severity.WARNING }),
        message: `${shownName(placed)} is no option of Glance.`,
        consequence: 'Glance ignores it without a word, on every release.',
        fix: meant === undefined ? 'remove it; or uncheckedConfig, if its Glance is known to have it.' : inSecret ? `${meant}, if that was meant.` : `${meant} in place of ${option.name}.`,
        inYaml: meant === undefined ? 'remove it; or acknowledge this, if its Glance is known to have it.' : undefined,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { DEFAULT: { debugg: 'True' } } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { DEFAULT: { debug: 'True' } } } } }),
};
