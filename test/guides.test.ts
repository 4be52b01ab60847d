import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import * as library from '../src';
import { temporaryFolder } from './support/folder';
import { blocksOf, runProgram } from './support/page';

const CHECKOUT = join(__dirname, '..');
const FOLDER = readdirSync(join(CHECKOUT, 'docs', 'guides')).filter((name) => name !== 'README.md').map((name) => `docs/guides/${name}`);
const GUIDES = [...FOLDER, 'docs/block-storage.md', 'docs/edge-sites.md'].sort();
const read = (page: string): string => readFileSync(join(CHECKOUT, page), 'utf8');

const PARTS = ['Before', 'Program', 'Manifest', 'What to check on the cluster', 'What can go wrong'];
/** Where the program has a title of its own. */
const OTHER_TITLE = new Map([['docs/edge-sites.md', 'A site with Ceph']]);

test.each(GUIDES)('%s tells what is needed, what to write, what comes of it, what to look at and what breaks', (guide) => {
  const titles = [...read(guide).matchAll(/^#{2,3} (.*)$/gm)].map(([, title]) => title);
  expect(PARTS.map((part) => (part === 'Program' ? OTHER_TITLE.get(guide) ?? part : part)).filter((part) => !titles.includes(part))).toEqual([]);
});

test.each(GUIDES)('the program of %s yields the manifests that stand below it', (guide) => {
  const folder = temporaryFolder();
  copyFileSync(join(CHECKOUT, 'examples', 'base', 'openstack_control_plane.yaml'), join(folder, 'openstack_control_plane.yaml'));
  const { written, thrown } = runProgram(whole(blocksOf(guide, 'ts')[0]), folder, temporaryFolder());
  expect(thrown).toBeUndefined();
  const documents = Object.values(written).flatMap((file) => parseAllDocuments(file).map((document) => document.toJS()));
  const [{ spec }] = documents;
  const shown = blocksOf(guide, 'yaml').map((text) => parse(text));
  expect(shown.length).toBeGreaterThan(0);
  for (const one of shown) expect('kind' in one ? documents : [spec]).toContainEqual(expect.objectContaining(inner(one)));
});

/** At every level other keys may be there too. */
function inner(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isPlain(one) ? expect.objectContaining(inner(one)) : one]));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function whole(program: string): string {
  return [
    "import { App, Chart } from 'cdk8s';",
    `import { ${Object.keys(library).join(', ')} } from 'cdk8s-glance';`,
    'const app = new App();',
    "const chart = new Chart(app, 'openstack', { namespace: 'openstack' });",
    "const controlPlane = ControlPlane.fromFile(chart, 'control-plane', 'openstack_control_plane.yaml');",
    "const glance = new Glance(controlPlane, 'glance');",
    program,
    'app.synth();',
  ].join('\n');
}
