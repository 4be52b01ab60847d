import { RESERVED_STORE_PREFIX, STORE_ID } from '../../src/facts/reserved-names';
import { SECTIONS } from '../../src/facts/sections';
import type { OptionFact } from '../../src/facts/store-facts';
import { CINDER } from '../../src/facts/stores/cinder';
import { COMMON_OPTIONS } from '../../src/facts/stores/common';
import { FILE } from '../../src/facts/stores/file';
import { HTTP } from '../../src/facts/stores/http';
import { RBD } from '../../src/facts/stores/rbd';
import { S3 } from '../../src/facts/stores/s3';
import { SWIFT } from '../../src/facts/stores/swift';
import { VMWARE } from '../../src/facts/stores/vmware';

const STORES = [CINDER, FILE, HTTP, RBD, S3, SWIFT, VMWARE];

const TABLES: ReadonlyArray<readonly [title: string, options: readonly OptionFact[]]> = [
  ['every store', COMMON_OPTIONS],
  ...STORES.map(({ driver, options }) => [driver, options] as const),
  ...SECTIONS.map(({ section, options }) => [`[${section}]`, options] as const),
];

const ROWS = TABLES.flatMap(([title, options]) => options.map((option) => [`${title} ${option.name}`, option] as const));

/** Titles of the rows that break a law. */
function breaking(law: (option: OptionFact) => boolean): readonly string[] {
  return ROWS.filter(([, option]) => !law(option)).map(([title]) => title);
}

function isUnique(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length;
}

describe.each(TABLES)('the options of %s', (_, options) => {
  test('have names of their own', () => {
    expect(isUnique(options.map(({ name }) => name))).toBe(true);
  });
});

describe.each(STORES)('the options of $driver', ({ driver, options }) => {
  test('have properties of their own, also beside the common ones', () => {
    const props = [...COMMON_OPTIONS, ...options].flatMap(({ prop }) => (prop === undefined ? [] : [prop]));
    expect(isUnique(props)).toBe(true);
  });

  test('share no name with the common ones', () => {
    const common = COMMON_OPTIONS.map(({ name }) => name);
    expect(options.filter(({ name }) => common.includes(name))).toEqual([]);
  });

  test('tell two back ends apart, unless the driver stores nothing', () => {
    expect(options.some(({ identity }) => identity)).toBe(driver !== HTTP.driver);
  });
});

describe('an option', () => {
  test('is explained in one sentence', () => {
    expect(breaking(({ doc }) => /^[A-Z].*[^.]\.$/.test(doc) && !/\. [A-Z]/.test(doc))).toEqual([]);
  });

  test('has a note of whole sentences, if any', () => {
    expect(breaking(({ note = 'None.' }) => /^[A-Z0-9].*[^.]\.$/.test(note))).toEqual([]);
  });

  test('says in a whole sentence why it is on its way out', () => {
    expect(breaking(({ deprecated = 'It is not.' }) => /\w.*[^.]\.$/.test(deprecated))).toEqual([]);
  });

  test('has a property in camel case that repeats neither driver nor unit', () => {
    expect(breaking(({ prop = 'none' }) => /^[a-z][A-Za-z]*$/.test(prop) && !/store|glance|s3|rbd|bytes|seconds/i.test(prop))).toEqual([]);
  });

  test('has no property when something else decides it, or when the product lacks it, or when it is on its way out', () => {
    expect(breaking(({ prop, derived, support, deprecated }) =>
      prop === undefined || !(derived || support === 'upstream' || deprecated !== undefined))).toEqual([]);
  });

  test('has a property only when no secret is in it', () => {
    expect(breaking(({ prop, secret }) => prop === undefined || !secret)).toEqual([]);
  });

  test('has a default of its type', () => {
    const types = { integer: 'number', port: 'number', boolean: 'boolean', string: 'string', host: 'string', uri: 'string' };
    expect(breaking(({ type, default: value }) => value === undefined || (Array.isArray(value)
      ? ['list', 'bounded-list', 'multi'].includes(type)
      : typeof value === types[type as keyof typeof types]))).toEqual([]);
  });

  test('has a default within its bounds', () => {
    expect(breaking(({ default: value, min = -Infinity, max = Infinity }) =>
      min <= max && (typeof value !== 'number' || (min <= value && value <= max)))).toEqual([]);
  });

  test('has bounds and a unit only as an integer', () => {
    expect(breaking(({ type, min, max, unit }) => type === 'integer' || (min ?? max ?? unit) === undefined)).toEqual([]);
  });

  test('has items of a kind only as a list or dictionary', () => {
    expect(breaking(({ type, item }) => item === undefined || ['list', 'bounded-list', 'multi', 'dict'].includes(type))).toEqual([]);
  });

  test('has a default among its choices', () => {
    expect(breaking(({ default: value, choices }) => {
      if (value === undefined || choices === undefined) return true;
      return (Array.isArray(value) ? value : [value]).every((one) => choices.includes(one));
    })).toEqual([]);
  });

  test('says since when there is one, exactly when 2023.1 has none', () => {
    expect(breaking(({ support = 'base', since }) => (support === 'base') === (since === undefined))).toEqual([]);
    expect(breaking(({ since = 'glance 30.0.0' }) => /^glance(_store)? \d+\.\d+\.\d+$/.test(since))).toEqual([]);
  });
});

test('the drivers are those of glance_store, and only HTTP cannot be written', () => {
  expect(STORES.map(({ driver }) => driver)).toEqual(['cinder', 'file', 'http', 'rbd', 's3', 'swift', 'vmware']);
  expect(STORES.filter(({ readOnly }) => readOnly)).toEqual([HTTP]);
  expect(STORES.filter(({ undocumented }) => undocumented)).toEqual([VMWARE]);
});

test('the two stores that Glance adds have the options of a file store', () => {
  const added = SECTIONS.filter(({ section }) => section.startsWith(RESERVED_STORE_PREFIX));
  expect(added.map(({ section }) => section)).toEqual(['os_glance_staging_store', 'os_glance_tasks_store']);
  for (const { section, options } of added) {
    expect(section).toMatch(STORE_ID);
    expect(options).toHaveLength(6);
    expect(options[0].default).toBe(`/var/lib/glance/${section}`);
    expect(options.some(({ prop, derived, identity }) => prop ?? derived ?? identity)).toBe(false);
  }
});
