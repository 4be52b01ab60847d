import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isKnownSection, knownOption, knownOptions } from '../../src/facts/known-options';
import { reservedAs } from '../../src/facts/reserved-names';
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

/** One option as the two releases of Glance register it, field by field. */
interface Registered {
  readonly driver: string;
  readonly section: string;
  readonly name: string;
  readonly type: string;
  readonly default: unknown;
  readonly choices: readonly string[] | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly required: 'yes' | 'no' | 'conditional';
  readonly secret: boolean;
  readonly deprecated: string | false;
  readonly since: string;
  readonly in_2023_1: boolean;
  readonly in_newest: boolean;
  readonly item?: string;
  readonly bounds?: boolean;
  readonly old_names?: readonly string[];
  readonly newest?: { readonly deprecated?: string | false };
}

/** One line of the list of all options that glance-api registers; a line per release where the two differ. */
interface Line {
  readonly group: string;
  readonly name: string;
  readonly release: 'both' | '2023.1' | '2026.2';
  readonly type: string;
  readonly bounds?: boolean;
  readonly secret?: boolean;
  readonly old_names?: readonly string[];
}

const REGISTERED = judge<Registered[]>('options.json');
const LINES = judge<{ options: Line[] }>('registered-options.json').options;

const STORES = [CINDER, FILE, HTTP, RBD, S3, SWIFT, VMWARE];
const IN_STORES = '<store id>';

const TYPES: Readonly<Record<string, string>> = {
  Str: 'string',
  Int: 'integer',
  Bool: 'boolean',
  Float: 'float',
  List: 'list',
  MultiStr: 'multi',
  Dict: 'dict',
  Port: 'port',
  HostAddress: 'host',
  URI: 'uri',
};

const BACKPORTED = 'the operators and the documentation of the product use it: a backport';
const CONFIGURED = 'glance_store checks it when the store starts, outside of the option';
const STATED = 'the product documents it and nothing there replaces it: the note says that upstream would rather have another';

/** Where a table says something else than Glance registers, on purpose: field, what the table says, and why. */
const ON_PURPOSE: ReadonlyArray<readonly [option: string, field: keyof OptionFact, ours: unknown, why: string]> = [
  ['s3_store_cacert', 'support', 'backport', BACKPORTED],
  ['swift_store_application_credential_id', 'support', 'backport', BACKPORTED],
  ['swift_store_application_credential_secret', 'support', 'backport', BACKPORTED],
  ['cinder_store_application_credential_id', 'support', 'backport', BACKPORTED],
  ['cinder_store_application_credential_secret', 'support', 'backport', BACKPORTED],
  ['s3_store_large_object_size', 'min', 0, 'glance_store 5.2 has the bound, and the product the change it came with'],
  ['s3_store_large_object_chunk_size', 'min', 5, CONFIGURED],
  ['s3_store_thread_pools', 'min', 1, CONFIGURED],
  ['s3_store_bucket_url_format', 'choices', ['auto', 'virtual', 'path'], 'glance_store knows no other, but finds out at the first upload'],
  ['enabled_import_methods', 'choices', ['glance-direct', 'web-download', 'copy-image', 'glance-download'], '2026.2 registers them; 2023.1 knows the same'],
  ['ignore_user_roles', 'default', ['admin'], 'Glance registers the text of a list'],
  ['allowed_ports', 'item', 'port', 'an integer from 1 to 65535'],
  ['disallowed_ports', 'item', 'port', 'an integer from 1 to 65535'],
  ['*', 'type', 'string', 'any option of a driver, each of its own type'],
  ['swift_store_auth_version', 'deprecated', undefined, STATED],
  ['swift_store_auth_address', 'deprecated', undefined, STATED],
  ['swift_store_user', 'deprecated', undefined, STATED],
  ['swift_store_key', 'deprecated', undefined, STATED],
  ['location_strategy', 'deprecated', true, 'marked after 2023.1 and removed before 2026.2'],
  ['cinder_attachment_retry_attempts', 'since', 'glance_store 5.7.0', 'unreleased when the list was made'],
];

describe.each(REGISTERED.map((row) => [`[${row.section}] ${row.name} (${row.driver})`, row] as const))('%s', (_, row) => {
  test('is described as Glance registers it', () => {
    expect(described(factOf(row))).toEqual({ ...expected(row), ...onPurpose(row.name) });
  });
});

test('the tables have no option that Glance does not register', () => {
  const tables = [COMMON_OPTIONS, ...STORES.map(({ options }) => options), ...SECTIONS.map(({ options }) => options)];
  expect(tables.flat()).toHaveLength(REGISTERED.length);
});

test('no difference on purpose is out of date', () => {
  const needless = ON_PURPOSE.filter(([name, field, ours]) => {
    const rows = REGISTERED.filter((row) => row.name === name);
    return rows.length === 0 || rows.every((row) => same(expected(row)[field], ours));
  });
  expect(needless).toEqual([]);
});

