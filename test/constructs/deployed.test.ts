import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { CephCluster, Diagnostics, GlanceApi, RbdStore } from '../../src';
import { temporaryFolder } from '../support/folder';
import { diagnostics, findings, manifests, program, type Program, type ProgramOptions } from '../support/synth';

/** A program with one API and one RBD store for each id. */
function withStores(ids: readonly string[], options: ProgramOptions = {}, replicas = 3): Program {
  const made = program(options);
  const cluster = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  const stores = ids.map((id) => new RbdStore(made.glance, id, { cluster, pool: id }));
  new GlanceApi(made.glance, 'default', { stores, replicas, networkAttachments: ['storage'] });
  return made;
}

function fileOf(text: string): string {
  const path = join(temporaryFolder(), 'deployed.yaml');
  writeFileSync(path, text);
  return path;
}

/** What a synth wrote. */
function written(made: Program): string {
  return manifests(made).map((one) => stringify(one)).join('---\n');
}

const UPDATES = /^GLN-UPDATE/;

function updatesIn(made: Program): readonly string[] {
  return findings(made).filter((one) => UPDATES.test(one) && !one.startsWith('GLN-UPDATE-011'));
}

test('a program that says what it said before finds nothing about the update', () => {
  expect(updatesIn(withStores(['hub'], { deployedFile: fileOf(written(withStores(['hub']))) }))).toEqual([]);
});

test('without a deployed file nothing is said of updates', () => {
  expect(findings(withStores(['hub', 'fast'])).filter((one) => UPDATES.test(one))).toEqual([]);
});

test('an API whose pods are all replaced is a warning at the API, which can be acknowledged', () => {
  const made = withStores(['hub', 'fast'], { deployedFile: fileOf(written(withStores(['hub']))) });
  expect(updatesIn(made)).toEqual(['GLN-UPDATE-012 openstack/control-plane/glance/default']);
  expect(diagnostics(made.controlPlane).find(({ code }) => code === 'GLN-UPDATE-012')).toMatchObject({
    severity: 'warning', message: "API 'default' gets new pods all at once, as the ordered list of stores changes from hub:rbd to hub:rbd,fast:rbd.",
  });
  Diagnostics.of(made.glance).acknowledge('GLN-UPDATE-012', 'the update is on Sunday');
  expect(updatesIn(made)).toEqual([]);
});

test('what the cluster would refuse stops the synth', () => {
  const before = parse(written(withStores(['hub'])));
  before.spec.glance.template.glanceAPIs.default.type = 'single';
  const made = withStores(['hub'], { deployedFile: fileOf(stringify(before)) });
  expect(findings(made, 'error')).toEqual(['GLN-UPDATE-001 openstack/control-plane/glance/default']);
  expect(() => manifests(made)).toThrow('GLN-UPDATE-001');
});

test('what is left behind is found, and what only one of several control planes of a file is about', () => {
  const deployed = written(withStores(['hub', 'archive']));
  const other = stringify({ ...parse(deployed), metadata: { name: 'another', namespace: 'another' } });
  const made = withStores(['hub'], { deployedFile: fileOf(`${other}---\n${deployed}`) });
  expect(updatesIn(made)).toEqual(['GLN-UPDATE-008 openstack/control-plane/glance', 'GLN-UPDATE-012 openstack/control-plane/glance/default']);
});

test('a deployed file that is not there ends the program, and one without the control plane is a finding', () => {
  expect(() => withStores(['hub'], { deployedFile: 'missing.yaml' })).toThrow(/cannot read 'missing.yaml' \(ENOENT\)/);
  const path = fileOf('kind: Secret\nmetadata: {name: a}\n');
  expect(diagnostics(withStores(['hub'], { deployedFile: path }).controlPlane)).toContainEqual(expect.objectContaining({
    code: 'GLN-DOCUMENT-001', message: `There is no OpenStackControlPlane 'openstack-control-plane' in '${path}'.`,
  }));
});
