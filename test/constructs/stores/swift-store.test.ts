import { Duration, Size } from 'cdk8s';
import { ApiLayout, CaBundle, GlanceApi, Release, ReleaseTarget, ServiceCredentials, SwiftEndpointType, SwiftRegion, SwiftStore } from '../../../src';
import { findings, program, templateOf, WITH_APPLICATION_CREDENTIAL, type ProgramOptions } from '../../support/synth';

type Props = ConstructorParameters<typeof SwiftStore>[2];

function textWith(props: Props): string {
  return made(props).text;
}

function withStore(props: Props, options?: ProgramOptions) {
  const one = program(options);
  new GlanceApi(one.glance, 'default', { stores: [new SwiftStore(one.glance, 'objects', props)] });
  return one;
}

function made(props: Props, options?: ProgramOptions) {
  const one = withStore(props, options);
  const template = templateOf(one);
  return { template, text: template.customServiceConfig as string, errors: findings(one, 'error') };
}

test('a Swift store works as the documentation of the product has it, with the user of the service', () => {
  const { text, errors } = made({});
  expect(text).toContain([
    '[objects]', 'swift_store_auth_version = 3', 'swift_store_auth_address = {{ .KeystoneInternalURL }}', 'swift_store_user = service:{{ .ServiceUser }}',
    'swift_store_key = {{ .ServicePassword }}', 'swift_store_endpoint_type = internalURL', 'swift_store_create_container_on_put = True', '',
  ].join('\n'));
  expect(errors).toEqual([]);
});

test('the region of the catalog is written only where the operator has it', () => {
  const { text, errors } = made({ region: SwiftRegion.ofCatalog() });
  expect(text).toContain('{{- if (index . "Region") }}\nswift_store_region = {{ .Region }}\n{{- end }}\n');
  expect(errors).toEqual([]);
  expect(textWith({ region: SwiftRegion.of('region-two') })).toContain('swift_store_region = region-two\n');
});

test('an API that the catalog does not name leaves the region out', () => {
  const one = program({ target: ReleaseTarget.since(Release.FR3) });
  const objects = new SwiftStore(one.glance, 'objects', { region: SwiftRegion.ofCatalog() });
  new GlanceApi(one.glance, 'default', { stores: [objects] });
  new GlanceApi(one.glance, 'az1', { stores: [objects], layout: ApiLayout.EDGE });
  expect(findings(one, 'error')).toEqual([]);
});

test.each`
  size                     | written | why
  ${Size.gibibytes(5)}     | ${5242} | ${'the usual limit of a cluster is not passed'}
  ${Size.kibibytes(1000)}  | ${1}    | ${'the unit is 1000 KiB'}
  ${Size.mebibytes(200)}   | ${204}  | ${'what is beyond whole units is left out'}
`('$written units: $why', ({ size, written }) => {
  expect(textWith({ largeObjectSize: size })).toContain(`swift_store_large_object_size = ${written}\n`);
  expect(textWith({ segmentSize: size })).toContain(`swift_store_large_object_chunk_size = ${written}\n`);
});

test('a size below the unit is an error', () => {
  expect(findings(withStore({ segmentSize: Size.kibibytes(10) }), 'error')).toEqual(['GLN-CONFIG-001 openstack/control-plane/glance/objects']);
});

test('application credential, other endpoint, CA and timeouts reach their options', () => {
  const { text, template } = made({
    credentials: ServiceCredentials.applicationCredential(), endpointType: SwiftEndpointType.PUBLIC_URL, createContainer: false, container: 'images',
    expireSoonInterval: Duration.minutes(2), ca: CaBundle.fromSecretName('swift-ca'),
  }, WITH_APPLICATION_CREDENTIAL);
  expect(text).toContain('{{- else }}\nswift_store_user = service:{{ .ServiceUser }}\nswift_store_key = {{ .ServicePassword }}\n{{- end }}\n');
  expect(text).toContain('swift_store_endpoint_type = publicURL\nswift_store_container = images\nswift_store_create_container_on_put = False\n');
  expect(text).toContain('swift_store_expire_soon_interval = 120\n');
  expect(text).toContain('swift_store_cacert = /etc/glance-ca/swift-ca/ca.crt\n');
  expect(template.extraMounts[0].extraVol[0].volumes).toEqual([{ name: 'swift-ca', secret: { secretName: 'swift-ca' } }]);
});

test('a file of accounts says who logs in', () => {
  const text = textWith({ configFile: '/etc/glance-swift/accounts.conf', configReference: 'images', credentials: ServiceCredentials.fromSecretName('unused') });
  expect(text).not.toMatch(/swift_store_(user|key|auth_address)/);
  expect(text).toContain('swift_store_config_file = /etc/glance-swift/accounts.conf\ndefault_swift_reference = images\n');
});

test('another user stays in the Secret that it is in', () => {
  const { template, text } = made({ credentials: ServiceCredentials.fromSecretName('glance-swift') });
  expect(template.glanceAPIs.default.customServiceConfigSecrets).toEqual(['glance-swift']);
  expect(text).not.toMatch(/swift_store_(user|key)/);
});
