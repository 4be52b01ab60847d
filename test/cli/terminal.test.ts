import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sketch } from '../../src/model/sketch';
import { writeControlPlane } from '../../src/write/control-plane';
import { ran } from '../support/command-line';
import { temporaryFolder } from '../support/folder';

const folder = temporaryFolder();

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const WARNED = stringify(writeControlPlane(sketch({ apis: { default: { stores: 'hub:rbd', replicas: 1 } } })));

test('colours are for terminals alone, and the words are the same', async () => {
  const path = file('warned.yaml', WARNED);
  const plain = (await ran(['check', path])).out;
  const coloured = (await ran(['check', path], '', { colour: true })).out;
  expect(coloured).toContain('\u001b[33mwarning GLN-LAYOUT-009\u001b[39m');
  // eslint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  expect((await ran(['check', path, '--format', 'json'], '', { colour: true })).out).not.toContain('\u001b');
});

test.each`
  variables                               | coloured | why
  ${{}}                                   | ${false} | ${'standard output is no terminal'}
  ${{ FORCE_COLOR: '1' }}                 | ${true}  | ${'they are asked for'}
  ${{ FORCE_COLOR: '1', NO_COLOR: '1' }}  | ${false} | ${'NO_COLOR is stronger'}
`('with $variables the program prints colours: $coloured', ({ variables, coloured }) => {
  const env = { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...variables as object };
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'check', '-'], { input: WARNED, encoding: 'utf8', env });
  expect(stdout.includes('\u001b[33m')).toBe(coloured);
});

test('on a terminal a long check says how far it is, and leaves nothing behind', async () => {
  const files = Array.from({ length: 25 }, (_, index) => file(`${index}.yaml`, WARNED));
  const { err } = await ran(['check', ...files], '', { progress: true });
  expect(err).toMatch(/^\r\u001b\[KRead 0 of 25[^]*\r\u001b\[K$/);
  expect((await ran(['check', ...files])).err).toBe('');
  expect((await ran(['check', files[0]], '', { progress: true })).err).toBe('');
});

test('the line of a finding is shown with a mark below it, and no secret in it', async () => {
  const text = [
    '[DEFAULT]', 'enabled_backends = archive:s3', '[archive]', 's3_store_host = https://somebody:hidden-1@s3.example.com', 's3_store_secret_key = hidden-2',
    's3_store_access_key : hidden-3', 's3_store_bucket =', '  images', '[DEFAULT]', 'transport_url = rabbit://glance:hidden-4@rabbit', '',
  ].join('\n');
  const control = writeControlPlane(sketch({ apis: { default: { text } } }));
  const secret = 'kind: Secret\nmetadata: { name: options }\nstringData:\n  a.conf: hidden-5\n';
  for (const path of [file('block.yaml', `${stringify(control)}---\n${secret}`), file('flow.yaml', JSON.stringify(control))]) {
    const { out } = await ran(['check', path]);
    expect(out).toMatch(/\n {2}\d+ \| .*\n +\| +\^\n/);
    expect(out).toContain('s3_store_secret_key = (secret)');
    expect(out).not.toContain('hidden-');
  }
});

test('nothing of a Secret is shown, and of a broken file with one neither', async () => {
  const broken = file('broken.yaml', `${WARNED}---\nkind: Secret\nstringData: { a: "hidden }\n`);
  expect((await ran(['check', broken])).out).not.toContain('hidden');
});
