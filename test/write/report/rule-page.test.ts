import { Release } from '../../../src/facts/releases';
import { sketch, type Sketch } from '../../../src/model/sketch';
import { Severity } from '../../../src/rules/diagnostic';
import type { Rule, RuleFacts, UpdateRule } from '../../../src/rules/rule';
import { rulePage } from '../../../src/write/report/rule-page';

const FACTS: RuleFacts = {
  code: 'GLN-X-001', title: 'Something is wrong', why: 'A <name> is taken.', severity: Severity.ERROR, source: 'W1, W2: here',
};
const FINDING = { message: 'Wrong.', consequence: 'it fails.', fix: 'mend it.' };

test('a page has the code for its anchor, and the source without the numbers of facts', () => {
  const page = pageOf({}, {});
  expect(page).toMatch(/^### GLN-X-001\n\n\*\*Something is wrong\*\* \(error\)\n\nA `<name>` is taken\.\n/);
  expect(page).toMatch(/\n\nSource: here\.$/);
});

test('what every example has is left out, and what differs is shown', () => {
  const page = pageOf({ template: { databaseInstance: 'other' } }, {});
  expect(blocks(page)[0]).toContain('databaseInstance: other');
  expect(blocks(page)[0]).not.toContain('storageRequest');
  expect(blocks(page)[0]).not.toContain('galera');
  expect(blocks(pageOf({ spec: { galera: null } }, {}))[1]).toContain('galera');
});

test('the right example shows what is different, and everything where something is gone', () => {
  const stores = 'x:rbd';
  const [, right] = blocks(pageOf({ apis: { a: { stores } } }, { apis: { a: { stores, replicas: 0 } } }));
  expect(right).toContain('# What is left out');
  expect(right).not.toContain('extraMounts');
  const [, whole] = blocks(pageOf({}, { mounts: [] }));
  expect(whole).not.toContain('# What is left out');
  expect(whole).toContain('rbd_store_pool');
});

test('releases are named where they make the difference', () => {
  const page = pageOf({ release: [Release.FR1, Release.FR2] }, { release: Release.FR3 });
  expect(page).toContain('This is found when it is for FR1 to FR2:');
  expect(page).toContain('The same is right when it is for FR3.');
});

test('Secrets of an example are shown, and so are its neighbours', () => {
  const [wrong] = blocks(pageOf({ secrets: { own: { 'a.conf': '[hub]\n' } }, neighbours: { versions: ['v'] } }, {}));
  expect(wrong).toContain('---\nkind: Secret\nmetadata:\n  name: own\nstringData:\n  a.conf: |\n    [hub]\n');
  expect(wrong).toContain('---\nkind: OpenStackVersion\n');
});

test('a line that is too long is not shown whole', () => {
  expect(pageOf({ secrets: { own: { key: 'x'.repeat(100_000) } } }, {}).length).toBeLessThan(5000);
});

test('a rule about a change shows both states', () => {
  const change = (replicas: number) => ({ old: sketch(), next: sketch({ apis: { default: { stores: 'hub:rbd', replicas } } }) });
  const update: UpdateRule = {
    ...FACTS,
    *check(_, { glance }) { yield { on: glance, ...FINDING }; },
    trips: () => change(0),
    passes: () => ({ old: sketch(), next: sketch() }),
  };
  const page = rulePage({ facts: update, update });
  expect(blocks(page)).toHaveLength(2);
  expect(blocks(page)[1]).toContain('replicas: 0');
  expect(page).toContain('It is right to leave it as it was.');
});

function pageOf(wrong: Sketch, right: Sketch): string {
  const rule: Rule = {
    ...FACTS,
    *check({ glance }) { yield { on: glance, ...FINDING }; },
    trips: () => sketch(wrong),
    passes: () => sketch(right),
  };
  return rulePage({ facts: rule, rule });
}

function blocks(page: string): readonly string[] {
  return [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text);
}
