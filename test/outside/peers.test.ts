import { readFileSync } from 'fs';
import { join } from 'path';
import { run } from './support/judges';
import { addExamples, committedManifests, exampleEnvironment, filesOf, PackedLibrary } from './support/package';

/** Needs npm and a registry with the peers; takes half a minute. The peers of each set are installed beside the package. */
const CHECKOUT = join(__dirname, '../..');
const EXAMPLES = ['rbd', 'edge-sites', 's3-from-environment'];
const { peerDependencies } = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')) as { readonly peerDependencies: Record<string, string> };
const PEERS = Object.entries(peerDependencies).filter(([name]) => !name.startsWith('@viz-js/'));

let library: PackedLibrary;

beforeAll(() => {
  library = new PackedLibrary();
}, 60_000);

afterAll(() => library.remove());

test.each([
  ['oldest', PEERS.map(([name, range]) => `${name}@${range.replace('^', '')}`)],
  ['newest', PEERS.map(([name, range]) => `${name}@${range}`)],
])('with the %s peers that are promised the examples yield what is committed', (set, peers) => {
  const project = library.project(set, peers);
  addExamples(project, EXAMPLES);
  for (const name of EXAMPLES) {
    const outdir = join(project, 'dist', name);
    run('node', [`${name}.js`], { cwd: project, env: exampleEnvironment(outdir) });
    expect(filesOf(outdir)).toEqual(committedManifests(name));
  }
  const versions = PEERS.map(([name]) => JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')) as { name: string; version: string });
  const installed = versions.map(({ name, version }) => `${name}@${version}`);
  if (set === 'oldest') expect(installed).toEqual(peers);
  else expect(installed).not.toContain(`cdk8s@${peerDependencies.cdk8s.replace('^', '')}`);
  process.stdout.write(`${set}: ${installed.join(', ')}\n`);
}, 120_000);
