import type { Topology } from '../../src/model/topology';
import { Severity } from '../../src/rules/diagnostic';
import { RULES, UPDATE_RULES } from '../../src/rules/index.generated';
import type { Finding, Rule } from '../../src/rules/rule';
import { viaYaml } from '../support/via-yaml';

const named = RULES.map((rule) => [rule.code, rule] as const);
const inFiles = named.filter(([, rule]) => !rule.codeOnly);
const updates = UPDATE_RULES.map((rule) => [rule.code, rule] as const);

test('codes and titles are unique', () => {
  const all = [...RULES, ...UPDATE_RULES];
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
});

test.each(named)('%s finds its own example once', (_, rule) => {
  expect([...rule.check(rule.trips())]).toHaveLength(1);
});

test.each(named)('%s: no rule finds an error in the nearest example that is right', (_, rule) => {
  expect(errorsIn(rule.passes())).toEqual([]);
  expect([...rule.check(rule.passes())]).toEqual([]);
});

test.each(inFiles)('%s finds the same in its example read from YAML', (_, rule) => {
  expect(texts(rule.check(viaYaml(rule.trips())))).toEqual(texts(rule.check(rule.trips())));
  expect(errorsIn(viaYaml(rule.passes()))).toEqual([]);
});

test.each(named)('%s speaks in whole sentences', (_, rule) => {
  for (const { message, consequence, fix } of rule.check(rule.trips())) {
    expect(message).toMatch(/^['A-Z0-9[].*\.$/s);
    expect(consequence).toMatch(/^[a-z'0-9A-Z].*\.$/s);
    expect(fix).toMatch(/\.$/);
  }
});

test('there are rules about updates to run', () => expect(updates.length).toBeGreaterThanOrEqual(0));

test.each(updates.length === 0 ? [['none', undefined] as const] : updates)('update %s finds its own example once, and none in the other', (_, rule) => {
  if (!rule) return expect(updates).toEqual([]);
  const { old, next } = rule.trips();
  const good = rule.passes();
  expect([...rule.check(old, next)]).toHaveLength(1);
  expect([...rule.check(good.old, good.next)]).toEqual([]);
});

function texts(findings: Iterable<Finding>): readonly string[] {
  return [...findings].map(({ message, field, consequence }) => [message, field, consequence].join(' | '));
}

function errorsIn(topology: Topology): readonly string[] {
  const found = (rule: Rule) => [...rule.check(topology)].filter(({ severity = rule.severity }) => severity === Severity.ERROR);
  return RULES.flatMap((rule) => found(rule).map(({ message }) => `${rule.code} ${message}`));
}
