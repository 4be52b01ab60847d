import { CephCluster, EdgeSite, GlanceApi, HttpStore, RbdStore, S3Credentials, S3Store, type GlanceApiProps } from '../../src';
import { GlanceAssertions, Match } from '../../src/testing';
import { program, quietly, type Program } from '../support/synth';

interface Sample extends Program {
  readonly assertions: GlanceAssertions;
}

/** One API with a Ceph store and an archive whose keys are in a Secret. */
function sample(props: Partial<GlanceApiProps> = {}): Sample {
  const made = program();
  const ceph = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  const hub = new RbdStore(made.glance, 'hub', { cluster: ceph, pool: 'images' });
  const archive = new S3Store(made.glance, 'archive', {
    endpoint: 'https://s3.example.com', bucket: 'images', credentials: S3Credentials.fromEnvironment({ accessKey: 'TEST_ACCESS', secretKey: 'TEST_SECRET' }),
  });
  const web = new HttpStore(made.glance, 'web');
  new GlanceApi(made.glance, 'default', {
    replicas: 3, networkAttachments: ['storage'], stores: [hub, archive, web],
    config: { DEFAULT: { enabled_import_methods: '[web-download,copy-image]', debug: 'True', workers: '4' } }, ...props,
  });
  return { ...made, assertions: quietly(() => GlanceAssertions.fromControlPlane(made.controlPlane)) };
}

beforeEach(() => {
  process.env.TEST_ACCESS = 'AKIAOFNOBODY';
  process.env.TEST_SECRET = 'a-secret-of-nobody';
});

afterEach(() => {
  delete process.env.TEST_ACCESS;
  delete process.env.TEST_SECRET;
});

function messageOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it passed');
}

test('what is so, passes', () => {
  const { assertions } = sample();
  assertions.apiCountIs(1);
  assertions.storeCountIs(3);
  assertions.hasApi('default', { layout: 'split', replicas: 3, stores: ['hub', 'archive', 'web'], defaultStore: 'hub', entry: { networkAttachments: ['storage'] } });
  assertions.hasStore('hub', { driver: 'rbd', apis: ['default'], options: { rbd_store_pool: 'images', rbd_thin_provisioning: Match.absent() } });
  assertions.hasMount('default', '/etc/ceph/', 'ceph-conf-files');
  assertions.hasMount('default', '/etc/ceph', { secret: { secretName: Match.stringLikeRegexp('^ceph-') } });
  assertions.hasProperties({ spec: { glance: { template: { glanceAPIs: { default: { replicas: 3 } } } } } });
  assertions.hasNoErrors();
});

test.each([
  ['DEFAULT', 'debug', 'True'],
  ['default_backend', 'none', Match.absent()],
  ['DEFAULT', 'debug', true],
  ['DEFAULT', 'workers', 4],
  ['DEFAULT', 'enabled_backends', 'hub:rbd,archive:s3,web:http'],
  ['DEFAULT', 'enabled_import_methods', ['web-download', 'copy-image']],
  ['DEFAULT', 'enabled_import_methods', Match.arrayWith(['copy-image'])],
  ['glance_store', 'default_backend', 'hub'],
  ['HUB', 'rbd_store_pool', 'images'],
  ['archive', 's3_store_access_key', 'AKIAOFNOBODY'],
  ['archive', 's3_store_secret_key', Match.stringLikeRegexp('^.{18}$')],
  ['DEFAULT', 'log_file', Match.absent()],
])('the API runs with [%s] %s = %p', (section, name, value) => {
  const { assertions } = sample();
  expect(() => assertions.hasOption('default', section, name, value)).not.toThrow();
});

test.each([
  ['DEFAULT', 'workers', 5, 'expected 5, was 4'],
  ['DEFAULT', 'debug', 'true', 'expected "true", was "True"'],
  ['DEFAULT', 'rbd_store_pool', 'images', 'It is set in [hub], and not in [DEFAULT].'],
  ['DEFAULT', 'image_size_cap', 1, 'Nobody sets it: the operator or Glance decides.'],
  ['archive', 's3_store_access_key', 'AKIAOFANOTHER', 'a secret value, which is not as expected'],
])('the API does not run with [%s] %s = %p: %s', (section, name, value, text) => {
  const { assertions } = sample();
  const message = messageOf(() => assertions.hasOption('default', section, name, value));
  expect(message).toContain(`API 'default' does not run with [${section}] ${name} as expected.`);
  expect(message).toContain(text);
  expect(message).not.toContain('AKIA');
});

