import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ran } from './support/command-line';
import { temporaryFolder } from './support/folder';
import { blocksOf, runProgram, type PageRun } from './support/page';

const BASE = join(__dirname, '..', 'examples', 'base', 'openstack_control_plane.yaml');
const [NOTHING, TAKEN_OVER, REST, COMPARISON] = blocksOf('docs/migration.md', 'ts');
const [BEFORE, AFTER] = blocksOf('docs/migration.md', 'yaml');
const [SAYS_NOTHING, SAYS_MERGE] = blocksOf('docs/migration.md', 'text');

interface Step extends PageRun {
  readonly folder: string;
  /** What `diff` says of the step. */
  readonly diff: string;
}

/** Runs a program beside a control plane with an Image service, where the one of the page is deployed. */
async function step(glance: string, program: string): Promise<Step> {
  const folder = temporaryFolder();
  const outdir = join(folder, 'dist');
  mkdirSync(outdir);
  writeFileSync(join(folder, 'openstack_control_plane.yaml'), controlPlane(glance));
  writeFileSync(join(folder, 'deployed.yaml'), controlPlane(BEFORE));
  const done = runProgram(program, folder, outdir);
  const manifest = join(outdir, 'openstack.k8s.yaml');
  const diff = 'openstack.k8s.yaml' in done.written ? (await ran(['diff', join(folder, 'deployed.yaml'), manifest])).out : '';
  return { ...done, folder, diff };
}

function controlPlane(glance: string): string {
  const { spec, ...rest } = parse(readFileSync(BASE, 'utf8'));
  return stringify({ ...rest, spec: { ...spec, ...parse(glance) } });
}

const COMPLETE = TAKEN_OVER.replace('{ cluster: ceph, ', "{ cluster: ceph, pool: 'glance-images', ");
const LAST = COMPLETE.replace(/const ceph = [^]*?(?=\napp\.synth)/, REST);

test('a program that says nothing yields the Image service of the file', async () => {
  const { diff, heard } = await step(BEFORE, NOTHING);
  expect([diff, heard]).toEqual([SAYS_NOTHING, '']);
});

test('what the program of the page forgets is the error of the page', async () => {
  const { thrown, written } = await step(BEFORE, TAKEN_OVER);
  expect(thrown?.message).toContain(SAYS_MERGE);
  expect(written).toEqual({});
});

test.each([
  ['while the file says the same', BEFORE, COMPLETE],
  ['and so once the file is rid of it', AFTER, LAST],
])('an API that the program takes over gets new pods one by one, %s, and loses no option', async (_, glance, program) => {
  const { diff, heard, thrown, folder } = await step(glance, program);
  expect([thrown, heard]).toEqual([undefined, '']);
  expect(diff).toMatch(/^API 'default': rolling restart\n[^]*\nnot refused; 1 API: rolling restart 1\n$/);
  expect(runProgram(COMPARISON, folder, temporaryFolder()).thrown).toBeUndefined();
});

test('an option that is lost on the way is seen', async () => {
  const { folder } = await step(AFTER, LAST.replace(/^ {2}config: .*$/m, ''));
  expect(runProgram(COMPARISON, folder, temporaryFolder()).thrown?.message).toContain('enabled_import_methods');
});

test('the program in place of a TripleO environment yields the text that stands below it', () => {
  const program = blocksOf('docs/migration-from-tripleo.md', 'ts').find((text) => text.includes('app.synth'));
  const folder = temporaryFolder();
  copyFileSync(BASE, join(folder, 'openstack_control_plane.yaml'));
  const { written, heard } = runProgram(program!, folder, temporaryFolder());
  expect(heard).toBe('');
  expect(parse(written['openstack.k8s.yaml']).spec.glance.template).toMatchObject({
    customServiceConfig: blocksOf('docs/migration-from-tripleo.md', 'ini')[0], imageCache: { size: '20Gi' }, dbPurge: { age: 60, schedule: '30 3 * * *' },
  });
});
