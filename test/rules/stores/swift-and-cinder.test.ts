import { Release } from '../../../src/facts/releases';
import { sketch, type Sketch } from '../../../src/model/sketch';
import { Severity } from '../../../src/rules/diagnostic';
import type { Rule } from '../../../src/rules/rule';
import { breakingKey } from '../../../src/rules/stores/breaking-key';
import { cinderCatalogInfo } from '../../../src/rules/stores/cinder-catalog-info';
import { cinderCredentials } from '../../../src/rules/stores/cinder-credentials';
import { cinderCredentialsDiffer } from '../../../src/rules/stores/cinder-credentials-differ';
import { cinderWithoutService } from '../../../src/rules/stores/cinder-without-service';
import { extendOnNfs } from '../../../src/rules/stores/extend-on-nfs';
import { halfApplicationCredential } from '../../../src/rules/stores/half-application-credential';
import { mountPoint } from '../../../src/rules/stores/mount-point';
import { multipathNotUsed } from '../../../src/rules/stores/multipath-not-used';
import { settingOfDriver } from '../../../src/rules/stores/setting-of-driver';
import { swiftAuthVersion } from '../../../src/rules/stores/swift-auth-version';
import { swiftContainer } from '../../../src/rules/stores/swift-container';
import { swiftContradiction } from '../../../src/rules/stores/swift-contradiction';
import { swiftCredentials } from '../../../src/rules/stores/swift-credentials';
import { swiftUploadTooLarge } from '../../../src/rules/stores/swift-upload-too-large';
import { swiftWithoutService } from '../../../src/rules/stores/swift-without-service';
import { unverifiedService } from '../../../src/rules/stores/unverified-service';

type Options = Readonly<Record<string, string | null>>;

const swift = (options: Options, more: Sketch = {}): Sketch => ({ apis: { default: { stores: 'objects:swift' } }, stores: { objects: options }, ...more });
const cinder = (options: Options, more: Sketch = {}): Sketch => ({ apis: { default: { stores: 'volumes:cinder' } }, stores: { volumes: options }, ...more });
const severities = (rule: Rule, plan: Sketch) => [...rule.check(sketch(plan))].map(({ severity = rule.severity }) => severity);
const count = (rule: Rule, plan: Sketch) => severities(rule, plan).length;

test.each`
  rule                   | options                                                                    | found | why
  ${swiftAuthVersion}    | ${{}}                                                                      | ${0}  | ${'version 3'}
  ${swiftAuthVersion}    | ${{ swift_store_auth_version: null }}                                      | ${1}  | ${'2 is the default'}
  ${swiftAuthVersion}    | ${{ swift_store_auth_version: '2' }}                                       | ${1}  | ${'keystone has no version 2'}
  ${swiftAuthVersion}    | ${{ swift_store_auth_version: null, swift_store_config_file: '/a' }}       | ${0}  | ${'the file of accounts says it'}
  ${swiftCredentials}    | ${{}}                                                                      | ${0}  | ${'all three'}
  ${swiftCredentials}    | ${{ swift_store_auth_address: null }}                                      | ${1}  | ${'no address'}
  ${swiftCredentials}    | ${{ swift_store_user: null, swift_store_key: null }}                       | ${1}  | ${'two missing are one finding'}
  ${swiftCredentials}    | ${{ swift_store_key: null, swift_store_config_file: '/a' }}                | ${0}  | ${'a file of accounts in their place'}
  ${swiftCredentials}    | ${{ swift_store_key: null, swift_store_multi_tenant: 'True' }}             | ${0}  | ${'the account of whoever uploads'}
  ${swiftCredentials}    | ${{ swift_store_key: null, swift_store_application_credential_id: 'a' }}   | ${0}  | ${'an application credential in their place'}
  ${breakingKey}         | ${{ swift_store_key: 'a@b?#%+[]' }}                                        | ${0}  | ${'all of these work'}
  ${breakingKey}         | ${{ swift_store_key: 'a/b' }}                                              | ${1}  | ${'a slash'}
  ${breakingKey}         | ${{ swift_store_user: 'glance' }}                                          | ${1}  | ${'no project'}
  ${breakingKey}         | ${{ swift_store_user: 'a:b:c' }}                                           | ${1}  | ${'two colons'}
  ${swiftContradiction}  | ${{ swift_buffer_on_upload: 'True' }}                                      | ${1}  | ${'no directory for it'}
  ${swiftContradiction}  | ${{ swift_buffer_on_upload: 'True', swift_upload_buffer_dir: '/a' }}       | ${0}  | ${'a directory'}
  ${swiftContradiction}  | ${{ swift_store_multi_tenant: 'True', swift_store_config_file: '/a' }}     | ${1}  | ${'the two exclude each other'}
  ${swiftContainer}      | ${{ swift_store_container: 'a'.repeat(256) }}                              | ${0}  | ${'256 bytes'}
  ${swiftContainer}      | ${{ swift_store_container: 'ä'.repeat(129) }}                              | ${1}  | ${'258 bytes'}
  ${swiftContainer}      | ${{ swift_store_container: '' }}                                           | ${1}  | ${'empty is a value'}
  ${swiftContainer}      | ${{ swift_store_container: null }}                                         | ${0}  | ${'there is a default'}
  ${swiftUploadTooLarge} | ${{ swift_store_large_object_chunk_size: '5243' }}                         | ${1}  | ${'a chunk is one object'}
  ${swiftUploadTooLarge} | ${{ swift_store_large_object_size: 'many' }}                               | ${0}  | ${'no number is another mistake'}
  ${unverifiedService}   | ${{ swift_store_auth_insecure: 'on' }}                                     | ${1}  | ${'on is true'}
  ${unverifiedService}   | ${{ swift_store_auth_insecure: 'no' }}                                     | ${0}  | ${'no is false'}
  ${halfApplicationCredential}| ${{ swift_store_application_credential_secret: 'a' }}                      | ${1}  | ${'a secret without its id'}
`('a Swift store with $options: $why', ({ rule, options, found }) => {
  expect(count(rule, swift(options))).toBe(found);
});

