import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { RELEASES } from '../../src/facts/releases';
import { sketch } from '../../src/model/sketch';
import type { Topology } from '../../src/model/topology';
import { splitWithFileStore } from '../../src/rules/layout/split-with-file-store';
import { writeControlPlane } from '../../src/write/control-plane';
import { ran } from '../support/command-line';
import { temporaryFolder } from '../support/folder';

const folder = temporaryFolder();

const WRONG = asYaml(splitWithFileStore.trips());
const RIGHT = asYaml(sketch());
const KEYS = ['code', 'severity', 'file', 'line', 'column', 'path', 'field', 'message', 'consequence', 'fix'];

test('a control plane without errors ends with 0, one with an error with 1', async () => {
  expect((await ran(['check', file('right.yaml', RIGHT)])).status).toBe(0);
  expect((await ran(['check', file('wrong.yaml', WRONG)])).status).toBe(1);
});

test('the text says where, what, and at last how much was found; standard error stays empty', async () => {
  const wrong = file('wrong.yaml', WRONG);
  const { out, err } = await ran(['check', wrong]);
  expect(out).toMatch(new RegExp(`^error GLN-[A-Z]+-\\d+ {2}${wrong}:\\d+:\\d+`));
  expect(out).toContain(`error GLN-LAYOUT-001  ${wrong}:`);
  expect(out.trimEnd().split('\n').pop()).toMatch(/^\d+ errors?, \d+ warnings?(, \d+ infos?)?$/);
  expect(err).toBe('');
});

test('JSON is one list of objects with the same keys, null where nothing is known', async () => {
  const { status, out } = await ran(['check', '--format', 'json', file('a.yaml', WRONG), file('b.yaml', WRONG)]);
  const rows = JSON.parse(out) as ReadonlyArray<Record<string, unknown>>;
  expect(status).toBe(1);
  expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => KEYS));
  expect(new Set(rows.map((row) => row.file))).toEqual(new Set([join(folder, 'a.yaml'), join(folder, 'b.yaml')]));
  expect(rows.map((row) => row.path)).toEqual(rows.map(() => null));
  expect(Object.values(rows[0])).not.toContain(undefined);
});

test('nothing found is an empty list', async () => {
  const { out } = await ran(['check', '--format', 'json', file('fragment.yaml', 'kind: OpenStackControlPlane\nspec: {}\n')]);
  expect(JSON.parse(out)).toEqual([]);
});

test('standard input is a file like any other, read once', async () => {
  const { status, out } = await ran(['check', '-', '--format=json', '-'], WRONG);
  const rows = (JSON.parse(out) as ReadonlyArray<{ code: string; file: string }>).filter(({ code }) => code === 'GLN-LAYOUT-001');
  expect([status, rows.map((row) => row.file)]).toEqual([1, ['<stdin>']]);
});

test('the releases that a control plane is for decide what is found', async () => {
  const mixed = file('mixed.yaml', asYaml(sketch({ apis: { default: { layout: 'split', stores: 'hub:rbd,local:file' } } })));
  const found = async (...argv: readonly string[]) => (await ran(['check', '--format', 'json', ...argv, mixed])).out.includes('GLN-LAYOUT-001');
  expect(await found()).toBe(true);
  expect(await found('--release', 'FR5')).toBe(true);
  expect(await found('--release', '18-stable')).toBe(false);
  expect(await found('--release', '19', '--release', '18-stable')).toBe(false);
  expect(await found('--release', '19', '--release', 'FR1')).toBe(true);
});

test('with --strict a warning ends with 1', async () => {
  const warned = file('warned.yaml', asYaml(sketch({ apis: { default: { stores: 'hub:rbd', replicas: 1 } } })));
  expect([(await ran(['check', warned])).status, (await ran(['check', warned, '--strict'])).status]).toEqual([0, 1]);
});

test.each([
  ['no file', ['check']],
  ['an unknown option', ['check', '--fomat', 'json', 'x.yaml']],
  ['an unknown format', ['check', '--format', 'xml', 'x.yaml']],
  ['an unknown command', ['chekc', 'x.yaml']],
  ['no command', []],
])('%s is misuse', async (_, argv) => {
  const { status, out, err } = await ran(argv);
  expect([status, out]).toEqual([2, '']);
  expect(err).not.toBe('');
});

test('an unknown release is misuse, and the answer names the known ones', async () => {
  const { status, err } = await ran(['check', '--release', 'FR9', 'x.yaml']);
  expect(status).toBe(2);
  expect(err).toContain(RELEASES.join(', '));
});

