import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BANNER, type Files } from './files';
import type { OptionFact, StoreFacts } from '../../src/facts/store-facts';
import { COMMON_OPTIONS } from '../../src/facts/stores/common';

/** By file name: the index of the stores is generated itself. */
function factsIn(file: string): StoreFacts {
  const module = require(join(process.cwd(), 'src/facts/stores', file)) as Record<string, StoreFacts>; // eslint-disable-line @typescript-eslint/no-require-imports
  return Object.values(module)[0];
}

/** The typed option interfaces of the stores, with the docstring of every option. */
export function options(): Files {
  const drivers = readdirSync('src/facts/stores').filter((file) => /^[a-z0-9]+\.ts$/.test(file) && file !== 'common.ts').sort()
    .map(factsIn);
  const sources = [{ name: 'Common', title: 'every store', driver: '', options: COMMON_OPTIONS }, ...drivers.map((facts) => ({ ...facts, name: pascal(facts.driver) }))]
    .map((source) => ({ ...source, options: source.options.filter(({ prop }) => prop !== undefined) }))
    .filter((source) => source.options.length > 0);
  const text = sources.map(interfaceOf).join('\n');
  const units = ['Duration', 'Size'].filter((type) => new RegExp(`: ${type};`).test(text));
  return {
    'src/constructs/stores/options.generated.ts': [
      BANNER, units.length > 0 ? `import type { ${units.join(', ')} } from 'cdk8s';\n` : '', '\n', text,
    ].join(''),
  };
}

interface Source {
  readonly name: string;
  readonly title: string;
  readonly options: readonly OptionFact[];
}

function interfaceOf({ name, title, options: rows }: Source): string {
  const enums = rows.filter(({ choices }) => choices !== undefined).map((row) => enumOf(name, row));
  const props = rows.map((row) => `${docOf(row)}  readonly ${row.prop}?: ${typeOf(name, row)};\n`);
  return `${enums.join('')}/** Options of ${title}. */\nexport interface ${name}Options {\n${props.join('\n')}}\n`;
}

function enumOf(name: string, row: OptionFact): string {
  const members = row.choices!.map((choice) => `  /** \`${choice}\`. */\n  ${constant(choice)} = '${choice}',\n`);
  return `/** Values of \`${row.name}\`. ${row.doc} */\nexport enum ${enumName(name, row)} {\n${members.join('')}}\n\n`;
}

function docOf(row: OptionFact): string {
  const more = [row.note, boundsOf(row)].filter((text): text is string => text !== undefined);
  const lines = [row.doc, ...more.flatMap((text) => ['', text]), '', `@default - ${defaultOf(row)}`, `@see option \`${row.name}\``];
  return ['  /**', ...lines.map((line) => (line === '' ? '   *' : `   * ${line}`)), '   */', ''].join('\n');
}

function boundsOf({ min, max, unit }: OptionFact): string | undefined {
  const bounds = [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`].filter((text) => text !== '').join(', ');
  const text = [unit === undefined || unit === 'seconds' ? '' : `In whole ${unit}`, bounds].filter((part) => part !== '').join(', ');
  return text === '' ? undefined : `${text[0].toUpperCase()}${text.slice(1)}.`;
}

function defaultOf(row: OptionFact): string {
  if (row.written !== undefined) return `\`${row.written}\`, which is not Glance's own`;
  if (row.default === undefined || row.default === '') return 'none';
  return `\`${row.default}\`${row.unit === undefined ? '' : ` ${row.unit}`}`;
}

function typeOf(name: string, row: OptionFact): string {
  if (row.choices) return enumName(name, row);
  if (row.unit) return /seconds|minutes|hours/.test(row.unit) ? 'Duration' : 'Size';
  return { 'integer': 'number', 'port': 'number', 'boolean': 'boolean', 'list': 'string[]', 'bounded-list': 'string[]', 'dict': 'Record<string, string>' }[row.type as string] ?? 'string';
}

function enumName(name: string, row: OptionFact): string {
  return `${name}${pascal(row.prop!)}`;
}

function pascal(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}

/** `internalURL` is INTERNAL_URL. */
function constant(choice: string): string {
  return choice.replace(/([a-z])([A-Z])/g, '$1_$2').replace(/\W/g, '_').toUpperCase();
}
