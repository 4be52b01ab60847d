import { MATCHER, type Difference } from './difference';
import type { Matcher } from './matcher';
import { holdsSecret, isSecret, isSecretOrList, opened } from './secrecy';

export function isMatcher(value: unknown): value is Matcher {
  return typeof value === 'object' && value !== null && MATCHER in value;
}

export type Mapping = Readonly<Record<string, unknown>>;

/** How far objects of a pattern go that no matcher stands around: `like` leaves out what does not matter, `equal` nothing. */
export type Depth = 'like' | 'equal';

/** Where a value differs from a pattern. */
export function differences(pattern: unknown, actual: unknown, place: string, depth: Depth = 'like'): readonly Difference[] {
  if (isSecretOrList(actual)) return differences(pattern, opened(actual), place, depth).length > 0 ? [{ place, text: SECRET }] : [];
  if (isMatcher(pattern)) return pattern._compare(actual, place);
  if (Array.isArray(pattern)) return listDifferences(pattern, actual, place, depth);
  if (isMapping(pattern)) return mappingDifferences(pattern, actual, place, depth);
  return Object.is(pattern, actual) ? [] : [unlike(pattern, actual, place)];
}

export function listDifferences(pattern: readonly unknown[], actual: unknown, place: string, depth: Depth): readonly Difference[] {
  if (!Array.isArray(actual)) return [unlike(pattern, actual, place)];
  const count = Math.max(pattern.length, actual.length);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const at = `${place}[${index}]`;
    return index < pattern.length ? differences(pattern[index], actual[index], at, depth) : [unexpected(actual[index], at)];
  });
}

export function mappingDifferences(pattern: Mapping, actual: unknown, place: string, depth: Depth): readonly Difference[] {
  if (!isMapping(actual)) return [unlike(pattern, actual, place)];
  const own = (name: string) => (Object.prototype.hasOwnProperty.call(actual, name) ? actual[name] : undefined);
  const further = depth === 'like' ? [] : Object.keys(actual).filter((name) => !(name in pattern) && actual[name] !== undefined);
  return [
    ...Object.entries(pattern).flatMap(([name, wanted]) => differences(wanted, own(name), below(place, name), depth)),
    ...further.map((name) => unexpected(actual[name], below(place, name))),
  ];
}

/** A value that is not the expected one; the words are for other expectations than to be equal. */
export function unlike(pattern: unknown, actual: unknown, place: string, words = ''): Difference {
  return { place, text: holdsSecret(actual) ? SECRET : `expected ${words}${isMatcher(pattern) ? pattern._name : shown(pattern)}, was ${shown(actual)}` };
}

/** A value in a sentence. A long one is cut: what a report is about comes first. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value, (_, one: unknown) => (isMatcher(one) ? `<${one._name}>` : one));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isSecret(value);
}

const LONGEST = 160;

/** What was expected may be the value itself. */
const SECRET = 'a secret value, which is not as expected';

function unexpected(actual: unknown, place: string): Difference {
  return { place, text: `expected nothing, was ${shown(actual)}` };
}

function below(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}
