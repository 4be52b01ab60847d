import { UNUSED_ACKNOWLEDGEMENT } from './acknowledge';
import { Severity } from './diagnostic';
import { RULES, UPDATE_RULES } from './index.generated';
import type { Rule, RuleFacts, UpdateRule } from './rule';

/** What can be found, and the rule that finds it, about a control plane or about a change of one. */
export interface Explained {
  readonly facts: RuleFacts;
  readonly rule?: Rule;
  readonly update?: UpdateRule;
}

/** Everything that can be found, by code. */
export function everyRule(): readonly Explained[] {
  const all: Explained[] = [
    ...RULES.map((rule) => ({ facts: rule, rule })),
    ...UPDATE_RULES.map((update) => ({ facts: update, update })),
    { facts: ACKNOWLEDGEMENTS },
  ];
  return all.sort((a, b) => (a.facts.code < b.facts.code ? -1 : 1));
}

/** About what was said of the findings: there is no rule for it, and no example in a file. */
const ACKNOWLEDGEMENTS: RuleFacts = {
  code: UNUSED_ACKNOWLEDGEMENT,
  title: 'An acknowledgement fits no finding',
  why: 'It would hide a later finding that nobody has thought about. Errors cannot be acknowledged.',
  severity: Severity.WARNING,
  source: 'this library',
  codeOnly: true,
};
