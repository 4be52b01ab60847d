import { at, isObject, type Json, type JsonObject } from './json';
import { nearest } from './names';
import { isQuantity } from './quantity';
import { listed } from './words';
import type { FieldFact } from '../facts/fields/field-fact';
import { RELEASES, type Release } from '../facts/releases';

/** A field that a release does not have: the cluster drops it, or refuses the whole resource where validation is strict. */
export interface UnknownField {
  /** From the shape on, as in `glanceAPIs.az1.topologyRef` and `extraMounts[0].extraVol`. */
  readonly path: string;
  readonly name: string;
  /** The releases, of those asked for, that do not have it. */
  readonly releases: readonly Release[];
  /** The field, where some release has it. */
  readonly fact?: FieldFact;
  /** The field that was most likely meant, where no release has this one. */
  readonly nearest?: string;
}

/** A value that the cluster refuses. */
export interface Misfit {
  readonly path: string;
  /** Follows the path: `is 33`. Texts are shown only where they cannot be secret. */
  readonly problem: string;
  readonly expected: string;
  /** `decode`: the mutating webhook cannot read the resource at all. `schema`: the field itself is refused. */
  readonly kind: 'decode' | 'schema';
  readonly releases: readonly Release[];
  /** The fields of this object that do not go together; the cluster says so only when nothing else is wrong. */
  readonly between?: readonly string[];
}

/** Paths of the fields that a release does not have. */
export function unknownFields(shape: FieldFact, value: Json, release: Release): readonly string[] {
  return inspect(shape, value, [release]).unknown.map(({ path }) => path);
}

/** What the webhook's decoder or the schema of a release refuses. */
export function misfits(shape: FieldFact, value: Json, release: Release): readonly Misfit[] {
  return inspect(shape, value, [release]).misfits;
}

/** Both for several releases in one walk. A null counts as absent, and what a release does not know is not looked into. */
export function inspect(shape: FieldFact, value: Json, releases: readonly Release[]): Inspection {
  const found: Inspection = { unknown: [], misfits: [] };
  visit(shape, value, { step: '', releases, dropped: false }, found);
  return found;
}

export interface Inspection {
  readonly unknown: UnknownField[];
  readonly misfits: Misfit[];
}

/** Whether a release has a field. */
export function hasField(fact: FieldFact, release: Release): boolean {
  const index = RELEASES.indexOf(release);
  return (fact.since === undefined || RELEASES.indexOf(fact.since) <= index)
    && (fact.until === undefined || RELEASES.indexOf(fact.until) >= index);
}

/** Nearly every field is on all releases. */
function releasesWith(fact: FieldFact, releases: readonly Release[]): readonly Release[] {
  return fact.since === undefined && fact.until === undefined ? releases : releases.filter((release) => hasField(fact, release));
}

/** Where a walk stands. What is `dropped` before the schema looks must still be readable. */
interface Place {
  readonly above?: Place;
  /** A name, or a position in a list. */
  readonly step: string | number;
  readonly releases: readonly Release[];
  readonly dropped: boolean;
}

function visit(fact: FieldFact, value: Json, place: Place, found: Inspection): void {
  const expected = EXPECTED[fact.type];
  if (expected && !expected.fits(value)) {
    report(found, place, 'decode', `is ${described(value, fact)}`, expected.words);
    return;
  }
  const bounds = schemaProblem(fact, value);
  if (bounds) report(found, place, 'schema', ...bounds);
  if (fact.type === 'list') (value as readonly Json[]).forEach((item, index) => visit(fact.item!, item, below(place, index), found));
  if (fact.type === 'map') visitMap(fact, value as JsonObject, place, found);
  if (fact.type === 'object') visitObject(fact, value as JsonObject, place, found);
}

function visitMap(fact: FieldFact, value: JsonObject, place: Place, found: Inspection, kept?: ReadonlySet<string>): void {
  for (const name of Object.keys(value)) {
    const item = value[name];
    if (isAbsent(item)) continue;
    visit(fact.item!, item, below(place, name, place.releases, place.dropped || (kept !== undefined && !kept.has(name))), found);
  }
}

function visitObject(fact: FieldFact, value: JsonObject, place: Place, found: Inspection): void {
  const fields = fact.fields!;
  const before = found.misfits.length;
  for (const name of Object.keys(value)) {
    const inner = Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined;
    const item = value[name];
    const releases = inner ? releasesWith(inner, place.releases) : [];
    if (releases.length < place.releases.length) found.unknown.push(unknownField(name, below(place, name), releases, fields));
    if (!inner || releases.length === 0 || isAbsent(item)) continue;
    const there = below(place, name, releases);
    const kept = inner.keptWith && isObject(item) ? keptNames(value, inner.keptWith) : undefined;
    if (kept) visitMap(inner, item as JsonObject, there, found, kept);
    else visit(inner, item, there, found);
  }
  for (const name of requiredOf(fact)) {
    if (isAbsent(value[name])) report(found, below(place, name), 'schema', 'is absent', EXPECTED[fields[name].type]!.words);
  }
  // Rules between fields are looked at when all else is right.
  const together = found.misfits.length === before ? relationProblem(fact, value) : undefined;
  if (together) report(found, place, 'schema', ...together, fact.ascending ?? Object.keys(fact.excludes ?? {}));
}