test('every option that glance-api registers outside the stores is known, with its type, secrecy and releases', () => {
  const lines = new Map<string, Line[]>();
  for (const line of LINES.filter(({ group }) => group !== IN_STORES)) {
    const key = `${line.group}.${line.name}`;
    lines.set(key, [...lines.get(key) ?? [], line]);
  }
  const wrong = [...lines].flatMap(([key, all]) => {
    const { group, name } = all[0];
    const { type, secret, release } = knownOption(group, name) ?? {};
    return same({ type, secret, release }, asKnown(all)) ? [] : [{ key, known: { type, secret, release }, registered: asKnown(all) }];
  });
  expect(wrong).toEqual([]);
  // The shared section of 2026.2 takes the options of every driver, so that the list has no line of its own for it.
  const sections = new Set([...LINES.map(({ group }) => group).filter((group) => group !== IN_STORES), 'backend_defaults']);
  const known = [...sections].flatMap((section) => [...knownOptions(section).values()]);
  expect(known).toHaveLength(lines.size + 1);
});

test('every old name outside the stores leads to the option of today', () => {
  const wrong = LINES.filter(({ group }) => group !== IN_STORES).flatMap(({ group, name, old_names: oldNames = [] }) =>
    oldNames.filter((old) => {
      const [, section = group, oldName] = /^(?:\[(.*)\] )?(.*)$/.exec(old)!;
      const found = knownOption(section, oldName);
      const isOption = LINES.some((line) => line.group === section && line.name === oldName);
      return !isOption && !(found?.section === group && found.name === name);
    }));
  expect(wrong).toEqual([]);
});

test('every section and every option of [DEFAULT] that Glance registers is no store id', () => {
  const groups = [...new Set(LINES.map(({ group }) => group))].filter((group) => group !== IN_STORES);
  expect(groups.filter((group) => !isKnownSection(group) || reservedAs(group) === undefined)).toEqual([]);
  const names = LINES.filter(({ group }) => group === 'DEFAULT').map(({ name }) => name);
  expect(names.filter((name) => reservedAs(name) === undefined)).toEqual([]);
});

function judge<T>(file: string): T {
  const folder = process.env.CDK8S_GLANCE_JUDGES ?? resolve(__dirname, '../../../shared');
  const path = join(folder, 'facts', file);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new Error(`Cannot read ${path}: set CDK8S_GLANCE_JUDGES to the folder that holds facts/${file} (${String(error)})`);
  }
}

function factOf({ driver, section, name }: Registered): OptionFact {
  const tables = section === IN_STORES
    ? [driver === 'any' ? COMMON_OPTIONS : STORES.find((store) => store.driver === driver)?.options ?? []]
    : SECTIONS.filter((facts) => facts.section === section).map(({ options }) => options);
  const found = tables.flat().find((option) => option.name === name);
  if (!found) throw new Error(`No table has ${name} of ${section} (${driver})`);
  return found;
}

type Described = Partial<Record<keyof OptionFact, unknown>>;

function described(fact: OptionFact): Described {
  const { type, item, default: value, min, max, choices, required, secret, support = 'base', since, deprecated, oldNames } = fact;
  const isDeprecated = deprecated === undefined ? undefined : true;
  return { type, item, default: value, min, max, choices, required, secret, support, since, deprecated: isDeprecated, oldNames };
}

function expected(row: Registered): Described {
  const type = row.bounds ? 'bounded-list' : TYPES[row.type];
  const bounds = row.type === 'Port' ? {} : { min: row.min ?? undefined, max: row.max ?? undefined };
  return {
    type,
    item: row.item === 'HostAddress' ? 'host' : undefined,
    default: isEmpty(row.default) ? undefined : asText(row.default),
    ...bounds,
    choices: row.choices ?? undefined,
    required: row.required === 'yes' || undefined,
    secret: row.secret || undefined,
    support: row.in_2023_1 ? 'base' : 'upstream',
    since: row.in_2023_1 ? undefined : sinceOf(row),
    deprecated: Boolean(row.deprecated || row.newest?.deprecated) || undefined,
    oldNames: row.old_names,
  };
}

/** The list says `after 2023.1` of options of Glance; which release exactly is read in its release notes. */
function sinceOf(row: Registered): unknown {
  return /^glance_store [\d.]+\d/.exec(row.since)?.[0] ?? expect.stringMatching(/^glance \d+\.0\.0$/);
}

/** An empty text, list or dictionary as a default is none. */
function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Items of lists are texts in the tables, as they are in a file. */
function asText(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String) : value;
}

function onPurpose(name: string): Described {
  return Object.fromEntries(ON_PURPOSE.filter(([option]) => option === name).map(([, field, ours]) => [field, ours]));
}

function asKnown(lines: readonly Line[]): unknown {
  const base = lines.find(({ release }) => release !== '2026.2') ?? lines[0];
  const release = lines.length > 1 ? 'both' : lines[0].release;
  return { type: base.bounds ? 'bounded-list' : TYPES[base.type], secret: lines.some(({ secret }) => secret), release };
}

function same(a: unknown, b: unknown): boolean {
  try {
    expect(a).toEqual(b);
    return true;
  } catch {
    return false;
  }
}