test('what cannot be read is misuse: a line for each file, all at once', async () => {
  const missing = join(folder, 'missing.yaml');
  const binary = join(folder, 'binary.yaml');
  writeFileSync(binary, Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 0xff));
  const { status, out, err } = await ran(['check', missing, file('right.yaml', RIGHT), folder, binary]);
  expect([status, out]).toEqual([2, '']);
  expect(err).toBe(`${missing}: no such file\n${folder}: a directory, not a file\n${binary}: not a text in UTF-8\n`);
});

test.each([
  ['an empty file', ''],
  ['a text', 'hello'],
  ['a list', '- 1\n- 2\n'],
  ['another resource', 'kind: ConfigMap\nmetadata: { name: a }\n'],
  ['broken YAML', 'kind: OpenStackControlPlane\nspec: "glance\n'],
  ['a key twice', `${RIGHT}spec: {}\n`],
  ['tabs', 'kind: OpenStackControlPlane\nspec:\n\tglance: {}\n'],
  ['brackets without an end', '['.repeat(50_000)],
  ['mappings in mappings', `kind: OpenStackControlPlane\nspec: ${'{a: '.repeat(5_000)}${'}'.repeat(5_000)}`],
])('%s gives findings, and no stack trace', async (_, text) => {
  const { status, out, err } = await ran(['check', file('odd.yaml', text)]);
  expect(out).toContain('odd.yaml');
  expect([status, err]).toEqual([1, '']);
});

test.each([
  ['nothing in it', 'kind: OpenStackControlPlane\n'],
  ['everything of another type', 'kind: OpenStackControlPlane\nmetadata: []\nspec: { glance: { template: { glanceAPIs: [1, null], extraMounts: {}, customServiceConfig: 7 } }, extraMounts: x }\n'],
  ['nulls', 'kind: OpenStackControlPlane\nspec: { secret: null, glance: { enabled: null, template: { glanceAPIs: { default: null }, extraMounts: [null, { extraVol: [null] }] } } }\n'],
  ['an Image service that is switched off', 'kind: OpenStackControlPlane\nspec: { glance: { enabled: false } }\n'],
])('a control plane with %s is judged', async (_, text) => {
  const { status, out, err } = await ran(['check', file('odd.yaml', text)]);
  expect([0, 1]).toContain(status);
  expect(out).toMatch(/\d+ errors?, \d+ warnings?/);
  expect(err).toBe('');
});

test('names from a file cannot steer the terminal', async () => {
  const { out } = await ran(['check', file('odd.yaml', asYaml(sketch({ apis: { '\u001b[31mred\nerror GLN-X': { layout: 'single' } } })))]);
  // eslint-disable-next-line no-control-regex
  expect(out).not.toMatch(/[\u001b]|^error GLN-X/m);
  expect(out).toContain('\\u001b[31mred\\nerror GLN-X');
});

test('help and version are no misuse', async () => {
  expect(await ran(['--version'])).toEqual({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/), err: '' });
  expect(await ran(['check', '--help'])).toEqual({ status: 0, out: expect.stringContaining('--release'), err: '' });
});

test('the program itself answers with its exit status, and a pipe that closes early is no failure', () => {
  const main = ['--import', 'tsx', 'src/cli/main.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...main, 'check', '-', '--format', 'json'], { input: WRONG, encoding: 'utf8' });
  expect([status, stderr, JSON.stringify(JSON.parse(stdout)[0])]).toEqual([1, '', expect.stringContaining('"file":"<stdin>"')]);
  const piped = spawnSync('sh', ['-c', `"$0" ${main.join(' ')} rules | true`, process.execPath], { encoding: 'utf8' });
  expect(piped.stderr).toBe('');
});

function asYaml(topology: Topology): string {
  return stringify(writeControlPlane(topology));
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('a text in which > has put all lines on one is told apart from one with other mistakes', async () => {
  const text = readFileSync('examples/edge-sites/manifests/openstack.k8s.yaml', 'utf8');
  const folded = text.replace(/( +)az1:\n +customServiceConfig: \|(?=\n +\[DEFAULT\]\n +enabled_backends = central)/, '$1az1:\n$1  customServiceConfig: >');
  const { status, out } = await ran(['check', '-'], folded);
  expect([status, folded === text]).toEqual([1, false]);
  expect(out.match(/^error GLN-\S+/gm)).toEqual(['error GLN-CONFIG-010']);
  expect(out).toContain('Fix: customServiceConfig: | in place of >');
});