function unknownField(name: string, place: Place, having: readonly Release[], fields: Readonly<Record<string, FieldFact>>): UnknownField {
  const releases = place.releases.filter((release) => !having.includes(release));
  const path = pathOf(place);
  if (Object.prototype.hasOwnProperty.call(fields, name)) return { path, name, releases, fact: fields[name] };
  const meant = nearest(name, Object.keys(fields));
  return { path, name, releases, ...(meant === undefined ? {} : { nearest: meant }) };
}

function report(found: Inspection, place: Place, kind: Misfit['kind'], problem: string, expected: string, between?: readonly string[]): void {
  if (kind === 'schema' && place.dropped) return;
  found.misfits.push({ path: pathOf(place), problem, expected, kind, releases: place.releases, ...(between ? { between } : {}) });
}

function below(above: Place, step: string | number, releases = above.releases, dropped = above.dropped): Place {
  return { above, step, releases, dropped };
}

/** Made for what is found alone: nearly every field is as it should be. */
function pathOf({ above, step }: Place): string {
  if (!above) return '';
  const path = pathOf(above);
  return typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`;
}

function isAbsent(value: Json): value is null | undefined {
  return value === null || value === undefined;
}

const required = new WeakMap<FieldFact, readonly string[]>();

function requiredOf(fact: FieldFact): readonly string[] {
  let names = required.get(fact);
  if (!names) {
    names = Object.keys(fact.fields!).filter((name) => fact.fields![name].required);
    required.set(fact, names);
  }
  return names;
}

/** The names that a map keeps: those beside it. Without APIs there will be a `default` (W2); a service that is off keeps all (W1). */
function keptNames(value: JsonObject, path: readonly string[]): ReadonlySet<string> | undefined {
  if (value.enabled === false && !isObject(value[path[0]])) return undefined;
  const beside = at(value, ...path);
  const names = isObject(beside) ? Object.keys(beside).filter((name) => !isAbsent(beside[name])) : [];
  return new Set(names.length === 0 ? ['default'] : names);
}

type Fault = readonly [problem: string, expected: string];

function schemaProblem(fact: FieldFact, value: Json): Fault | undefined {
  if (fact.zeroIsAbsent && (value === 0 || value === '')) return undefined;
  if (typeof value === 'number') return rangeProblem(fact, value);
  if (typeof value === 'string') return textProblem(fact, value);
  return Array.isArray(value) ? countProblem(fact, value.length) : undefined;
}

function rangeProblem({ min = -Infinity, max = Infinity }: FieldFact, value: number): Fault | undefined {
  if (value >= min && value <= max) return undefined;
  return [`is ${value}`, max === Infinity ? `${min} or more` : min === -Infinity ? `${max} or less` : `${min} to ${max}`];
}

function textProblem({ choices, minLength = 0, maxLength = Infinity, pattern, looks }: FieldFact, value: string): Fault | undefined {
  if (choices && !choices.includes(value)) {
    return [value === '' ? 'is empty' : `is '${value}'`, listed(choices.filter((choice) => choice !== '').map((choice) => `'${choice}'`), 'or')];
  }
  if (value.length < minLength) return ['is empty', 'a text'];
  if (value.length > maxLength) return [`has ${value.length} characters`, `${maxLength} at most`];
  return pattern && !pattern.test(value) ? [`is '${value}'`, looks ?? 'another text'] : undefined;
}

function countProblem({ minItems = 0, maxItems = Infinity }: FieldFact, count: number): Fault | undefined {
  if (count < minItems) return ['is an empty list', `${minItems} or more items`];
  return count > maxItems ? [`has ${count} items`, `${maxItems} at most`] : undefined;
}

function relationProblem({ ascending, excludes, fields }: FieldFact, value: JsonObject): Fault | undefined {
  if (ascending) {
    const [smaller, larger] = ascending.map((name) => value[name] ?? fields![name].default);
    if (typeof smaller === 'number' && typeof larger === 'number' && smaller >= larger) {
      return [`has ${ascending[0]} ${smaller}`, `less than ${ascending[1]}, which is ${larger}`];
    }
  }
  if (excludes && Object.entries(excludes).every(([name, text]) => value[name] === text)) {
    const pairs = Object.entries(excludes).map(([name, text]) => `${name} ${text}`);
    return [`has ${listed(pairs)}`, 'one of them at most'];
  }
  return undefined;
}

interface Expectation {
  readonly words: string;
  fits(value: Json): boolean;
}

/** What the decoder takes for each type; `any` is not looked at. Source: encoding/json into the operators' Go types. */
const EXPECTED: Readonly<Record<FieldFact['type'], Expectation | undefined>> = {
  'text': { words: 'a text', fits: (value) => typeof value === 'string' },
  'integer': { words: 'a whole number', fits: Number.isInteger },
  'boolean': { words: 'true or false', fits: (value) => typeof value === 'boolean' },
  'quantity': { words: "a quantity such as '10Gi'", fits: isQuantity },
  'int-or-text': { words: 'a whole number or a text', fits: (value) => typeof value === 'string' || Number.isInteger(value) },
  'object': { words: 'a mapping', fits: isObject },
  'list': { words: 'a list', fits: Array.isArray },
  'map': { words: 'a mapping', fits: isObject },
  'any': undefined,
};

/** The kind of a value, and the value itself where the field is a number or a switch: nothing secret belongs there. */
function described(value: Json, fact: FieldFact): string {
  if (isAbsent(value)) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'a mapping';
  const shown = ['integer', 'boolean', 'quantity'].includes(fact.type);
  if (typeof value === 'string') return shown ? `the text '${value}'` : 'a text';
  return shown ? `${value}` : `a ${typeof value === 'number' ? 'number' : 'boolean'}`;
}
