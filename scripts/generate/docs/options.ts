import { anchor, code, page, table } from './markdown';
import { SECTIONS } from '../../../src/facts/sections';
import type { OptionFact, StoreFacts } from '../../../src/facts/store-facts';
import { COMMON_OPTIONS } from '../../../src/facts/stores/common';
import { STORES } from '../../../src/facts/stores/index.generated';

/** Every option that the tables know, store by store and then section by section. */
export function optionsPage(): string {
  const stores = STORES.map((store) => ({ heading: `${capital(store.title)} stores`, text: storeText(store) }));
  const all = [{ heading: 'Every store', text: optionTable(COMMON_OPTIONS, true) }, ...stores];
  const sections = SECTIONS.map(({ section, source, options }) => ({
    heading: code(`[${section}]`), text: `${optionTable(options, false)}\n\nSource: ${source}.`,
  }));
  return page(
    '# Options',
    INTRODUCTION,
    `Stores: ${links(all)}.`,
    `Other sections: ${links(sections)}.`,
    ...all.flatMap(({ heading, text }) => [`## ${heading}`, text]),
    '## Other sections',
    'Set with `options` of a `Glance` or a `GlanceApi`, by section and name.',
    ...sections.flatMap(({ heading, text }) => [`### ${heading}`, text]),
  );
}

const INTRODUCTION = [
  'What is known of the options of Glance and its stores: a typed property, its docstring and the checks come from the same rows.',
  'An option with a **property** is set by that property of the store; one that is *derived* follows from other properties and constructs;',
  'the others are set by name, with `options`.',
  'An option that RHOSO 18 does not have says so. Options of the libraries that Glance is built on (keystone, oslo) are known by name and type, and not listed.',
].join('\n');

function links(parts: ReadonlyArray<{ readonly heading: string }>): string {
  return parts.map(({ heading }) => `[${heading}](#${anchor(heading)})`).join(', ');
}

function storeText({ driver, source, readOnly, undocumented, options }: StoreFacts): string {
  const remarks = [
    `Driver ${code(driver)}.`,
    ...(readOnly ? ['Read-only: such a store can neither be the default nor the target of a copy.'] : []),
    ...(undocumented ? ['Glance knows it, the documentation of the product does not.'] : []),
  ];
  return [remarks.join(' '), optionTable(options, true), `Source: ${source}.`].join('\n\n');
}

function optionTable(options: readonly OptionFact[], withProperty: boolean): string {
  const head = ['option', ...(withProperty ? ['property'] : []), 'type', 'default', 'meaning'];
  return table(head, options.map((option) => [
    code(option.name), ...(withProperty ? [propertyOf(option)] : []), typeOf(option), defaultOf(option), meaningOf(option),
  ]));
}

function propertyOf({ prop, derived }: OptionFact): string {
  if (prop !== undefined) return code(prop);
  return derived ? '*derived*' : '';
}

function typeOf({ type, item, unit, min, max, choices }: OptionFact): string {
  const parts = [
    item === undefined ? TYPES[type] ?? type : `${TYPES[type] ?? type} of ${type === 'dict' ? 'name and ' : ''}${item}`,
    unit,
    min === undefined ? undefined : `at least ${min}`,
    max === undefined ? undefined : `at most ${max}`,
    choices?.map((choice) => (choice === '' ? 'nothing' : code(choice))).join(' or '),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

const TYPES: Readonly<Record<string, string>> = {
  'bounded-list': 'list in brackets', 'multi': 'one item a line', 'dict': 'pairs `name:value`', 'uri': 'URI', 'host': 'host name',
};

function defaultOf({ default: value, required }: OptionFact): string {
  if (value === undefined) return required ? '*required*' : '';
  if (typeof value === 'object') return value.length === 0 ? 'empty' : code(value.join(','));
  return value === '' ? 'empty' : code(String(value));
}

function meaningOf(option: OptionFact): string {
  const { doc, note, written } = option;
  return [doc, note, written === undefined ? undefined : `The construct writes ${code(String(written))} unless told otherwise.`, ...flagsOf(option)].filter((text) => text !== undefined).join(' ');
}

function flagsOf({ secret, identity, support, since, deprecated, oldNames }: OptionFact): readonly string[] {
  return [
    secret ? 'Secret: it belongs into a Secret.' : '',
    identity ? 'Tells back ends apart: stores of one id must agree on it.' : '',
    support === 'backport' ? `A backport in RHOSO 18${since === undefined ? '' : `: upstream it is new in ${since}`}.` : '',
    support === 'upstream' ? `Not in RHOSO 18${since === undefined ? '' : `: new in ${since}`}.` : '',
    deprecated === undefined ? '' : `Deprecated: ${deprecated}`,
    oldNames === undefined ? '' : `Also read as ${oldNames.map(code).join(', ')}.`,
  ].filter((text) => text !== '');
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
