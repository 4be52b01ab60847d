import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { libraryOption } from './option-facts';
import { optionsWhere, type PlacedOption } from './placed-options';

export const newerOption: Rule = {
  code: 'GLN-CONFIG-008',
  title: 'An option is newer than the Glance of the product',
  why: 'Every release of the product runs Glance 2023.1 with some options taken over from later ones; the rest it does not know.',
  severity: Severity.WARNING,
  source: 'W3: the options that glance 26.1.0 and 33.0.0, and glance_store 4.3.3 and 5.7.0, register',

  *check(topology) {
    for (const placed of optionsWhere(topology, (sample) => newerThanProduct(sample) !== undefined)) {
      const { on, field, shown, option } = placed;
      const since = option.unchecked ? undefined : newerThanProduct(placed);
      if (since === undefined) continue;
      yield {
        on,
        field,
        message: `'${shown}' exists from ${since} on.`,
        consequence: 'Glance ignores it without a word on every release, unless the product has taken it over.',
        fix: `remove ${option.name}.`,
      };
    }
  },

  trips: () => sketch({ stores: { hub: { weight: '10' } } }),
  passes: () => sketch({ stores: { hub: { rbd_thin_provisioning: 'True' } } }),
};

function newerThanProduct({ fact, section, option, store }: PlacedOption): string | undefined {
  if (fact) return fact.support === 'upstream' ? fact.since : undefined;
  return !store && libraryOption(section, option.name)?.release === '2026.2' ? 'a later release of Glance' : undefined;
}
