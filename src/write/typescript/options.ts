import { type Expr, fields, list, member, value } from './program';
import { durationOf, sizeOf } from './values';
import type { OptionFact } from '../../facts/store-facts';
import { encodeList, readAs } from '../../model/oslo/types';

/** The value of an option as its typed property; undefined where the property cannot say exactly this. */
export function typedValue(driver: string, fact: OptionFact, text: string): Expr | undefined {
  if (fact.choices) return fact.choices.includes(text) ? member(`${pascal(driver)}${pascal(fact.prop!)}`, constant(text)) : undefined;
  return (WRITERS[fact.type] ?? value)(text, fact);
}

/** The text of a value as a fact has it. */
export function factText(of: OptionFact['default']): string {
  if (typeof of === 'boolean') return of ? 'True' : 'False';
  return Array.isArray(of) ? of.join(',') : String(of);
}

type ValueWriter = (text: string, fact: OptionFact) => Expr | undefined;

const WRITERS: Readonly<Record<string, ValueWriter>> = {
  'boolean': (text) => {
    const read = readAs('boolean', text);
    return read.ok ? value(read.value as boolean) : undefined;
  },
  'integer': integer,
  'port': integer,
  'list': listValue,
  'bounded-list': listValue,
  'dict': (text) => {
    const read = readAs('dict', text);
    return read.ok ? fields([...(read.value as ReadonlyMap<string, string>)].map(([name, one]) => [name, value(one)] as const)) : undefined;
  },
};

function integer(text: string, { unit }: OptionFact): Expr | undefined {
  const read = readAs('integer', text);
  const amount = read.ok ? read.value : undefined;
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount)) return undefined;
  if (unit === undefined) return value(amount);
  return amount < 0 ? undefined : inUnit(amount, unit);
}

/** A size counts whole KiB. */
function inUnit(amount: number, unit: NonNullable<OptionFact['unit']>): Expr | undefined {
  const duration = { seconds: 1, minutes: 60, hours: 3600 }[unit as 'seconds'];
  if (duration !== undefined) return durationOf(amount * duration);
  const kibibytes = amount * { bytes: 1 / 1024, KiB: 1, MiB: 1024, GiB: 1024 ** 2 }[unit as 'KiB'];
  return Number.isSafeInteger(kibibytes) ? sizeOf(kibibytes) : undefined;
}

function listValue(text: string, { type }: OptionFact): Expr | undefined {
  const read = readAs(type, text);
  if (!read.ok) return undefined;
  const items = read.value as readonly string[];
  return encodeList(items, type === 'bounded-list') === undefined ? undefined : list(items.map(value));
}

function pascal(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}

/** As the generated enums call their members: `internalURL` is INTERNAL_URL. */
function constant(choice: string): string {
  return choice.replace(/([a-z])([A-Z])/g, '$1_$2').replace(/\W/g, '_').toUpperCase();
}
