import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { Release } from '../../src/facts/releases';
import type { JsonObject } from '../../src/model/json';
import { sketch, type Sketch } from '../../src/model/sketch';
import { writeControlPlane } from '../../src/write/control-plane';
import { ran } from '../support/command-line';
import { temporaryFolder } from '../support/folder';

const folder = temporaryFolder();

const ONE: Sketch = { apis: { default: { stores: 'hub:rbd' } } };
const old = file('old.yaml', yaml(ONE));

test.each([
  ['nothing changes', ONE, 0],
  ['pods restart one by one', { template: { quotas: { imageCountTotal: 5 } } }, 0],
  ['an API goes', { apis: { second: { stores: 'hub:rbd' } } }, 0],
  ['all pods of an API are replaced', { apis: { default: { stores: 'hub:rbd,second:rbd' } } }, 1],
  ['the update is refused', { apis: { default: { stores: 'hub:rbd' } }, template: { keystoneEndpoint: 'ghost' } }, 1],
] as ReadonlyArray<readonly [string, Sketch, number]>)('when %s, it ends with its status', async (_, next, status) => {
  expect(await ran(['diff', old, file('new.yaml', yaml(next))])).toMatchObject({ status, err: '' });
});

test('JSON has what the update is refused for, as check prints it, and the effects on each API', async () => {
  const next = file('next.yaml', yaml({ apis: { default: { stores: 'hub:rbd,archive:rbd', replicas: 5 }, second: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } } }));
  const other = file('other.yaml', yaml({ apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'single', stores: 'hub:rbd' } } }));
  const { status, out } = await ran(['diff', other, next, '--format', 'json']);
  const { refused, apis } = JSON.parse(out) as { readonly refused: readonly JsonObject[]; readonly apis: JsonObject };
  expect(status).toBe(1);
  expect(refused.map(({ code, severity, file: where, path }) => [code, severity, where, path])).toEqual([['GLN-UPDATE-001', 'error', next, null]]);
  expect(apis).toEqual({ default: ['scaled', 'recreated'], second: ['created'], az1: ['recreated', 'data left'] });
});

test('what the control plane had wrong about it before is not told again', async () => {
  const wrong: Sketch = { apis: { default: { stores: 'hub:rbd', default: 'ghost' } } };
  const { out } = await ran(['diff', file('a.yaml', yaml(wrong)), file('b.yaml', yaml({ ...wrong, template: { apiTimeout: 90 } }))]);
  expect(out).not.toContain('ghost');
  expect((await ran(['diff', old, file('c.yaml', yaml(wrong))])).out).toContain('it would not work');
});

test('a change that differs by release names the releases, and --release chooses', async () => {
  const next = file('cached.yaml', yaml({ ...ONE, template: { imageCache: { size: '5G' } } }));
  expect((await ran(['diff', old, next])).out).toContain("API 'default': StatefulSet recreated on FR2 and later\n");
  expect((await ran(['diff', old, next, '--release', 'FR3', '--release', Release.STABLE_18])).out).toContain("API 'default': StatefulSet recreated\n");
  expect(await ran(['diff', old, next, '--release', 'FR1', '--format', 'json'])).toMatchObject({ status: 0, out: expect.stringContaining('no-op') });
});

test('the control plane of the cluster may come from standard input, in a list as well', async () => {
  const stored = { ...(writeControlPlane(sketch(ONE)) as Record<string, unknown>), status: { conditions: [{ type: 'Ready' }] } };
  for (const text of [stringify(stored), JSON.stringify({ kind: 'List', items: [stored] })]) {
    expect(await ran(['diff', '-', old], text)).toEqual({ status: 0, out: "API 'default': nothing\n\nnot refused; 1 API: nothing 1\n", err: '' });
  }
});

test('a merge patch is applied to what is there', async () => {
  const patch = file('patch.yaml', stringify({ spec: { glance: { template: { glanceAPIs: { default: { replicas: 5 } } } } } }));
  expect(await ran(['diff', old, patch, '--format', 'json'])).toMatchObject({ status: 0, out: expect.stringContaining('"scaled"') });
  const removing = file('removing.yaml', stringify({ spec: { glance: { template: { glanceAPIs: { default: null, second: { type: 'split' } }, keystoneEndpoint: 'second' } } } }));
  expect((await ran(['diff', old, removing])).out).toContain("API 'default': removed, endpoint moved, data left behind\n");
});

test.each([
  ['a file that is not there', () => [old, join(folder, 'none.yaml')], 'no such file'],
  ['a file without a control plane', () => [old, file('secret.yaml', 'kind: Secret\n')], 'There is no OpenStackControlPlane and no Glance in the file'],
  ['a file that is no YAML', () => [file('broken.yaml', 'a: [\n'), old], 'broken.yaml:'],
  ['two control planes in one file', () => [old, file('two.yaml', `${yaml(ONE)}---\n${yaml(ONE)}`)], 'holds 2 control planes'],
  ['control planes of two names', () => [old, file('named.yaml', yaml({ ...ONE, name: 'another' }))], "names 'openstack' and 'another'"],
  ['standard input for both', () => ['-', '-'], 'not both'],
  ['an unknown release', () => [old, old, '--release', 'FR99'], 'FR1'],
] as ReadonlyArray<readonly [string, () => readonly string[], string]>)('%s is misuse', async (_, files, reason) => {
  expect(await ran(['diff', ...files()], '')).toEqual({ status: 2, out: '', err: expect.stringContaining(reason) });
});

test('names from a file do not steer the terminal', async () => {
  const { out } = await ran(['diff', old, file('evil.yaml', yaml({ apis: { 'default': { stores: 'hub:rbd' }, '\u001b[31m': { stores: 'hub:rbd' } } }))]);
  expect(out).not.toContain('\u001b');
});

function yaml(plan: Sketch): string {
  return stringify(writeControlPlane(sketch(plan)));
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
