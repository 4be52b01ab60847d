import { spawnSync } from 'child_process';
import { readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { run } from './support/judges';
import { addExamples, committedManifests, exampleEnvironment, exampleProgram, filesOf, PackedLibrary } from './support/package';

/**
 * Needs npm and a registry; takes a minute. The package is installed into a project as the template of cdk8s-cli makes one, and
 * used there as a team does. `cdk8s init` itself fetches resource definitions from a git host: its files are taken instead.
 */
const CHECKOUT = join(__dirname, '../..');
const TEMPLATE = join(CHECKOUT, 'node_modules', 'cdk8s-cli', 'templates', 'typescript-app');
const NO_NETWORK = join(__dirname, 'package', 'no-network.js');

/**
 * What the template installs, without its test framework. Its own @types/node, 14, does not compile with its own TypeScript,
 * with this library or without it.
 */
const TOOLS = ['typescript@5.9.x', 'ts-node@^10', '@types/node@^20', 'cdk8s-cli'];
const PEERS = ['cdk8s', 'constructs', 'cdk8s-plus-28'];

const TESTS = `import { GlanceAssertions, Match } from 'cdk8s-glance/testing';

const images = GlanceAssertions.fromFile('openstack_control_plane.yaml');
images.hasApi('default', { layout: 'split', defaultStore: Match.absent() });
console.log(images.findApis().length);
`;

interface Lock { readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>> }

let library: PackedLibrary;
let project: string;

beforeAll(() => {
  library = new PackedLibrary();
  const template = ['tsconfig.json', 'cdk8s.yaml'].map((name) => [name, readFileSync(join(TEMPLATE, name), 'utf8')] as const);
  project = library.project('project', [...PEERS, ...TOOLS], Object.fromEntries(template));
  addExamples(project, ['rbd', 'edge-sites']);
  writeFileSync(join(project, 'main.ts'), exampleProgram('rbd'));
  writeFileSync(join(project, 'images.ts'), TESTS);
}, 240_000);

afterAll(() => library.remove());

test('the package holds what users need, with the licences of what is in the bundles', () => {
  const folder = join(project, 'node_modules', 'cdk8s-glance');
  run(join(CHECKOUT, 'node_modules', '.bin', 'tsx'), [join(CHECKOUT, 'scripts', 'package-content.ts'), library.file]);
  const notices = readFileSync(join(folder, 'lib', 'bundle.notices.txt'), 'utf8');
  const bundled = ['bundle.js', join('cli', 'command.js')].map((file) => readFileSync(join(folder, 'lib', file), 'utf8')).join('\n');
  const names = [...new Set([...bundled.matchAll(/^\/\/ node_modules\/([^/\n]+)\//gm)].map(([, name]) => name))];
  expect(names).toEqual(expect.arrayContaining(['yaml', 'commander']));
  expect(names.filter((name) => !notices.includes(`${name} `))).toEqual([]);
  expect(notices).toMatch(/Permission to use, copy, modify, and\/or distribute|Permission is hereby granted/);
});

test('nothing of it runs when it is installed', () => {
  const { packages } = JSON.parse(readFileSync(join(project, 'node_modules', '.package-lock.json'), 'utf8')) as Lock;
  const ours = Object.entries(packages).filter(([path]) => ['cdk8s-glance', ...PEERS].some((name) => `${path}/`.startsWith(`node_modules/${name}/`)));
  expect(ours.length).toBeGreaterThan(3);
  expect(ours.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});

test('a project as the template of cdk8s-cli makes it compiles with it, the testing entry included', () => {
  expect(tool('tsc', '--noEmit')).toBe('');
}, 60_000);

test('the types are found by compilers that look at exports', () => {
  const args = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'node16', 'main.ts', 'images.ts'];
  expect(tool('tsc', ...args)).toBe('');
}, 60_000);

test('cdk8s synth yields what is committed', () => {
  const outdir = join(project, 'synthesized');
  tool('cdk8s', 'synth', '--check-upgrade', 'false', '--output', outdir);
  expect(filesOf(outdir)).toEqual(committedManifests('rbd'));
}, 60_000);

test('the testing entry is loaded by require and by import, and is the one of the library', () => {
  const required = "const entry = require('cdk8s-glance/testing'); console.log(entry === require('cdk8s-glance').testing, typeof entry.Match.absent)";
  expect(run('node', ['-e', required], { cwd: project })).toBe('true function\n');
  const imported = "import { GlanceAssertions, Match } from 'cdk8s-glance/testing'; console.log(typeof GlanceAssertions.fromYaml, typeof Match.absent)";
  expect(run('node', ['--input-type=module', '-e', imported], { cwd: project })).toBe('function function\n');
  expect(tool('ts-node', '--transpile-only', 'images.ts')).toBe('1\n');
}, 60_000);

test('what exports does not name cannot be loaded', () => {
  const { stderr } = spawnSync('node', ['-e', "require('cdk8s-glance/lib/model/query')"], { cwd: project, encoding: 'utf8' });
  expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
});

test('npx cdk8s-glance check is clean for what was synthesized, and ends with 1 for a control plane without a store', () => {
  const check = (file: string) => spawnSync('npx', ['--no-install', 'cdk8s-glance', 'check', file], { cwd: project, encoding: 'utf8' });
  expect(check(join(CHECKOUT, 'examples', 'rbd', 'manifests', readdirSync(join(CHECKOUT, 'examples', 'rbd', 'manifests'))[0])).status).toBe(0);
  const wrong = check('openstack_control_plane.yaml');
  expect(wrong.status).toBe(1);
  expect(wrong.stdout).toContain('error GLN-LAYOUT-001');
}, 60_000);

/** The first one refuses what Node is asked for; the second, where the system allows it, has no network device at all. */
const UNSHARE = ['unshare', '--net', '--map-root-user'];
const WITHOUT_NETWORK: ReadonlyArray<readonly [what: string, command: readonly string[]]> = [
  ['every connection is refused', ['node']],
  ...(spawnSync(UNSHARE[0], [...UNSHARE.slice(1), 'true']).status === 0 ? [['there is no network device', [...UNSHARE, 'node']] as const] : []),
];

test.each(WITHOUT_NETWORK)('a synth and the testing entry work where %s', (_, [command, ...before]) => {
  const env = (outdir: string) => ({ ...exampleEnvironment(outdir), NODE_OPTIONS: command === 'node' ? `--require ${NO_NETWORK}` : '' });
  const probe = "require('net').connect(443, '192.0.2.1').on('error', (error) => console.error(error.code))";
  const { stderr } = spawnSync(command, [...before, '-e', probe], { env: { ...process.env, ...env('') }, timeout: 10_000, encoding: 'utf8' });
  expect(stderr).toMatch(/no network here|ENETUNREACH/);
  for (const name of ['rbd', 'edge-sites']) {
    const outdir = join(project, `offline-${command}`, name);
    run(command, [...before, `${name}.js`], { cwd: project, env: env(outdir) });
    expect(filesOf(outdir)).toEqual(committedManifests(name));
  }
  const asserting = "require('cdk8s-glance/testing').GlanceAssertions.fromFile('openstack_control_plane.yaml').apiCountIs(1)";
  run(command, [...before, '-e', asserting], { cwd: project, env: env('') });
}, 60_000);

/** Runs a tool of the project; its output. */
function tool(name: string, ...args: readonly string[]): string {
  return run(join(project, 'node_modules', '.bin', name), args, { cwd: project });
}