test.each`
  rule                  | options                                                                              | found | why
  ${cinderCredentials}  | ${{}}                                                                                | ${0}  | ${'all four'}
  ${cinderCredentials}  | ${{ cinder_store_password: null }}                                                   | ${1}  | ${'one is missing'}
  ${cinderCredentials}  | ${{ cinder_store_password: '' }}                                                     | ${1}  | ${'empty is missing'}
  ${cinderCredentials}  | ${{ cinder_store_user_name: null, cinder_store_password: null, cinder_store_project_name: null, cinder_store_application_credential_id: 'a' }} | ${0} | ${'an application credential in their place'}
  ${cinderCredentials}  | ${{ cinder_store_auth_address: null, cinder_store_user_name: null, cinder_store_password: null, cinder_store_project_name: null }} | ${1} | ${'a volume type needs them'}
  ${cinderCredentials}  | ${{ cinder_store_auth_address: null, cinder_store_user_name: null, cinder_store_password: null, cinder_store_project_name: null, cinder_volume_type: null }} | ${0} | ${'the volumes are those of whoever uploads'}
  ${cinderCatalogInfo}  | ${{ cinder_catalog_info: 'volumev3:cinderv3:internalURL' }}                          | ${0}  | ${'with a name'}
  ${cinderCatalogInfo}  | ${{ cinder_catalog_info: 'volumev3::a:b' }}                                          | ${1}  | ${'three colons'}
  ${cinderCatalogInfo}  | ${{ cinder_catalog_info: null }}                                                     | ${0}  | ${'there is a default'}
  ${mountPoint}         | ${{ cinder_mount_point_base: './mnt' }}                                              | ${1}  | ${'relative'}
  ${mountPoint}         | ${{ cinder_mount_point_base: null }}                                                 | ${0}  | ${'there is a default'}
  ${multipathNotUsed}   | ${{ cinder_enforce_multipath: '1' }}                                                 | ${1}  | ${'1 is true'}
  ${multipathNotUsed}   | ${{ cinder_use_multipath: 'True' }}                                                  | ${0}  | ${'used without being enforced'}
  ${extendOnNfs}        | ${{ cinder_do_extend_attached: 'True', cinder_mount_point_base: '/mnt' }}            | ${1}  | ${'a mount point means NFS'}
  ${extendOnNfs}        | ${{ cinder_do_extend_attached: 'False', cinder_mount_point_base: '/mnt' }}           | ${0}  | ${'not extended'}
  ${unverifiedService}  | ${{ cinder_api_insecure: 'True' }}                                                   | ${1}  | ${'any certificate'}
`('a Cinder store with $options: $why', ({ rule, options, found }) => {
  expect(count(rule, cinder(options))).toBe(found);
});

test.each`
  two                                          | found | why
  ${{}}                                        | ${0}  | ${'one login'}
  ${{ cinder_store_user_name: 'other' }}       | ${1}  | ${'another user'}
  ${{ cinder_ca_certificates_file: '/a' }}     | ${1}  | ${'other authorities'}
  ${{ cinder_volume_type: 'slow' }}            | ${0}  | ${'the volume type is no part of the login'}
`('two Cinder stores of an API, the second with $two: $why', ({ two, found }) => {
  expect(count(cinderCredentialsDiffer, { apis: { default: { stores: 'one:cinder,two:cinder' } }, stores: { two } })).toBe(found);
});

test('two APIs are two processes: their Cinder stores may log in differently', () => {
  const apis = { default: { stores: 'one:cinder' }, other: { stores: 'two:cinder' } };
  expect(count(cinderCredentialsDiffer, { apis, stores: { two: { cinder_store_user_name: 'other' } } })).toBe(0);
});

test.each`
  spec                             | store       | found                 | why
  ${{}}                            | ${'cinder'} | ${[]}                 | ${'it is there'}
  ${{ cinder: null }}              | ${'cinder'} | ${[Severity.ERROR]}   | ${'it is not there'}
  ${{ cinder: { enabled: false } }} | ${'cinder'} | ${[Severity.ERROR]}  | ${'it is switched off'}
  ${{ swift: null }}               | ${'swift'}  | ${[Severity.WARNING]} | ${'a Ceph gateway may stand in'}
  ${{ swift: null, cinder: null }} | ${'rbd'}    | ${[]}                 | ${'RBD needs neither'}
`('$store stores with $spec: $why', ({ spec, store, found }) => {
  const plan = { spec, apis: { default: { stores: `images:${store}` } } };
  expect([cinderWithoutService, swiftWithoutService].flatMap((rule) => severities(rule, plan))).toEqual(found);
});

test('nothing is said of services in a fragment', () => {
  expect(count(cinderWithoutService, cinder({}, { spec: { cinder: null }, whole: false }))).toBe(0);
});

test.each`
  release            | found | why
  ${Release.FR3}     | ${1}  | ${'the operator says nothing'}
  ${Release.FR4}     | ${0}  | ${'the operator sets it'}
  ${undefined}       | ${1}  | ${'portable means FR1 too'}
`('no directory for locks on $release: $why', ({ release, found }) => {
  const apis = { default: { stores: 'volumes:cinder', options: { oslo_concurrency: {} } } };
  expect(count(settingOfDriver, { apis, release })).toBe(found);
});
