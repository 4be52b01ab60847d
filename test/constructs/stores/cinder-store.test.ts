import * as kplus from 'cdk8s-plus-28';
import { CaBundle, CinderStore, GlanceApi, Release, ReleaseTarget, ServiceCredentials, VolumeTransport, VolumeType } from '../../../src';
import { findings, program, templateOf, WITH_APPLICATION_CREDENTIAL, type ProgramOptions } from '../../support/synth';

function withStore(props: ConstructorParameters<typeof CinderStore>[2], options: ProgramOptions = {}) {
  const made = program(options);
  new GlanceApi(made.glance, 'default', { stores: [new CinderStore(made.glance, 'volumes', props)] });
  return made;
}

test('a Cinder store logs in as the service user, inside, and keeps its locks where every release has them', () => {
  const made = withStore({ volumeTypeName: 'glance-multiattach', useMultipath: true, description: 'Volumes' });
  expect(templateOf(made).customServiceConfig).toBe([
    '[DEFAULT]', 'enabled_backends = volumes:cinder', '',
    '[glance_store]', 'default_backend = volumes', '',
    '[oslo_concurrency]', 'lock_path = /var/lib/glance/tmp', '',
    '[volumes]', 'store_description = Volumes', 'cinder_volume_type = glance-multiattach', 'cinder_store_auth_address = {{ .KeystoneInternalURL }}',
    'cinder_store_user_name = {{ .ServiceUser }}', 'cinder_store_password = {{ .ServicePassword }}', 'cinder_store_project_name = service',
    'cinder_catalog_info = volumev3::internalURL', 'cinder_use_multipath = True', '',
  ].join('\n'));
  expect(findings(made, 'error')).toEqual([]);
});

test('from FR4 on the operator keeps the locks, and the text says nothing of them', () => {
  const made = withStore({ volumeTypeName: 'glance' }, { target: ReleaseTarget.since(Release.FR4) });
  expect(templateOf(made).customServiceConfig).not.toContain('lock_path');
  expect(findings(made, 'error')).toEqual([]);
});

test('a place for locks that somebody chose stays', () => {
  const made = withStore({ volumeTypeName: 'glance' }, { glance: { config: { oslo_concurrency: { lock_path: '/var/lib/glance/locks' } } } });
  expect(templateOf(made).customServiceConfig.match(/lock_path.*/g)).toEqual(['lock_path = /var/lib/glance/locks']);
});

test('an application credential stands where the operator has one, and the service user where it has none', () => {
  const made = withStore({ volumeTypeName: 'glance', credentials: ServiceCredentials.applicationCredential() }, WITH_APPLICATION_CREDENTIAL);
  expect(findings(made, 'error')).toEqual([]);
  expect(templateOf(made).customServiceConfig).toContain([
    'cinder_catalog_info = volumev3::internalURL',
    '{{- if (index . "ApplicationCredentialID") }}',
    'cinder_store_application_credential_id = {{ .ApplicationCredentialID }}',
    'cinder_store_application_credential_secret = {{ .ApplicationCredentialSecret }}',
    '{{- else }}',
    'cinder_store_user_name = {{ .ServiceUser }}',
    'cinder_store_password = {{ .ServicePassword }}',
    'cinder_store_project_name = service',
    '{{- end }}', '',
  ].join('\n'));
});

test('another user stays in the Secret that it is in', () => {
  const made = program();
  const secret = kplus.Secret.fromSecretName(made.chart, 'user', 'glance-volumes');
  const [named, given] = [ServiceCredentials.fromSecretName('glance-volumes'), ServiceCredentials.fromSecret(secret)];
  new GlanceApi(made.glance, 'default', { stores: [new CinderStore(made.glance, 'volumes', { volumeTypeName: 'a', credentials: named })] });
  new GlanceApi(made.glance, 'second', { stores: [new CinderStore(made.glance, 'others', { volumeTypeName: 'b', credentials: given })] });
  const { glanceAPIs } = templateOf(made);
  for (const api of [glanceAPIs.default, glanceAPIs.second]) {
    expect(api.customServiceConfigSecrets).toEqual(['glance-volumes']);
    expect(api.customServiceConfig).toContain('cinder_store_auth_address = {{ .KeystoneInternalURL }}\ncinder_store_project_name = service\n');
    expect(api.customServiceConfig).not.toContain('cinder_store_user_name');
  }
});

test('stores of one API that log in differently are an error', () => {
  const made = program();
  const [first, second] = [
    new CinderStore(made.glance, 'first', { volumeTypeName: 'a' }),
    new CinderStore(made.glance, 'second', { volumeTypeName: 'b', credentials: ServiceCredentials.applicationCredential() }),
  ];
  new GlanceApi(made.glance, 'default', { stores: [first, second] });
  expect(findings(made, 'error')).toContain('GLN-STORES-043 openstack/control-plane/glance/second');
});

test('a CA of one\'s own is mounted', () => {
  const made = withStore({ volumeTypeName: 'glance', ca: CaBundle.fromConfigMapName('cinder-ca') });
  const { customServiceConfig, extraMounts } = templateOf(made);
  expect(customServiceConfig).toContain('cinder_ca_certificates_file = /etc/glance-ca/cinder-ca/ca.crt\n');
  expect(extraMounts[0].extraVol[0]).toMatchObject({ propagation: ['default'], mounts: [{ mountPath: '/etc/glance-ca/cinder-ca' }] });
});

test('a volume type is given as a construct or by name, and not as both', () => {
  const { glance } = program();
  const volumeType = new VolumeType(glance, 'images');
  expect(() => new CinderStore(glance, 'volumes', { volumeType, volumeTypeName: 'images' })).toThrow(/has both volumeType and volumeTypeName: pass one of them/);
});

test('the transport is for rules: it is written nowhere', () => {
  const texts = Object.values(VolumeTransport).map((transport) => templateOf(withStore({ volumeTypeName: 'glance', transport })).customServiceConfig);
  expect(new Set(texts).size).toBe(1);
});

test('two stores of one API with one volume type are an error', () => {
  const made = program();
  const volumeType = new VolumeType(made.glance, 'images');
  new GlanceApi(made.glance, 'default', { stores: ['first', 'second'].map((id) => new CinderStore(made.glance, id, { volumeType })) });
  expect(findings(made, 'error')).toEqual(['GLN-STORES-014 openstack/control-plane/glance/second']);
});

test('without a volume type of its own it works, with a warning', () => {
  expect(findings(withStore({}), 'error')).toEqual([]);
  expect(findings(withStore({}), 'warning')).toEqual(['GLN-STORES-061 openstack/control-plane/glance/volumes']);
});
