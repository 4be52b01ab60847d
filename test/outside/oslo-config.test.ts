import * as fc from 'fast-check';
import type { OptionType } from '../../src/facts/store-facts';
import { decodeIni, encodeIni } from '../../src/model/oslo/ini';
import { type ReadValue, encodeList, readAs } from '../../src/model/oslo/types';
import { decodeValue, encodeValue } from '../../src/model/oslo/value';
import { escapeTemplate } from '../../src/model/template/escape';
import { iniLike, optionValue } from '../support/arbitraries';
import { SEED, runs } from './support/judges';
import { osloCheck, osloSections, osloTypes, osloValues } from './support/oslo-config';
import { render } from './support/template-engine';

jest.setTimeout(900_000);

const PER_FILE = 25;

test('what we write, the operator renders and oslo.config reads back unchanged', () => {
  const values = writable(runs(33_000));
  const files = chunks(values, PER_FILE).map((chunk) => ({
    chunk,
    text: encodeIni([{ name: 's', options: chunk.map(({ text }, index) => [`option_${index}`, text] as const) }]),
  }));
  const rendered = render('fr6', files.map(({ text }) => ({ text: escapeTemplate(text) })));
  const names = Array.from({ length: PER_FILE }, (_, index) => `option_${index}`);
  const read = osloValues(rendered.map((answer) => ({ section: 's', names, text: answer.rendered ?? '' })));
  const different = files.flatMap(({ chunk }, file) => chunk.filter(({ value }, index) => read[file].values?.[names[index]] !== value));
  console.log(`${values.length} values, ${different.length} different; seed ${SEED}`);
  expect(values.length).toBeGreaterThan(runs(20_000) - 1);
  expect(different.slice(0, 5)).toEqual([]);
});

test('a value that has a reference for us has one for oslo.config, and no other', () => {
  const texts = sample(optionValue, runs(5000)).map((value) => value.replace(/[\r\n\ud800-\udfff]/g, ''));
  const read = osloValues(texts.map((text) => ({ section: 's', names: ['a'], text: `[s]\na = ${text}\n` })));
  texts.forEach((text, index) => {
    const { value, references } = decodeValue(text);
    // An option that nobody registered cannot be filled in: a reference is an error.
    expect({ text, read: read[index].values?.a ?? 'an error' }).toEqual({ text, read: references.length === 0 ? value : 'an error' });
  });
});

test('a text has the sections and options that oslo.config finds, or neither reads it', () => {
  const texts = sample(iniLike, runs(20_000)).filter((text) => !/[\ud800-\udfff]/.test(text));
  const read = osloSections(texts);
  texts.forEach((text, index) => {
    const ours = decodeIni(text);
    const { sections, line } = read[index];
    if (line !== undefined) expect({ text, refused: ours.problems.length > 0 }).toEqual({ text, refused: true });
    else expect({ text, problems: ours.problems, sections: asParsed(ours) }).toEqual({ text, problems: [], sections });
  });
});

test.each<readonly [OptionType, OptionType]>([
  ['integer', 'string'], ['boolean', 'string'], ['port', 'string'], ['host', 'string'], ['uri', 'string'], ['list', 'string'],
  ['bounded-list', 'string'], ['bounded-list', 'integer'], ['bounded-list', 'host'], ['dict', 'string'],
])('oslo.config reads the type %s (items: %s) as we do', (type, item) => {
  const texts = sample(typedText, runs(5000));
  const read = osloTypes(texts.map((text) => ({ type, item, text })));
  texts.forEach((text, index) => {
    const ours = readAs(type, text, item);
    const theirs = 'error' in read[index] ? 'refused' : { value: read[index].value };
    expect({ text, read: ours.ok ? { value: plain(ours.value) } : 'refused' }).toEqual({ text, read: theirs });
  });
});

test.each([true, false])('a list that we can write is read back (in brackets: %s)', (bounded) => {
  const lists = sample(fc.array(optionValue, { maxLength: 4 }), runs(8000)).map((items) => ({ items, text: encodeList(items, bounded) }))
    .filter((list): list is { items: string[]; text: string } => list.text !== undefined && encodeValue(list.text) !== undefined);
  const read = osloTypes(lists.map(({ text }) => ({ type: bounded ? 'bounded-list' : 'list', text })));
  expect(lists.length).toBeGreaterThan(runs(500));
  lists.forEach(({ items }, index) => expect(read[index]).toEqual({ value: items }));
});

