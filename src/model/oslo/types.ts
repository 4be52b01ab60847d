import { isHost, isUri } from './address';
import { strip } from './space';
import type { OptionType } from '../../facts/store-facts';

/** What an option of a type holds after reading. An empty integer means that the option is not set. */
export type ReadValue = string | number | boolean | undefined | readonly ReadValue[] | ReadonlyMap<string, ReadValue>;

/** A text read as a type, or what the type wants instead, in words that follow "expected". */
export type Reading = { readonly ok: true; readonly value: ReadValue } | Refusal;

export interface Refusal { readonly ok: false; readonly expected: string }

/**
 * What Glance makes of a decoded text. Bounds and choices are not looked at.
 * `item` is what a list holds; `multi` reads one of its lines. Source: oslo.config, types.py.
 */
export function readAs(type: OptionType, text: string, item: OptionType = 'string'): Reading {
  return READERS[type](text, item);
}

/** The text of a list, or undefined when an item cannot be written: only lists in brackets have quotes for commas. */
export function encodeList(items: readonly string[], bounded: boolean): string | undefined {
  const texts = items.map((item) => (bounded ? boundedItem(item) : plainItem(item)));
  if (!texts.every((text): text is string => text !== undefined)) return undefined;
  const text = texts.join(',');
  if (bounded) return `[${text}]`;
  // A list that ends with an empty item is read without it, and one of a single empty item is the empty list.
  return items.length > 0 && items[items.length - 1] === '' ? undefined : text;
}

/** The text of a dictionary, or undefined when a key or a value cannot be written. */
export function encodeDict(entries: ReadonlyArray<readonly [key: string, value: string]>): string | undefined {
  const keys = new Set(entries.map(([key]) => key));
  const writable = entries.every(([key, value]) => key !== '' && isBare(key) && !key.includes(':') && isBare(value));
  return writable && keys.size === entries.length ? entries.map(([key, value]) => `${key}:${value}`).join(',') : undefined;
}

type Reader = (text: string, item: OptionType) => Reading;

const READERS: { readonly [type in OptionType]: Reader } = {
  'string': (text) => read(text),
  'multi': (text) => read(text),
  'integer': (text) => readInteger(text),
  'boolean': (text) => {
    const value = BOOLEANS.get(text.toLowerCase());
    return value === undefined ? refuse('true or false (also 1, on, yes, 0, off, no)') : read(value);
  },
  'list': (text, item) => readList(text, false, item),
  'bounded-list': (text, item) => readList(text, true, item),
  'dict': (text, item) => readDict(text, item),
  'port': (text) => {
    const reading = readInteger(text);
    const { value = 0 } = reading.ok ? reading : { value: -1 };
    return value >= 0 && value <= 65535 ? reading : refuse('a port number from 0 to 65535');
  },
  'host': (text) => (isHost(text) ? read(text.replace(/\.$/, '')) : refuse('a host name or an IP address')),
  'uri': (text) => (isUri(text) ? read(text) : refuse('a URI with a scheme and a host, such as https://example.com')),
};

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', '1', 'on', 'yes'].map((word) => [word, true] as const),
  ...['false', '0', 'off', 'no'].map((word) => [word, false] as const),
]);

function read(value: ReadValue): Reading {
  return { ok: true, value };
}

function refuse(expected: string): Refusal {
  return { ok: false, expected };
}

/** As Python's `int()`: a sign, and single underscores between digits. */
function readInteger(text: string): Refusal | { readonly ok: true; readonly value: number | undefined } {
  const digits = strip(text);
  if (digits === '') return { ok: true, value: undefined };
  // Adding zero makes -0 what it is in Python.
  return /^[+-]?[0-9]+(?:_[0-9]+)*$/.test(digits) ? { ok: true, value: Number(digits.replace(/_/g, '')) + 0 } : refuse('a whole number');
}

function readList(text: string, bounded: boolean, item: OptionType): Reading {
  let inner = strip(text).replace(/,+$/, '');
  if (bounded) {
    if (!inner.startsWith('[') || !inner.endsWith(']')) return refuse('a list in brackets, such as [a,b]');
    inner = inner.slice(1, -1);
  }
  if (inner === '') return read([]);
  return readItems(inner.split(','), (part) => readItem(strip(part), bounded, item));
}

/** A part that is no item is tried again with the next one behind it: that is how a comma gets into an item in quotes. */
function readItems(parts: readonly string[], reader: (part: string) => Reading): Reading {
  const items: ReadValue[] = [];
  let pending: string | undefined;
  let last: Reading = read([]);
  for (const part of parts) {
    const tried: string = pending === undefined ? part : `${pending},${part}`;
    last = reader(tried);
    pending = last.ok ? undefined : tried;
    if (last.ok) items.push(last.value);
  }
  return last.ok ? read(items) : last;
}

/** Items of the lists in brackets that hold text may be quoted; no other items may. */
function readItem(text: string, bounded: boolean, item: OptionType): Reading {
  if (item !== 'string') return readAs(item, text);
  const quote = text[0];
  if (!bounded || (quote !== '"' && quote !== "'")) return read(text);
  return text.length > 1 && text.endsWith(quote) ? read(text.slice(1, -1)) : refuse(`a closing ${quote} for every item that starts with one`);
}

function readDict(text: string, item: OptionType): Reading {
  const inner = strip(text);
  if (inner === '') return read(new Map());
  const reading = readItems(inner.split(','), (part) => readPair(part, item));
  if (!reading.ok) return reading;
  const pairs = reading.value as ReadonlyArray<readonly [string, ReadValue]>;
  const keys = new Set(pairs.map(([key]) => key));
  if (keys.has('')) return refuse('a key before every ":"');
  return keys.size === pairs.length ? read(new Map(pairs)) : refuse('every key once');
}

function readPair(part: string, item: OptionType): Reading {
  const colon = part.indexOf(':');
  if (colon < 0) return refuse('pairs such as key:value,key:value');
  const value = readAs(item, strip(part.slice(colon + 1)));
  return value.ok ? read([strip(part.slice(0, colon)), value.value]) : value;
}

function plainItem(item: string): string | undefined {
  return isBare(item) ? item : undefined;
}

function boundedItem(item: string): string | undefined {
  if (item !== '' && isBare(item) && !/^["']/.test(item)) return item;
  // A comma inside splits the item for a moment: what stands before it must not look like a whole one.
  const quote = ['"', "'"].find((mark) => !item.split(',').slice(0, -1).some((part) => strip(part).endsWith(mark)));
  return quote === undefined ? undefined : `${quote}${item}${quote}`;
}

function isBare(text: string): boolean {
  return !text.includes(',') && strip(text) === text;
}
