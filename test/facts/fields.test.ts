import { API_FIELDS, SPEC_FIELDS, type FieldFact } from '../../src/facts/fields';
import { LAYOUTS, PARSED_LAYOUTS, SINGLE_WANTS, SPLIT_REFUSES } from '../../src/facts/layouts';
import { BUCKET_BREAKERS, BUCKET_NAMES, CACHE_CRON_JOB } from '../../src/facts/limits';
import { RELEASES, type ReleaseFact } from '../../src/facts/releases';

test('every field has what its type needs', () => {
  for (const { path, fact } of rowsOf(SPEC_FIELDS)) {
    expect({ path, fields: fact.fields !== undefined, item: fact.item !== undefined })
      .toEqual({ path, fields: fact.type === 'object', item: ['list', 'map'].includes(fact.type) });
    for (const name of fact.ascending ?? Object.keys(fact.excludes ?? {})) expect(Object.keys(fact.fields!)).toContain(name);
  }
});

test('what is said of a field is one sentence', () => {
  for (const { path, fact } of rowsOf(SPEC_FIELDS)) {
    if (fact.doc !== undefined) expect({ path, doc: fact.doc }).toEqual({ path, doc: expect.stringMatching(/^[A-Z`'\d].*\.$/) });
  }
});

test('a default is among the choices and within the bounds', () => {
  for (const { fact } of rowsOf(SPEC_FIELDS)) {
    if (fact.choices && fact.default !== undefined) expect(fact.choices).toContain(fact.default);
    if (typeof fact.default === 'number') {
      expect(fact.default).toBeGreaterThanOrEqual(fact.min ?? -Infinity);
      expect(fact.default).toBeLessThanOrEqual(fact.max ?? Infinity);
    }
  }
});

test('the layouts are the choices of the type', () => {
  expect(LAYOUTS.map(({ layout }) => layout)).toEqual(API_FIELDS.fields!.type.choices);
});

test('a layout is in the catalog when it has a public Service', () => {
  for (const { halves, inCatalog } of LAYOUTS) expect(halves.some(({ services }) => services.includes('public'))).toBe(inCatalog);
});

test.each<[string, readonly ReleaseFact[]]>([
  ['SPLIT_REFUSES', SPLIT_REFUSES], ['SINGLE_WANTS', SINGLE_WANTS], ['PARSED_LAYOUTS', PARSED_LAYOUTS], ['CACHE_CRON_JOB', CACHE_CRON_JOB],
])('%s has a row for the oldest release, and rows in order', (_, rows) => {
  const order = rows.map(({ since }) => RELEASES.indexOf(since));
  expect(order[0]).toBe(0);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test.each`
  bucket             | virtual  | auto     | legacy
  ${'images'}        | ${true}  | ${true}  | ${true}
  ${'images.prod'}   | ${false} | ${true}  | ${true}
  ${'Images_prod'}   | ${false} | ${false} | ${true}
  ${'im'}            | ${false} | ${false} | ${false}
  ${'a'.repeat(63)}  | ${true}  | ${true}  | ${true}
  ${'a'.repeat(64)}  | ${false} | ${false} | ${true}
  ${'images-'}       | ${false} | ${false} | ${true}
  ${'a/bc'}          | ${false} | ${false} | ${false}
`('bucket $bucket', ({ bucket, virtual, auto, legacy }) => {
  expect(BUCKET_NAMES.virtual.test(bucket)).toBe(virtual);
  expect(BUCKET_NAMES.auto.test(bucket)).toBe(auto);
  expect(BUCKET_NAMES.path.test(bucket)).toBe(auto);
  expect(BUCKET_NAMES.legacy.test(bucket)).toBe(legacy);
});

test('what breaks the URL of a location is in no bucket name that is taken', () => {
  for (const character of '/?#@') {
    expect(BUCKET_BREAKERS.test(`a${character}b`)).toBe(true);
    for (const names of Object.values(BUCKET_NAMES)) expect(names.test(`abc${character}def`)).toBe(false);
  }
});

function* rowsOf(fact: FieldFact, path = 'spec'): Generator<{ path: string; fact: FieldFact }> {
  yield { path, fact };
  for (const [name, inner] of Object.entries(fact.fields ?? {})) yield* rowsOf(inner, `${path}.${name}`);
  if (fact.item) yield* rowsOf(fact.item, `${path}[]`);
}
