import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { driverFacts, driversWith } from './option-facts';
import { optionsWhere, type PlacedOption } from './placed-options';
import { isJudged } from './wording';

export const optionOfOtherDriver: Rule = {
  code: 'GLN-CONFIG-004',
  title: 'A store has an option of another type of store',
  why: 'Each driver reads the options of its own; those of another are passed over, and its own keep their defaults.',
  severity: Severity.ERROR,
  source: 'R14: the options that glance_store registers',

  *check(topology) {
    for (const placed of optionsWhere(topology, isUnknown)) {
      const { option, store, on, field, shown } = placed;
      if (!isJudged(placed) || !driverFacts(store!.driver)) continue;
      const drivers = driversWith(option.name).map(({ driver }) => driver);
      if (drivers.length === 0) continue;
      yield {
        on,
        field,
        message: `'${shown}' is an option of stores of the type ${quoted(drivers)}, and '${store!.id}' is of the type '${store!.driver}'.`,
        consequence: 'Glance ignores it without a word, on every release.',
        fix: `remove it, or move it to the store that it was meant for; '${store!.id}:${drivers[0]}' in enabled_backends, if the type is wrong.`,
      };
    }
  },

  trips: () => sketch({ stores: { hub: { swift_store_container: 'images' } } }),
  passes: () => sketch({ stores: { hub: { rbd_store_pool: 'images' } } }),
};

function isUnknown({ store, fact }: PlacedOption): boolean {
  return store !== undefined && fact === undefined;
}
