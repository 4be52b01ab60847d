import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sketch } from '../../src/model/sketch';
import { writeControlPlane } from '../../src/write/control-plane';
import { ran } from '../support/command-line';
import { temporaryFolder } from '../support/folder';

const folder = temporaryFolder();
const inner = join(folder, 'clusters', 'one');
mkdirSync(inner, { recursive: true });
/** One replica is a warning, on every release; a file store among others is an error up to FR6. */
const warned = join(folder, 'warned.yaml');
writeFileSync(warned, stringify(writeControlPlane(sketch({ apis: { default: { stores: 'hub:rbd', replicas: 1 } } }))));
const mixed = join(folder, 'mixed.yaml');
writeFileSync(mixed, stringify(writeControlPlane(sketch({ apis: { default: { layout: 'split', stores: 'hub:rbd,local:file' } } }))));

function settings(text: string, where = folder): void {
  writeFileSync(join(where, 'cdk8s-glance.yaml'), text);
}

const check = (argv: readonly string[], from = inner) => ran(['check', ...argv], '', { folder: from });
const codes = (out: string) => (JSON.parse(out) as ReadonlyArray<{ code: string }>).map(({ code }) => code);

beforeEach(() => settings(''));

test('settings of the closest folder above hold: a warning is accepted, and every other finding counts', async () => {
  settings('strict: true\n');
  expect((await check([warned])).status).toBe(1);
  settings('strict: true\nacknowledge:\n  GLN-LAYOUT-009: Two worker nodes are all that this site has.\n  GLN-CEPH-009: Ceph is routed.\n');
  expect(await check([warned, '--format', 'json'])).toEqual({ status: 0, out: '[]\n', err: '' });
});

test('releases of the settings hold unless the command line names others', async () => {
  settings('release: [18-stable, 19]\n');
  expect(codes((await check([mixed, '--format', 'json'])).out)).not.toContain('GLN-LAYOUT-001');
  expect(codes((await check([mixed, '--format', 'json', '--release', 'FR5'])).out)).toContain('GLN-LAYOUT-001');
  expect(codes((await check([mixed, '--format', 'json', '--no-config'])).out)).toContain('GLN-LAYOUT-001');
});

test('a settings file can be named', async () => {
  const other = join(folder, 'other.yaml');
  writeFileSync(other, 'release: fr1\n');
  expect((await check([mixed, '--config', other])).status).toBe(1);
});

test('an acknowledgement that fits nothing, or an error, is a finding where it stands', async () => {
  settings('# Ours.\nacknowledge:\n  GLN-LAYOUT-002: No such thing here.\n');
  const { out } = await check(['--format', 'json', warned], folder);
  expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ code: 'GLN-ACK-001', file: 'cdk8s-glance.yaml', line: 3, column: 3, path: null }));
  const { status, out: text } = await check(['--acknowledge', 'gln-layout-001=We know better.', mixed]);
  expect([status, text]).toEqual([1, expect.stringContaining('GLN-LAYOUT-001 is acknowledged here, but it is an error')]);
});

test('an acknowledgement of the command line accepts a warning', async () => {
  expect((await check(['--strict', '--acknowledge', 'GLN-LAYOUT-009=One node.', '--acknowledge', 'GLN-CEPH-009=a=b', warned])).status).toBe(0);
});

test.each`
  text                                      | says                                              | why
  ${'relase: FR5\n'}                        | ${/:1: there is no setting 'relase'; release is/} | ${'a misspelt setting'}
  ${'strict: true\nrelease: FR9\n'}         | ${/:2: there is no release 'FR9'; there are FR1/} | ${'an unknown release'}
  ${'strict: sure\n'}                       | ${/:1: true or false/}                            | ${'no switch'}
  ${'acknowledge:\n  GLN-LAYOUT-009:\n'}    | ${/:2: a reason is expected for GLN-LAYOUT-009/}  | ${'no reason'}
  ${'acknowledge: { replicas: few }\n'}     | ${/'replicas' is no code/}                        | ${'no code'}
  ${'acknowledge: [GLN-LAYOUT-009]\n'}      | ${/a mapping of codes to reasons/}                | ${'a list'}
  ${'- strict\n'}                           | ${/a mapping is expected/}                        | ${'a list in place of settings'}
  ${'release: []\n'}                        | ${/a release, or a list of them/}                 | ${'no release at all'}
  ${'strict: [\n'}                          | ${/cdk8s-glance.yaml:2: /}                        | ${'no YAML'}
`('settings with $why are misuse, and nothing is checked', async ({ text, says }) => {
  settings(text);
  const { status, out, err } = await check([warned]);
  expect([status, out]).toEqual([2, '']);
  expect(err).toMatch(says);
});

test.each([
  ['a settings file that is not there', ['--config', join(folder, 'missing.yaml')]],
  ['an acknowledgement without a reason', ['--acknowledge', 'GLN-LAYOUT-009']],
  ['an acknowledgement of no code', ['--acknowledge', 'replicas=few']],
])('%s is misuse', async (_, argv) => {
  expect(await check([...argv, warned])).toEqual({ status: 2, out: '', err: expect.stringMatching(/missing.yaml|reason|code/) });
});
