import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CephCluster, GlanceApi, RbdStore } from '../../src';
import { GlanceAssertions, Match } from '../../src/testing';
import { program, quietly } from '../support/synth';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'testing.md'), 'utf8');

test('the examples of the page are the tests that run here', () => {
  const files = ['constructs', 'sites', 'file'].map((name) => readFileSync(join(__dirname, 'examples', `${name}.test.ts`), 'utf8'));
  expect([...PAGE.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, text]) => text)).toEqual(files);
});

test('the difference that the page shows is what is thrown', () => {
  const made = program();
  const ceph = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  new GlanceApi(made.glance, 'default', { stores: [new RbdStore(made.glance, 'ceph-rbd', { cluster: ceph })], replicas: 1 });
  const images = quietly(() => GlanceAssertions.fromControlPlane(made.controlPlane));
  expect(() => images.hasApi('default', { replicas: 3, stores: ['ceph-rbd', 'archive'] })).toThrow(/^```text\n([^]*?)\n```$/m.exec(PAGE)![1]);
});

test('the page names every assertion and every matcher', () => {
  const assertions = Object.getOwnPropertyNames(GlanceAssertions.prototype)
    .filter((name) => /^(has|find|can|toJSON)|CountIs$/.test(name) && name !== 'hasNone');
  const matchers = Object.getOwnPropertyNames(Match).filter((name) => !['length', 'name', 'prototype'].includes(name));
  const names = [...assertions, ...matchers];
  expect(names.filter((name) => !PAGE.includes(name))).toEqual([]);
});
