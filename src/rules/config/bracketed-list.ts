import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { libraryOption } from './option-facts';
import { knownText, optionsWhere, type PlacedOption } from './placed-options';
import { isHidden, shownValue } from './wording';

export const bracketedList: Rule = {
  code: 'GLN-CONFIG-002',
  title: 'A list that has no brackets is written in brackets',
  why: 'Few lists of Glance stand in brackets; in all others a bracket becomes a part of the first and of the last item.',
  severity: Severity.ERROR,
  source: 'R17: oslo.config, types.py, List',

  *check(topology) {
    for (const placed of optionsWhere(topology, isList)) {
      const { option, shown, on, field } = placed;
      if (option.unchecked) continue;
      const text = knownText(option.value)?.trim() ?? '';
      if (!text.startsWith('[') || !text.endsWith(']')) continue;
      yield {
        on,
        field,
        message: `'${shown}' is${isHidden(placed) ? ' written' : ` ${shownValue(text)},`} with brackets that count as parts of its items.`,
        consequence: 'Glance takes the first and the last item for other words than were meant, and says nothing.',
        fix: `${option.name} = ${isHidden(placed) ? 'the same without brackets' : text.slice(1, -1)}.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { image_format: { disk_formats: '[raw,iso]' } } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', options: { image_format: { disk_formats: 'raw,iso' } } } } }),
};

function isList({ fact, section, store, option }: PlacedOption): boolean {
  return (fact ?? (store ? undefined : libraryOption(section, option.name)))?.type === 'list';
}
