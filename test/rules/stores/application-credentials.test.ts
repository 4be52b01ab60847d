import { readFileSync } from 'node:fs';
import { Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { CinderStore, ControlPlane, Glance, GlanceApi, Release, ReleaseTarget, ServiceCredentials } from '../../../src';
import { sketch } from '../../../src/model/sketch';
import { twoLogins } from '../../../src/rules/stores/two-logins';
import { BASE, diagnostics } from '../../support/synth';

function found(global: boolean, ours: boolean, target = ReleaseTarget.since(Release.FR5)): string[] {
  const manifest = parse(readFileSync(BASE, 'utf8'));
  manifest.spec.applicationCredential = { enabled: global };
  manifest.spec.glance.applicationCredential = { enabled: ours };
  const controlPlane = ControlPlane.fromObject(new Chart(Testing.app(), 'openstack', { namespace: 'openstack' }), 'control-plane', manifest, { target });
  const glance = new Glance(controlPlane, 'glance');
  const credentials = ServiceCredentials.applicationCredential();
  new GlanceApi(glance, 'default', { stores: [new CinderStore(glance, 'volumes', { credentials, volumeTypeName: 'images' })] });
  return diagnostics(controlPlane).filter(({ path }) => path?.endsWith('/volumes')).map(({ code, message }) => `${code} ${message}`);
}

const BACKPORT = expect.stringMatching(/^GLN-STORES-073 .* upstream is new in glance_store 5.4.0\.$/);
const NODES = expect.stringMatching(/^GLN-STORES-065 /);

test.each`
  global   | ours     | reason                                                                                           | why
  ${true}  | ${true}  | ${undefined}                                                                                     | ${'it will be issued'}
  ${true}  | ${false} | ${'spec.glance.applicationCredential.enabled is not true'}                                       | ${'the service must ask for it'}
  ${false} | ${true}  | ${'spec.applicationCredential.enabled is not true'}                                              | ${'so must the control plane'}
  ${false} | ${false} | ${'spec.applicationCredential.enabled and spec.glance.applicationCredential.enabled are not true'} | ${'neither does'}
`('global $global, ours $ours: $why', ({ global, ours, reason }) => {
  const wait = reason === undefined ? [] : [`GLN-STORES-070 The store 'volumes' logs in with an application credential, but ${reason}.`];
  expect(found(global, ours)).toEqual([...wait, BACKPORT, NODES]);
});

test('releases up to FR4 have none', () => {
  const all = found(true, true, ReleaseTarget.portable());
  expect(all).toContain("GLN-STORES-070 The store 'volumes' logs in with an application credential, but FR1 to FR4 have none.");
});

test.each`
  text                                                                                                  | logins | why
  ${'{{ if (index . "ApplicationCredentialID") }}\nID\n{{ else }}\nKEY\n{{ end }}'}                     | ${0}   | ${'each has its half'}
  ${'{{ if (index . "ApplicationCredentialID") }}\nID\n{{ end }}\nKEY'}                                 | ${1}   | ${'the password is always there'}
  ${'{{ if (index . "ApplicationCredentialID") }}\nID\nKEY\n{{ end }}'}                                 | ${1}   | ${'both are in one half'}
  ${'{{ if (index . "ApplicationCredentialID") }}\nID\n{{ end }}{{ if not (index . "ApplicationCredentialID") }}\nKEY\n{{ end }}'} | ${0} | ${'two blocks do as well'}
`('of a file, $why', ({ text, logins }) => {
  const options = text
    .replace('ID\n', 'swift_store_application_credential_id = {{ .ApplicationCredentialID }}\n')
    .replace('KEY', 'swift_store_key = {{ .ServicePassword }}');
  const topology = sketch({ apis: { default: { text: `[DEFAULT]\nenabled_backends = objects:swift\n[objects]\n${options}\n` } } });
  expect([...twoLogins.check(topology)]).toHaveLength(logins);
});
