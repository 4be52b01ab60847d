import type { KnownOption } from '../../facts/known-options';
import type { OptionFact } from '../../facts/store-facts';
import { nearest } from '../../model/names';
import { readAs } from '../../model/oslo/types';
import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { libraryOption } from './option-facts';
import { knownText, optionsWhere, type PlacedOption } from './placed-options';
import { isHidden, oneOf, shownValue } from './wording';

export const optionValue: Rule = {
  code: 'GLN-CONFIG-001',
  title: 'The value of an option is not of its type, out of its bounds, or none of its choices',
  why: 'Glance reads every value as the type of its option; lists in brackets need them, and a number has its bounds.',
  severity: Severity.ERROR,
  source: 'E2, E14, E15, R17, R48: oslo.config, types.py; the options that Glance and glance_store register',

  *check(topology) {
    for (const placed of optionsWhere(topology, (sample) => known(sample) !== undefined)) {
      const wrong = misread(placed);
      if (!wrong) continue;
      const { option, shown, on, field } = placed;
      const hidden = isHidden(placed);
      yield {
        on,
        field,
        message: hidden ? `The value of '${shown}' is not ${wrong.expected}.` : `'${shown}' is ${shownValue(wrong.text)}, and not ${wrong.expected}.`,
        consequence: wrong.consequence,
        fix: !hidden && wrong.instead !== undefined ? `${option.name} = ${wrong.instead}.` : `give ${option.name} ${wrong.expected}.`,
      };
    }
  },

  trips: () => sketch({ stores: { hub: { rbd_store_chunk_size: 'eight' } } }),
  passes: () => sketch({ stores: { hub: { rbd_store_chunk_size: '8' } } }),
};

interface Misread {
  readonly text: string;
  readonly expected: string;
  readonly consequence: string;
  readonly instead?: string;
}

const WHEN_READ = 'glance-api does not start, or fails when it first reads the option, on every release.';
const WITHOUT_BRACKETS = 'glance-api starts, and fails whenever it reads the list: every creation of an image, for enabled_import_methods.';
const OVERLOOKED = 'the product overlooks the name; newer releases of Glance fail at every creation of an image.';

function misread(placed: PlacedOption): Misread | undefined {
  const { option } = placed;
  const text = option.unchecked ? undefined : knownText(option.value);
  if (text === undefined) return undefined;
  const fact = known(placed)!;
  return fact.type === 'float' ? notFloat(text) : misreadAs({ ...fact, type: fact.type }, text);
}

/** What is known of the option. Most options are texts without choices: whatever they say is fine. */
function known({ fact, section, store, option }: PlacedOption): OptionFact | KnownOption | undefined {
  const found = fact ?? (store ? undefined : libraryOption(section, option.name));
  return found?.type === 'string' && !fact?.choices ? undefined : found;
}

function misreadAs({ type, item, min, max, choices }: Pick<OptionFact, 'type' | 'item' | 'min' | 'max' | 'choices'>, text: string): Misread | undefined {
  const reading = readAs(type, text, item);
  if (!reading.ok) {
    const isBare = type === 'bounded-list' && !text.trim().startsWith('[');
    return { text, expected: reading.expected, consequence: isBare ? WITHOUT_BRACKETS : WHEN_READ, ...(isBare ? { instead: `[${text}]` } : {}) };
  }
  if (typeof reading.value === 'number' && (reading.value < (min ?? -Infinity) || reading.value > (max ?? Infinity))) {
    return { text, expected: bounds(min, max), consequence: WHEN_READ };
  }
  return choices && misread_(text, choices, Array.isArray(reading.value) ? reading.value.map(String) : undefined);
}

function misread_(text: string, choices: readonly string[], items: readonly string[] | undefined): Misread | undefined {
  const stray = (items ?? [text]).find((item) => !choices.includes(item));
  if (stray === undefined) return undefined;
  const meant = nearest(stray, choices);
  if (!items) return { text, expected: oneOf(choices), consequence: WHEN_READ, ...(meant === undefined ? {} : { instead: meant }) };
  const instead = meant === undefined ? {} : { instead: `[${items.map((item) => (item === stray ? meant : item)).join(',')}]` };
  return { text, expected: `a list of nothing but ${choices.join(', ')}`, consequence: OVERLOOKED, ...instead };
}

function bounds(min: number | undefined, max: number | undefined): string {
  if (max === undefined) return `a number of at least ${min}`;
  return min === undefined ? `a number of at most ${max}` : `a number from ${min} to ${max}`;
}

function notFloat(text: string): Misread | undefined {
  return text.trim() === '' || !Number.isNaN(Number(text)) ? undefined : { text, expected: 'a number', consequence: WHEN_READ };
}
