import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ran } from '../support/command-line';
import { temporaryFolder } from '../support/folder';
import { controlPlaneWithSites } from '../support/sites';

const folder = temporaryFolder();
const SITES = stringify(controlPlaneWithSites(3));

test.each([
  [[], /^flowchart LR\n/],
  [['--format', 'mermaid'], /^flowchart LR\n/],
  [['--format', 'dot'], /^digraph glance \{\n[\s\S]*\}\n$/],
  [['--format', 'svg'], /<svg [\s\S]*<\/svg>\n$/],
  [['--format', 'html'], /^<!doctype html>\n[\s\S]*<\/html>\n$/],
])('graph %j draws on standard output, and ends with 0 although there are findings', async (argv, picture) => {
  const { status, out, err } = await ran(['graph', file('sites.yaml', SITES), ...argv]);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(picture);
  expect(out).toContain('az3');
});

test('standard input is a file like any other, and several files are one picture', async () => {
  const { out } = await ran(['graph', '-', file('b.yaml', SITES.replace('name: openstack', 'name: second'))], SITES);
  expect(out.match(/subgraph a\d+\["control plane [^"]*"\]/g)).toHaveLength(2);
});

test('findings name the place in the file, and depend on the releases', async () => {
  const path = file('sites.yaml', SITES);
  const { out } = await ran(['graph', path, '--format', 'html', '--release', 'FR5']);
  expect(out).toContain(`"where":"${path}:`);
  expect(out).toContain('["For",["FR5"]]');
});

test('a file without a control plane is drawn with what is wrong with it', async () => {
  const { status, out, err } = await ran(['graph', file('empty.yaml', '')]);
  expect([status, out]).toEqual([0, expect.stringContaining('1 error')]);
  expect(err).toMatch(/empty\.yaml:1: There is no OpenStackControlPlane/);
});

test.each([
  ['no file', ['graph']],
  ['an unknown format', ['graph', '--format', 'png', 'x.yaml']],
  ['a file that cannot be read', ['graph', join(folder, 'missing.yaml')]],
  ['an unknown release', ['graph', '--release', 'FR9', 'x.yaml']],
])('%s is misuse', async (_, argv) => {
  const { status, out, err } = await ran(argv);
  expect([status, out]).toEqual([2, '']);
  expect(err).not.toBe('');
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
