import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { isTyped } from './names';
import { optionsWhere, otherSectionsOf, type PlacedOption } from './placed-options';
import { isFromCode, shownValue } from './wording';

export const unwritableName: Rule = {
  code: 'GLN-CONFIG-012',
  title: 'The name of an option or section cannot be written',
  why: 'A name ends at the first = or :, and a line that starts with a blank, [, # or ; is something else.',
  severity: Severity.ERROR,
  source: 'oslo.config, iniparser.py',
  codeOnly: true,

  *check(topology) {
    for (const { option, on, store } of optionsWhere(topology, isOddInStore)) {
      if (isFromCode(option)) yield { on, ...words(option.name, `in the section of '${store!.id}'`) };
    }
    for (const { on, section } of otherSectionsOf(topology)) {
      if (!isSectionName(section.name) && section.options.length > 0 && section.options.every(isFromCode)) yield { on, ...words(section.name, 'of a section') };
      for (const option of section.options) if (isFromCode(option) && !isTyped(option.name)) yield { on, ...words(option.name, `in [${section.name}]`) };
    }
  },

  trips: () => sketch({ stores: { hub: { 'rbd_store_pool=images': 'x' } } }),
  passes: () => sketch({ stores: { hub: { rbd_store_pool: 'images' } } }),
};

function isOddInStore({ store, option }: PlacedOption): boolean {
  return store !== undefined && !isTyped(option.name);
}

function isSectionName(name: string): boolean {
  return name !== '' && name.trim() === name && !/[\r\n[\]{}]/.test(name);
}

function words(name: string, where: string): { readonly message: string; readonly consequence: string; readonly fix: string } {
  return {
    message: `The name ${shownValue(name)} ${where} cannot stand in a configuration file.`,
    consequence: 'Glance would read something else, or not start: nothing is written.',
    fix: 'the name as Glance registers it: letters, digits and underscores.',
  };
}