const OF_SECRETS = `
apiVersion: core.openstack.org/v1beta1
kind: OpenStackControlPlane
metadata: {name: openstack, namespace: openstack}
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = hub:rbd,disk:file
        workers = 1
        debug = true
        [hub]
        rbd_store_pool = images
        [disk]
        filesystem_store_datadirs = /a
        filesystem_store_datadirs = /b
      customServiceConfigSecrets: [first, second]
      glanceAPIs:
        default: {type: split, replicas: 1}
        own:
          type: edge
          customServiceConfig: |
            [DEFAULT]
            enabled_backends = hub:rbd
            [hub]
            rbd_store_pool = own
        remote: {type: edge, customServiceConfigSecrets: [elsewhere]}
---
apiVersion: v1
kind: Secret
metadata: {name: first, namespace: openstack}
stringData: {first.conf: "[DEFAULT]\\nworkers = 2\\n[hub]\\nrbd_store_user = one\\n"}
---
apiVersion: v1
kind: Secret
metadata: {name: second, namespace: openstack}
stringData: {second.conf: "[DEFAULT]\\nworkers = 3\\n"}
`;

test.each([
  ['default', 'DEFAULT', 'workers', 3, 'the last Secret wins over the one before and over the text'],
  ['default', 'DEFAULT', 'debug', true, 'what no Secret says is as the template says'],
  ['default', 'hub', 'rbd_store_user', 'one', 'a Secret adds to the section of a store'],
  ['default', 'disk', 'filesystem_store_datadirs', ['/a', '/b'], 'an option of several lines has all of them'],
  ['own', 'DEFAULT', 'debug', Match.absent(), 'a text of its own replaces the whole text of the template'],
  ['own', 'hub', 'rbd_store_pool', 'own', 'and its sections'],
])('API %s runs with [%s] %s = %p: %s', (...[api, section, name, value]) => {
  const assertions = GlanceAssertions.fromYaml(OF_SECRETS);
  expect(() => assertions.hasOption(api, section, name, value)).not.toThrow();
});

test('nothing is said to be absent that a Secret may hold which nobody knows', () => {
  const assertions = GlanceAssertions.fromYaml(OF_SECRETS);
  expect(messageOf(() => assertions.hasOption('remote', 'DEFAULT', 'image_size_cap', Match.absent())))
    .toContain("It may be set in a Secret that is not known here: 'elsewhere'.");
});

test('what is found is plain data, and its secrets are not shown', () => {
  const { assertions } = sample();
  const found = [assertions.findOptions('default'), assertions.findStores(), assertions.findApis(), assertions.findMounts('default'), assertions.toJSON()];
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  expect(assertions.findOptions('default').archive.s3_store_secret_key).toBe('(secret)');
  expect(JSON.stringify(found)).not.toMatch(/AKIAOFNOBODY|a-secret-of-nobody/);
});

test('what is found can be narrowed', () => {
  const assertions = GlanceAssertions.fromYaml(OF_SECRETS);
  expect(assertions.findApis({ layout: 'edge' }).map(({ name }) => name)).toEqual(['own', 'remote']);
  expect(assertions.findStores({ driver: 'file' }).map(({ id, apis }) => [id, apis])).toEqual([['disk', ['default', 'remote']]]);
});

test('an API that is not there is named with those that are', () => {
  const { assertions } = sample();
  expect(messageOf(() => assertions.hasApi('second'))).toBe("There is no API 'second'. There is 'default'.");
  expect(messageOf(() => assertions.hasOption('second', 'DEFAULT', 'debug', true))).toBe("There is no API 'second'. There is 'default'.");
});

test('a difference names the place, and shows what is there', () => {
  const { assertions } = sample();
  const message = messageOf(() => assertions.hasApi('default', { replicas: 2, stores: ['hub', 'archive'], entry: { networkAttachments: Match.absent() } }));
  expect(message).toBe([
    "No API 'default' is as expected.",
    "API 'default':",
    '  replicas: expected 2, was 3',
    '  stores[2]: expected nothing, was "web"',
    '  entry.networkAttachments: expected nothing, was ["storage"]',
    'It is:',
    ...message.split('It is:\n')[1].split('\n'),
  ].join('\n'));
  expect(message).toContain('  defaultStore: hub');
});

test('a store that is not as expected is shown without its secrets, and without what was expected of them', () => {
  const { assertions } = sample();
  const message = messageOf(() => assertions.hasStore('archive', { options: { s3_store_access_key: 'AKIAOFANOTHER', s3_store_bucket: 'other' } }));
  expect(message).toContain('options.s3_store_bucket: expected "other", was "images"');
  expect(message).toContain('options.s3_store_access_key: a secret value, which is not as expected');
  expect(message).not.toContain('AKIA');
});

test('a mount from another source says what is there, and a directory that is not mounted which are', () => {
  const { assertions } = sample();
  expect(messageOf(() => assertions.hasMount('default', '/etc/ceph', 'other'))).toContain("source: expected a Secret or ConfigMap 'other', was 'ceph-conf-files'");
  expect(messageOf(() => assertions.hasMount('default', '/etc/more'))).toBe("There is no mount of '/etc/more' in the pods of API 'default'. There is '/etc/ceph'.");
});

