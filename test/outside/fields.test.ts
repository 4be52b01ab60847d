import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { controlPlaneSchema, CRD_LINES, type CrdLine, type CrdSchema } from './support/crds';
import { judgesFolder, run } from './support/judges';
import { SPEC_FIELDS } from '../../src/facts/fields';
import type { FieldFact } from '../../src/facts/fields/field-fact';
import { Release } from '../../src/facts/releases';
import { hasField, inspect } from '../../src/model/fields';
import type { JsonObject } from '../../src/model/json';

const LINES = { ...CRD_LINES, fr6head: Release.FR6 };
type Line = keyof typeof LINES;

const WEBHOOK = join(judgesFolder(), 'judges/webhook');

interface Verdict {
  readonly id: string;
  readonly v: ReadonlyArray<readonly [lines: readonly Line[], entries: readonly string[]]>;
  readonly unknown?: ReadonlyArray<readonly [lines: readonly Line[], fields: readonly string[]]>;
}

describe('the table has what the CRD has, with its types, bounds and defaults', () => {
  test.each(Object.keys(CRD_LINES) as CrdLine[])('on %s', (line) => {
    const schema = controlPlaneSchema(line).properties!.spec;
    const ours: Sayings = new Map();
    const theirs: Sayings = new Map();
    compare(SPEC_FIELDS, schema, '', CRD_LINES[line], ours, theirs);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
    expect(ours.size).toBeGreaterThan(300);
  });
});

describe('what we say of a control plane is what the webhook and the schema said', () => {
  test.each`
    name                   | cases
    ${'tricky'}            | ${() => casesOf('tricky.py')}
    ${'random-3000-seed1'} | ${() => casesOf('gen.py', '3000', '1')}
    ${'corpus'}            | ${() => corpus()}
  `('$name', ({ name, cases }) => {
    const manifests: ReadonlyMap<string, JsonObject> = cases();
    const differing: string[] = [];
    let count = 0;
    for (const verdict of verdictsOf(name)) {
      const manifest = manifests.get(verdict.id)!;
      for (const [lines, entries] of verdict.v) {
        for (const line of lines) {
          count++;
          const unknown = verdict.unknown?.find(([where]) => where.includes(line))?.[1] ?? [];
          const difference = differenceOn(line, manifest, entries, unknown);
          if (difference) differing.push(`${verdict.id} on ${line}: ${difference}`);
        }
      }
    }
    expect(differing).toEqual([]);
    expect(count).toBe(manifests.size * Object.keys(LINES).length);
  });
});

/** How we differ from a recorded verdict, as far as the fields of our table go. */
function differenceOn(line: Line, manifest: JsonObject, entries: readonly string[], unknown: readonly string[]): string | undefined {
  const release = LINES[line];
  const { unknown: ourUnknown, misfits } = inspect(SPEC_FIELDS, manifest.spec, [release]);
  const strangers = differ(ourUnknown.map(({ path }) => path), unknown.filter(isOurs));
  if (strangers) return `unknown: ${strangers}`;
  const undecodable = misfits.filter(({ kind }) => kind === 'decode');
  if (entries.includes('decode') || undecodable.length > 0) {
    return entries.includes('decode') && undecodable.length > 0 ? undefined : `decode: ours ${undecodable.map(({ path }) => path)}, theirs ${entries}`;
  }
  const refused = entries.filter((entry) => entry.startsWith('schema ')).map(pathOf).filter(isOurs);
  // CEL is left out while something else is wrong, wherever that is.
  const alone = misfits.every(({ between }) => between !== undefined);
  const ours = misfits.filter(({ between }) => alone || !between).map(({ path }) => path.replace(/^glance\.(template\.)?/, ''));
  // APIs inherit the template's timeout before the schema looks: one mistake, which we say once.
  const inherits = (path: string) => ours.includes('apiTimeout') && /^glanceAPIs\..*\.apiTimeout$/.test(path) && !ours.includes(path);
  return differ(ours, refused.filter((path) => !inherits(path)));
}