test('the static check finds what Glance would not say', () => {
  const report = osloCheck({
    '00.conf': '[DEFAULT]\nenabled_backends = default_backend:file\n[file]\nfilesystem_store_datadir = /a\n',
    '02.conf': [
      '[DEFAULT]', 'enabled_backends = hub:rbd,Archive:s3', 'sql_connection = x', 'workers = 3', 'worker = 3',
      '[hub]', 'rbd_store_chunk_size = big', 'rbd_store_pool = a', 'rbd_store_pool = b', 's3_store_host = x', 'store_description = $money',
      '[spare]', 'rbd_store_pool = c', '[nowhere]', 'a = 1',
    ].join('\n'),
    '03.conf': '[archive]\ns3_store_secret_key = a\\$b\n[import_filtering_opts]\nallowed_ports = [80,443]\n',
  });
  expect(report).toEqual({
    stores: { hub: 'rbd', Archive: 's3' },
    unknownSections: ['00.conf [file]', '02.conf [spare]', '02.conf [nowhere]'],
    orphans: ['00.conf [file]', '02.conf [spare]'],
    unknownOptions: ['02.conf [DEFAULT] worker', '02.conf [hub] s3_store_host'],
    badValues: [expect.stringContaining('[hub] rbd_store_chunk_size: '), expect.stringContaining('[hub] store_description: ')],
    doubled: ['02.conf [hub] rbd_store_pool'],
    oldNames: ['02.conf [DEFAULT] sql_connection'],
    values: {
      DEFAULT: { enabled_backends: { hub: 'rbd', Archive: 's3' }, sql_connection: 'x', workers: 3 },
      hub: { rbd_store_pool: 'b' },
      archive: { s3_store_secret_key: 'a$b' },
      import_filtering_opts: { allowed_ports: [80, 443] },
    },
  });
});

test('the static check says why a file cannot be read at all', () => {
  expect(osloCheck({ '02.conf': 'a = 1\n' }).error).toContain('Section must be started before assignment');
  expect(osloCheck({ '02.conf': '[DEFAULT]\nenabled_backends = a:file,\n' }).error).toContain('enabled_backends');
});

/** Texts of one line, some of which a type takes; without the four letters that Python takes for ASCII ones in a host. */
const typedText = fc.oneof(
  optionValue.map((value) => value.replace(/[\r\n\ud800-\udfff\u0130\u0131\u017f\u212a]/g, '')),
  fc.array(fc.constantFrom('a', '1', 'k', ':', ',', '[', ']', '"', "'", ' ', '', '0', '5', '+', '-', '_', 'true', 'On', '.', '::', 'fd00', '255', '256', 'example.com'), { maxLength: 9 })
    .map((parts) => parts.join('')),
  fc.array(fc.constantFrom('a:b', 'k:v', '80', "'a'", '"a,b"', 'a', ''), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
  fc.array(fc.constantFrom('a:b', 'k:v', 'k', 'x:y:z', 'a: b'), { maxLength: 4 }).map((items) => items.join(',')),
  fc.tuple(fc.constantFrom('http', 's3', 'a+b', '1a', ''), fc.constantFrom('://', ':', ':/', '//'),
    fc.array(fc.constantFrom('a', 'u:p@', '@', '%41', '%4', ':80', ':', '[::1]', '[1::2::3]', '10.0.0.1', '10.0.0.300', 'h_x', '/p', '/[', '?q', '#f', 'é', ' ', '\\'), { maxLength: 4 })
      .map((parts) => parts.join(''))).map((parts) => parts.join('')),
);

function sample<T>(arbitrary: fc.Arbitrary<T>, number: number): T[] {
  return fc.sample(arbitrary, { numRuns: number, seed: SEED });
}

function writable(number: number): ReadonlyArray<{ readonly value: string; readonly text: string }> {
  return sample(optionValue, number).map((value) => ({ value, text: encodeValue(value) }))
    .filter((found): found is { value: string; text: string } => found.text !== undefined);
}

function chunks<T>(items: readonly T[], size: number): ReadonlyArray<readonly T[]> {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** As the parser keeps it: values without their outer quotes, further lines joined by line breaks. */
function asParsed(document: ReturnType<typeof decodeIni>): Record<string, Record<string, string[]>> {
  const found: Record<string, Record<string, string[]>> = {};
  for (const { name, options } of document.sections) {
    const section = found[name] ??= {};
    for (const option of options) (section[option.name] ??= []).push(unquoted(option.raw));
  }
  return found;
}

function unquoted(raw: string): string {
  // Without dollar signs nothing but quotes and indentation is left to decode.
  return decodeValue(raw.replace(/\$/g, '\u{f0000}')).value.replace(/\u{f0000}/gu, '$');
}

function plain(value: ReadValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  if (Array.isArray(value)) return value.map(plain);
  return value === undefined ? null : value;
}
