import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { run } from './support/judges';

/** Needs git, and no git host: the version and the change log that a release would get are made in a clone of this checkout. */
const CHECKOUT = join(__dirname, '../..');

let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'cdk8s-glance-versions-'));
  run('git', ['clone', '--quiet', '--shared', CHECKOUT, clone]);
  symlinkSync(join(CHECKOUT, 'node_modules'), join(clone, 'node_modules'));
  git('tag', 'v0.4.0');
}, 60_000);

afterAll(() => rmSync(clone, { recursive: true, force: true }));

test.each`
  subject                          | body                                    | version    | log
  ${'docs: words'}                 | ${''}                                   | ${'0.4.1'} | ${/^(?!.*words)/s}
  ${'fix(rules): a mended rule'}   | ${''}                                   | ${'0.4.1'} | ${/### Mended\n\n\* \*\*rules:\*\* a mended rule/}
  ${'feat(rules): a new rule'}     | ${''}                                   | ${'0.4.1'} | ${/### New\n\n\* \*\*rules:\*\* a new rule/}
  ${'feat(rules): another code'}   | ${'BREAKING CHANGE: GLN-X is GLN-Y'}    | ${'0.5.0'} | ${/BREAKING CHANGES\n\n\* \*\*rules:\*\* GLN-X is GLN-Y/}
`('after "$subject" the version is $version', ({ subject, body, version, log }) => {
  git('-c', 'user.name=nobody', '-c', 'user.email=nobody@example.com', 'commit', '--quiet', '--allow-empty', '--message', subject, '--message', body);
  run(join(CHECKOUT, 'node_modules', '.bin', 'projen'), ['bump'], { cwd: clone, env: { CI: '1' } });
  git('checkout', '--quiet', '.');
  expect(readFileSync(join(clone, 'dist', 'version.txt'), 'utf8')).toBe(version);
  expect(readFileSync(join(clone, 'dist', 'changelog.md'), 'utf8')).toMatch(log);
}, 60_000);

function git(...args: readonly string[]): void {
  run('git', args, { cwd: clone });
}
