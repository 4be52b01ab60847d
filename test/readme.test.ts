import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { temporaryFolder } from './support/folder';
import { blocksOf, runProgram } from './support/page';

const CHECKOUT = join(__dirname, '..');
const BASE_FOLDER = join(CHECKOUT, 'examples', 'base');
const README = readFileSync(join(CHECKOUT, 'README.md'), 'utf8');
const [FIRST, WRONG, PATCHING] = blocksOf('README.md', 'ts');

test('the program of the README yields the manifest that stands below it', () => {
  const { heard, written } = run(FIRST);
  const [document] = parseAllDocuments(written['openstack.k8s.yaml']).map((one) => one.toJS());
  expect(heard).toBe('');
  expect(stringify({ glance: document.spec.glance }, { lineWidth: 0 })).toBe(blocksOf('README.md', 'yaml')[0]);
});

test('the wrong program of the README ends with the report that stands below it, and writes nothing', () => {
  const { thrown, heard, written } = run(WRONG);
  expect(thrown?.message).toContain(blocksOf('README.md', 'text')[0]);
  expect(heard).toBe('');
  expect(written).toEqual({});
});

test('the patch of the README is written, and its warning is accepted', () => {
  const file = join(temporaryFolder(), 'glance.patch.yaml');
  const { thrown, heard } = run(PATCHING.replace("'glance.patch.yaml'", JSON.stringify(file)));
  expect([thrown, heard]).toEqual([undefined, '']);
  expect(existsSync(file)).toBe(true);
});

test.each([...new Set([...README.matchAll(/\]\(([^):#]+)\)/g)].map(([, path]) => path))])('the README links to %s, which is there', (path) => {
  expect(existsSync(join(CHECKOUT, path))).toBe(true);
});

function run(program: string) {
  return runProgram(program, BASE_FOLDER, temporaryFolder());
}
