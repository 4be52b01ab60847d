import { SECTIONS } from '../../facts/sections';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';
import { meantName } from './names';
import { driverFacts, driversWith, storeOptionNames } from './option-facts';
import { optionsWhere, type PlacedOption } from './placed-options';
import { isJudged, shownName } from './wording';

export const unknownStoreOption: Rule = {
  code: 'GLN-CONFIG-003',
  title: 'A store has an option that its driver does not know',
  why: 'Glance never refuses an option: a misspelt one is a setting that is lost.',
  severity: Severity.ERROR,
  source: 'E1, R14: the options that glance_store registers',

  *check(topology) {
    for (const placed of optionsWhere(topology, isUnknown)) {
      const { option, store, on, field, inSecret } = placed;
      if (!isJudged(placed) || !driverFacts(store!.driver) || driversWith(option.name).length > 0) continue;
      yield {
        on,
        ...(inSecret ? { line: option.line } : { field }),
        message: `${shownName(placed)} is no option of a store of the type '${store!.driver}'.`,
        consequence: 'Glance ignores it without a word, on every release.',
        ...fixFor(placed),
      };
    }
  },

  trips: () => sketch({ stores: { hub: { description: 'Ceph on disks' } } }),
  passes: () => sketch({ stores: { hub: { store_description: 'Ceph on disks' } } }),
};

function fixFor({ option, store, inSecret }: PlacedOption): Pick<Finding, 'fix' | 'inYaml'> {
  // What is there already was not meant.
  const free = [...storeOptionNames(store!.driver)].filter((name) => !store!.options.some((other) => other.name === name));
  const meant = meantName(option.name, free);
  if (meant !== undefined) return { fix: inSecret ? `${meant}, if that was meant.` : `${meant} in place of ${option.name}.` };
  const home = SECTIONS.find(({ options }) => options.some(({ name }) => name === option.name));
  if (home && !inSecret) {
    return {
      fix: `config: { ${home.section}: { ${option.name}: '…' } } of the GlanceApi: the option belongs into [${home.section}].`,
      inYaml: `move ${option.name} into [${home.section}].`,
    };
  }
  return {
    fix: 'remove it; or uncheckedOptions of the store, if its Glance is known to have it.',
    inYaml: 'remove it; or acknowledge this, if its Glance is known to have it.',
  };
}

function isUnknown({ store, fact }: PlacedOption): boolean {
  return store !== undefined && fact === undefined;
}
