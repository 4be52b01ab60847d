import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { GlanceValidation } from '../../src';
import { sketch } from '../../src/model/sketch';
import { splitWithFileStore } from '../../src/rules/layout/split-with-file-store';
import { writeControlPlane } from '../../src/write/control-plane';
import { temporaryFolder } from '../support/folder';

const CHECKOUT = join(__dirname, '..', '..');
const folder = temporaryFolder();

const WRONG = stringify(writeControlPlane(splitWithFileStore.trips()));
const WARNED = stringify(writeControlPlane(sketch({ apis: { default: { stores: 'hub:rbd', replicas: 1 } } })));

interface Violation { readonly ruleName: string; readonly recommendation: string; readonly violatingResources: readonly object[] }

async function validated(texts: readonly string[], properties?: Record<string, unknown>) {
  const manifests = texts.map((_, index) => join(folder, `${index}.k8s.yaml`));
  texts.forEach((text, index) => writeFileSync(manifests[index], text));
  const violations: Violation[] = [];
  let status = '';
  const report = { addViolation: (one: Violation) => void violations.push(one), submit: (end: string) => { status = end; } };
  await new GlanceValidation(properties).validate({ manifests, report });
  return { status, codes: violations.map(({ ruleName }) => ruleName), violations };
}

test('an error fails the validation, with resource, field, line and the way out', async () => {
  const { status, violations } = await validated(['kind: ConfigMap\nmetadata: { name: a }\n', WRONG]);
  expect(status).toBe('failure');
  expect(violations.filter(({ ruleName }) => ruleName === 'GLN-LAYOUT-001')).toEqual([{
    ruleName: 'GLN-LAYOUT-001',
    recommendation: expect.stringMatching(/^error: Split API .* On the cluster: the webhook rejects/),
    fix: expect.stringContaining('type: single'),
    violatingResources: [{
      resourceName: 'openstack', locations: [expect.stringMatching(/^line \d+, column \d+: glanceAPIs\.files\.type$/)],
      manifestPath: expect.stringMatching(/1\.k8s\.yaml$/),
    }],
  }]);
});

test('warnings are reported, and fail it only when it is strict; acknowledged ones are gone', async () => {
  expect(await validated([WARNED])).toMatchObject({ status: 'success', codes: expect.arrayContaining(['GLN-LAYOUT-009']) });
  expect(await validated([WARNED], { strict: true })).toMatchObject({ status: 'failure' });
  const acknowledge = { 'GLN-LAYOUT-009': 'One node.', 'GLN-CEPH-009': 'Routed.' };
  expect(await validated([WARNED], { strict: true, acknowledge })).toMatchObject({ status: 'success', codes: [] });
});

test('the release decides', async () => {
  const mixed = stringify(writeControlPlane(sketch({ apis: { default: { layout: 'split', stores: 'hub:rbd,local:file' } } })));
  expect((await validated([mixed], { release: '18-stable' })).codes).not.toContain('GLN-LAYOUT-001');
  expect((await validated([mixed], { release: ['FR5', '19'] })).codes).toContain('GLN-LAYOUT-001');
});

test('an app without an Image service passes, and a property that does not exist is said at once', async () => {
  expect(await validated(['kind: ConfigMap\nmetadata: { name: a }\n'])).toEqual({ status: 'success', codes: [], violations: [] });
  expect(() => new GlanceValidation({ relase: 'FR5' })).toThrow(/'relase'; release is meant/);
});

test('cdk8s synth of the published command line runs it, and ends with 2 where something is wrong', () => {
  const project = join(folder, 'project');
  mkdirSync(join(project, 'plugin'), { recursive: true });
  symlinkSync(join(CHECKOUT, 'node_modules'), join(project, 'node_modules'), 'junction');
  writeFileSync(join(project, 'plugin', 'index.js'), `require('tsx/cjs'); module.exports = require(${JSON.stringify(join(CHECKOUT, 'src', 'cli', 'validation.ts'))});\n`);
  writeFileSync(join(project, 'control-plane.yaml'), WRONG);
  writeFileSync(join(project, 'main.js'), [
    "const { App, Chart, Include } = require('cdk8s');", 'const app = new App();', "const chart = new Chart(app, 'openstack');",
    "new Include(chart, 'existing', { url: 'control-plane.yaml' });", 'app.synth();', '',
  ].join('\n'));
  const validations = [{ package: './plugin', version: '0.0.0', class: 'GlanceValidation', properties: { release: 'FR5' } }];
  writeFileSync(join(project, 'cdk8s.yaml'), stringify({ language: 'typescript', app: 'node main.js', validations }));
  const { status, stdout } = spawnSync(
    join(CHECKOUT, 'node_modules', '.bin', 'cdk8s'), ['synth', '--validation-reports-output-file', 'report.json'],
    { cwd: project, encoding: 'utf8', env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false', CDK8S_OUTDIR: undefined } },
  );
  expect(stdout).toContain('GLN-LAYOUT-001');
  expect(status).toBe(2);
  const [{ violations }] = JSON.parse(readFileSync(join(project, 'report.json'), 'utf8')).reports;
  expect(violations.find(({ ruleName }: Violation) => ruleName === 'GLN-LAYOUT-001').violatingConstructs).toEqual([expect.objectContaining({
    constructPath: expect.stringContaining('openstack/existing'), manifestPath: expect.stringContaining('openstack.k8s.yaml'),
  })]);
});
