import { sectionKey } from '../../model/oslo/ini';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Finding, Rule } from '../rule';
import { libraryOption } from './option-facts';
import { optionsWhere, type PlacedOption } from './placed-options';

export const deprecatedOption: Rule = {
  code: 'GLN-CONFIG-009',
  title: 'An option is on its way out, or has another name today',
  why: 'It is read as long as the product stays on its release of Glance.',
  severity: Severity.INFO,
  source: 'W9: deprecations of glance and glance_store after 2023.1',

  *check(topology) {
    for (const placed of optionsWhere(topology, (sample) => wordsFor(sample) !== undefined)) {
      const words = placed.option.unchecked ? undefined : wordsFor(placed);
      if (words) yield { on: placed.on, field: placed.field, ...words };
    }
  },

  trips: () => sketch({ stores: { hub: { rados_connect_timeout: '10' } } }),
  passes: () => sketch({ stores: { hub: { rbd_thin_provisioning: 'True' } } }),
};

type Words = Pick<Finding, 'message' | 'consequence' | 'fix'>;

function wordsFor({ fact, section, option, store, shown }: PlacedOption): Words | undefined {
  const { name } = option;
  if (fact?.deprecated !== undefined && fact.name === name) {
    return { message: `'${shown}' is deprecated.`, consequence: `a later Glance may not have it. ${fact.deprecated}`, fix: `leave ${name} out, unless nothing else does.` };
  }
  if (fact ? fact.name === name : store) return undefined;
  const known = fact ? { ...fact, section } : libraryOption(section, name);
  if (!known || (known.name === name && sectionKey(known.section) === sectionKey(section))) return undefined;
  return {
    message: `'${shown}' is an older name of '[${known.section}] ${known.name}'.`,
    consequence: 'a later Glance may not read it under this name.',
    fix: `[${known.section}] ${known.name} in its place.`,
  };
}