test.each`
  from         | to           | props                                     | reason
  ${'hub'}     | ${'archive'} | ${{}}                                     | ${undefined}
  ${'web'}     | ${'hub'}     | ${{}}                                     | ${undefined}
  ${'hub'}     | ${'web'}     | ${{}}                                     | ${"cannot write 'web': a store of the driver 'http' is read-only"}
  ${'hub'}     | ${'hub'}     | ${{}}                                     | ${'has the image in that store already'}
  ${'hub'}     | ${'az9'}     | ${{}}                                     | ${"does not enable 'az9'; it enables 'hub', 'archive' and 'web'"}
  ${'hub'}     | ${'archive'} | ${{ replicas: 0 }}                        | ${'has no pods: its replicas are 0'}
  ${'hub'}     | ${'archive'} | ${{ config: {} }}                         | ${'has the import methods web-download and glance-direct, of which none is copy-image'}
`('a copy from $from to $to with $props: $reason', ({ from, to, props, reason }) => {
  const { assertions } = sample(props);
  if (reason === undefined) {
    assertions.canCopy(from, to);
    assertions.canCopy(from, to, 'default');
    expect(() => assertions.cannotCopy(from, to)).toThrow(`An image can be copied from '${from}' to '${to}', by the API 'default'.`);
  } else {
    assertions.cannotCopy(from, to);
    expect(() => assertions.canCopy(from, to)).toThrow(`No API can copy an image from '${from}' to '${to}':\n  API 'default' ${reason}`);
  }
});

test('the stores that images can be copied to are found', () => {
  const { assertions } = sample();
  expect(assertions.findCopyTargets('hub')).toEqual(['archive']);
  expect(assertions.findCopyTargets('web', 'default')).toEqual(['hub', 'archive']);
});

test('sites are found, those of constructs and those of a file', () => {
  const made = program();
  const ceph = new CephCluster(made.glance, 'ceph', { secretName: 'ceph-conf-files' });
  new GlanceApi(made.glance, 'default', { stores: [new RbdStore(made.glance, 'hub', { cluster: ceph })] });
  new EdgeSite(made.glance, 'az1', { cluster: new CephCluster(made.glance, 'ceph-az1', { secretName: 'ceph-conf-az1', clusterName: 'az1' }) });
  const assertions = quietly(() => GlanceAssertions.fromControlPlane(made.controlPlane));
  assertions.hasSite('az1', { kind: 'edge', api: 'az1', hub: 'default', store: 'az1', zone: 'az1' });
  assertions.canCopy('hub', 'az1', 'az1');
  expect(assertions.findSites().map(({ name }) => name)).toEqual(['az1']);
  const read = GlanceAssertions.fromYaml(OF_SECRETS);
  read.hasSite('own', { kind: 'edge', hub: 'default', zone: Match.absent() });
  expect(messageOf(() => read.hasSite('az1'))).toBe("There is no site 'az1'. There are 'own' and 'remote'.");
});

test('findings are asserted by their code and by what they say', () => {
  const { assertions } = sample({ networkAttachments: [] });
  const [finding] = assertions.findFindings({ severity: 'warning' });
  assertions.hasFinding(finding.code, { message: Match.stringLikeRegexp('.'), path: Match.anyValue() });
  expect(messageOf(() => assertions.hasFinding('GLN-LAYOUT-001'))).toContain('There is no finding of GLN-LAYOUT-001.');
  expect(messageOf(() => assertions.hasFinding(finding.code, { severity: 'error' }))).toContain('severity: expected "error", was "warning"');
  expect(messageOf(() => assertions.hasNoFinding(finding.code))).toContain(`warning ${finding.code}`);
  expect(messageOf(() => assertions.hasNoFindings())).toContain(finding.message);
  assertions.hasNoFinding('GLN-LAYOUT-001');
  assertions.hasNoErrors();
});

test('errors are told as the report tells them', () => {
  const assertions = GlanceAssertions.fromYaml(OF_SECRETS);
  expect(messageOf(() => assertions.hasNoErrors())).toMatch(/^Nothing should have been found, and this was:\n\nerror GLN-/);
});

test('a count says what is there', () => {
  const { assertions } = sample();
  expect(messageOf(() => assertions.apiCountIs(2))).toBe("Expected 2 APIs, found 1: 'default'.");
  expect(messageOf(() => assertions.storeCountIs(0))).toBe("Expected 0 stores, found 3: 'archive', 'hub' and 'web'.");
});

test('of several control planes in a text one is named', () => {
  const two = `${OF_SECRETS}\n---\n${OF_SECRETS.replace('name: openstack,', 'name: other,')}`;
  expect(messageOf(() => GlanceAssertions.fromYaml(two))).toBe("The text has the control planes 'openstack' and 'other': pass the name of one of them");
  expect(GlanceAssertions.fromYaml(two, { name: 'other' }).toJSON().metadata.name).toBe('other');
});

test('the document that was read is given back as it was', () => {
  expect(GlanceAssertions.fromFile('examples/base/openstack_control_plane.yaml').toJSON().kind).toBe('OpenStackControlPlane');
});
