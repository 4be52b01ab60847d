import { type GlanceRelease, ALL_RELEASES, NEWEST, PRODUCT, versionsOf } from './environment';
import { EXAMPLE_RUNS } from './example-runs';
import { HOSTILE_KEYS } from './hostile-keys';
import { BROKEN_SITES } from './hub-and-site';
import { NOT_RUN } from './not-run';
import { SHARED_ID } from './shared-id';
import { TRUTHS, type Truth } from './truths';
import { CRD_LINES, SERVER_LINES } from '../crds';
import { ENGINES } from '../template-engine';
import { LINES } from '../verdicts';

/** docs/fidelity.md: what the judges of the real Glance run, from the tables that they run. */
export function fidelityPage(): string {
  const rows = [...TRUTHS, SHARED_ID, ...BROKEN_SITES];
  const rules = new Set(rows.map(({ rule }) => rule));
  return [
    '# What was judged by what',
    '',
    'Written by the judge `test/outside/real-glance-truths.test.ts` with `UPDATE=1`, from the tables that the judges of the real Glance run.',
    '',
    ...table(['claim', 'judge', 'by'], JUDGES),
    '',
    '## Release by release',
    '',
    'A line is what the operators of a release are built from; FR6 has two of them. Glance is the same in all: 2023.1.',
    '',
    ...table(['line', 'release', ...Object.keys(COVERED)], Object.entries(LINES).map(([line, release]) =>
      [line, release, ...Object.values(COVERED).map((lines) => (lines.includes(line) ? 'yes' : ''))])),
    '',
    '## Glance itself',
    '',
    'Both releases run on the loopback interface, with an S3 server that verifies signatures, a Keystone and Swift that verify project, user and',
    'password, and Ceph clusters of one monitor and one OSD that clients must log in to. The configuration is what the operator makes of the',
    'manifests; a last file changes where Glance listens and keeps its state, and the addresses and directories of the stores, and nothing else.',
    '',
    ...table(['release', 'versions', 'run as'], ALL_RELEASES.map((release) => [release, versionsOf(release), RUN_AS[release]])),
    '',
    'Every API of an example must list its stores and their default, and then store, return and delete an image in each of them, copy it to all others',
    'where copies are allowed, and leave nothing behind in stores and staging.',
    '',
    ...table(['example', ...ALL_RELEASES, 'how'], Object.entries(EXAMPLE_RUNS).map(([name, { on, note }]) =>
      [name, ...ALL_RELEASES.map((release) => (on.includes(release) ? 'run' : 'not run')), note])),
    '',
    `A program with ${HOSTILE_KEYS.length} S3 stores has a secret key in each, and a description, with characters that mean something to YAML, templates,`,
    'oslo.config or URLs: all of them arrive as they are.',
    '',
    '## What the rules forbid',
    '',
    `${rows.length} configurations, each of which one of ${rules.size} rules finds, were run on both releases. stores and details are the answers to the`,
    `lists of stores; create, up, down and del those to what is done with an image. What went well is left out. Every release of the product does what ${PRODUCT} does.`,
    '',
    ...table(['rule', 'configuration', ...ALL_RELEASES], rows.map((truth) => [truth.rule, truth.what, ...ALL_RELEASES.map((release) => seenOn(release, truth))])),
    '',
    '## What cannot be run',
    '',
    ...table(['what', 'why', 'instead'], NOT_RUN),
    '',
  ].join('\n');
}

/** What a release is expected to do with a configuration. */
export function seenOn(release: GlanceRelease, { seen, newest = seen }: Pick<Truth, 'seen' | 'newest'>): string {
  return release === PRODUCT ? seen : newest;
}

/** By judge, the lines that it has. */
const COVERED: Readonly<Record<string, readonly string[]>> = {
  'recorded verdicts': Object.keys(LINES),
  'fresh cases': Object.keys(LINES),
  'resource definitions': Object.keys(CRD_LINES),
  'API server': SERVER_LINES,
  'template engine': Object.keys(ENGINES),
};

const RUN_AS: Readonly<Record<GlanceRelease, string>> = { [PRODUCT]: 'its own server', [NEWEST]: 'a WSGI application' };

const JUDGES: ReadonlyArray<readonly string[]> = [
  ['the control plane is admitted', 'verdicts of the operators\' webhooks, recorded for nine lines ([verdicts.md](verdicts.md))', 'verdicts.test.ts'],
  ['so are control planes that nobody has thought of', 'a model of the webhooks that agrees with every recorded verdict', 'fresh-cases.test.ts'],
  ['names, endpoints and probes are what the operators take', 'the operators\' own library, of two releases', 'admission-checks.test.ts'],
  ['manifests and patches do on the cluster what they should, and sizes and names are refused where we say', 'kube-apiserver, etcd and kubectl 1.33', 'apiserver-*.test.ts'],
  ['every field exists', 'the resource definitions of every release', 'crds.test.ts, fields.test.ts'],
  ['the operator renders what we think', 'its own template engine and propagation of mounts, of two releases', 'template-engine.test.ts, examples.test.ts'],
  ['Glance reads what we write', 'oslo.config and the options of Glance 2023.1', 'oslo-config.test.ts, options.test.ts, examples.test.ts'],
  ['images are stored, copied, returned and deleted', `glance-api of ${PRODUCT} and ${NEWEST}`, 'real-glance.test.ts'],
  ['nova and cinder read what we write', 'oslo.config and the options of nova and cinder 2023.1', 'nova-cinder.test.ts'],
  ['images of a hub are copied at a site, read at both, and deleted at either', `two glance-api of ${PRODUCT} and ${NEWEST} on one database`, 'real-glance-sites.test.ts'],
  ['what a rule forbids fails as it says', `glance-api of ${PRODUCT} and ${NEWEST}`, 'real-glance-truths.test.ts, real-glance-sites.test.ts'],
];

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): readonly string[] {
  const lines = [head, ...rows].map((row) => `| ${row.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`);
  return [lines[0], `|${head.map(() => '---').join('|')}|`, ...lines.slice(1)];
}
