import { storeOptionFact } from './option-facts';
import { otherOptionsOf, storeOptionsOf, type PlacedOption } from './placed-options';
import { knownOption } from '../../facts/known-options';
import { decodeValue } from '../../model/oslo/value';
import { SecretText } from '../../model/secret-text';
import { sketch } from '../../model/sketch';
import { readOptionValue } from '../../model/template/option-value';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { storeText } from './sample';
import { documentOf, writtenSecrets } from './secret-texts';
import { isHidden } from './wording';

export const reference: Rule = {
  code: 'GLN-CONFIG-013',
  title: 'A dollar sign in a value refers to another option',
  why: 'Glance replaces $name by the value of the option of that name, from the same section or from [DEFAULT], and fails where there is none.',
  severity: Severity.ERROR,
  source: 'oslo.config, cfg.py, _substitute(); seen with glance 26.1.0',

  *check(topology) {
    const secrets = referencesInSecrets(topology);
    for (const placed of [...storeOptionsOf(topology), ...otherOptionsOf(topology)]) {
      const names = referencesOf(placed, secrets);
      if (names.length === 0) continue;
      const missing = names.find((name) => !isOption(placed, name));
      const name = missing ?? names[0];
      const { on, field, shown } = placed;
      yield {
        on,
        field,
        ...(missing === undefined ? { severity: Severity.WARNING } : {}),
        message: `${subject(placed, name)} refers to ${missing === undefined ? 'another option' : 'an option that does not exist'}.`,
        consequence: missing === undefined
          ? 'Glance puts the value of that option in its place, without a word, on every release.'
          : 'glance-api does not start, or fails when it reads the option, on every release.',
        fix: `write \\$ in '${shown}' for a dollar sign; values that constructs are given need nothing.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { text: storeText('store_description = for little $money') } } }),
  passes: () => sketch({ apis: { default: { text: storeText('store_description = for little \\$money') } } }),
};

/** The name behind the sign is a part of the value: where that is secret, so is the name. */
function subject(placed: PlacedOption, name: string): string {
  return isHidden(placed) ? `A dollar sign in the value of '${placed.shown}'` : `'$${name}' in '${placed.shown}'`;
}

function referencesOf({ option, on }: PlacedOption, secrets: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const { value } = option;
  if (typeof value === 'string') return NONE;
  if (value instanceof SecretText) return (secrets.size > 0 && secrets.get(`${on.key} ${option.line}`)) || NONE;
  const read = readOptionValue(value.template);
  return typeof read === 'string' ? NONE : read.references;
}

/** The references in Secrets, by text and line: the decoded values no longer show them. */
function referencesInSecrets(topology: Topology): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { secret, config } of writtenSecrets(topology)) {
    for (const { raw, line } of documentOf(secret).sections.flatMap(({ options }) => options)) {
      const { references } = raw.includes('$') ? decodeValue(raw) : { references: NONE };
      if (references.length > 0) found.set(`${config.key} ${line}`, references);
    }
  }
  return found;
}

/** Glance looks into the option's own section first, then into DEFAULT; `group.name` says where. */
function isOption({ store, section }: PlacedOption, name: string): boolean {
  const dot = name.indexOf('.');
  if (dot > 0) return knownOption(name.slice(0, dot), name.slice(dot + 1)) !== undefined;
  const inSection = store ? storeOptionFact(store.driver, name) : knownOption(section, name);
  return inSection !== undefined || knownOption('DEFAULT', name) !== undefined;
}

const NONE: readonly string[] = [];