/** `schema PATH` or `schema PATH required`; what CEL says of an entry of a map is written with brackets. */
function pathOf(entry: string): string {
  return entry.slice('schema '.length).replace(/ required$/, '').replace(/\[([^\]]*)\]\.route/, '.$1.route');
}

function differ(ours: readonly string[], theirs: readonly string[]): string | undefined {
  const [a, b] = [ours, theirs].map((paths) => [...new Set(paths)].sort().join(' '));
  return a === b ? undefined : `ours ${a}, theirs ${b}`;
}

/** Fields of other services are none of ours. */
function isOurs(path: string): boolean {
  const fact = SPEC_FIELDS.fields![path.split(/[.[]/)[0]];
  return fact?.type !== 'any';
}

function casesOf(script: string, ...args: string[]): ReadonlyMap<string, JsonObject> {
  const printed = run('python3', [script, ...args], { cwd: WEBHOOK });
  return new Map(jsonLines<{ id: string; manifest: JsonObject }>(printed).map(({ id, manifest }) => [id, manifest]));
}

function corpus(): ReadonlyMap<string, JsonObject> {
  const folder = join(judgesFolder(), 'corpus');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(files.map((name) => [name, parse(readFileSync(join(folder, name), 'utf8'))]));
}

function verdictsOf(name: string): readonly Verdict[] {
  return jsonLines(readFileSync(join(WEBHOOK, 'verdicts', `${name}.jsonl`), 'utf8'));
}

function jsonLines<T>(text: string): readonly T[] {
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}

type Fact = FieldFact | undefined;
type Sayings = Map<string, unknown>;

/** Writes down every path of both, with what is said of it. Below `any` nothing is compared. */
function compare(fact: Fact, schema: CrdSchema | undefined, path: string, release: Release, ours: Sayings, theirs: Sayings): void {
  if (fact) ours.set(path, sayingsOf(fact));
  if (schema) theirs.set(path, fact?.type === 'any' ? { type: 'any' } : sayingsOfSchema(schema, path));
  if (fact?.type === 'any') return;
  const fields = Object.entries(fact?.fields ?? {}).filter(([, inner]) => hasField(inner, release));
  const known = Object.fromEntries(fields);
  for (const name of new Set([...Object.keys(known), ...Object.keys(schema?.properties ?? {})])) {
    compare(known[name], schema?.properties?.[name], `${path}.${name}`, release, ours, theirs);
  }
  const { items, additionalProperties } = schema ?? {};
  const item = items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
  if (fact?.item || item) compare(fact?.item, item, `${path}[]`, release, ours, theirs);
}

function sayingsOf({ type, choices, min, max, minLength, maxLength, minItems, maxItems, pattern, default: usual }: FieldFact): object {
  return plain({ type, choices, min, max, minLength, maxLength, minItems, maxItems, pattern: pattern?.source, usual });
}

const TYPES: Readonly<Record<string, string>> = { string: 'text', integer: 'integer', boolean: 'boolean', array: 'list' };

function sayingsOfSchema(schema: CrdSchema, path: string): object {
  const isMap = typeof schema.additionalProperties === 'object';
  const type = schema['x-kubernetes-int-or-string'] ? (schema.pattern ? 'quantity' : 'int-or-text')
    : schema.type === 'object' ? (isMap ? 'map' : 'object') : TYPES[schema.type!];
  const { enum: choices, minimum: min, maximum: max, minLength, maxLength, minItems, maxItems, pattern } = schema;
  // Defaults of whole mappings follow from those of their fields; those of volumes are Kubernetes' own.
  const usual = ['object', 'map'].includes(type) || path.includes('.volumes[]') ? undefined : schema.default;
  const source = type === 'quantity' || pattern === undefined ? undefined : new RegExp(pattern).source;
  return plain({ type, choices, min, max, minLength, maxLength, minItems, maxItems, pattern: source, usual });
}

function plain(value: object): object {
  return JSON.parse(JSON.stringify(value));
}
