import { SECRET_APPLY_SIZE, SECRET_SIZE } from '../../../src/facts/limits';
import { Release } from '../../../src/facts/releases';
import { SecretText } from '../../../src/model/secret-text';
import { sketch, type Sketch } from '../../../src/model/sketch';
import type { SecretNode } from '../../../src/model/topology';
import { Severity } from '../../../src/rules/diagnostic';
import { emptyValue } from '../../../src/rules/secrets/empty-value';
import { noSection } from '../../../src/rules/secrets/no-section';
import { secretAsVolume } from '../../../src/rules/secrets/secret-as-volume';
import { secretName } from '../../../src/rules/secrets/secret-name';
import { severalKeys } from '../../../src/rules/secrets/several-keys';
import { secretTooLarge } from '../../../src/rules/secrets/too-large';
import { unreadSection } from '../../../src/rules/secrets/unread-section';

const used = (data: Readonly<Record<string, string>>, more: Sketch = {}) =>
  sketch({ apis: { default: { stores: 'archive:s3,hub:rbd', secrets: ['options'] } }, secrets: { options: data }, ...more });

test.each`
  release             | severity            | why
  ${undefined}        | ${undefined}        | ${'some releases of the target shuffle the keys'}
  ${Release.FR5}      | ${undefined}        | ${'FR5 shuffles'}
  ${Release.FR6}      | ${Severity.WARNING} | ${'FR6 sorts'}
`('several keys on $release: $why', ({ release, severity }) => {
  const found = [...severalKeys.check(used({ 'a.conf': '[archive]\n', 'b.conf': '[hub]\n' }, { release }))];
  expect(found.map((one) => one.severity)).toEqual([severity]);
});

test('a Secret that is no configuration may have several keys', () => {
  expect([...severalKeys.check(sketch({ secrets: { 'ceph-conf-files': { 'ceph.conf': '[global]\n', 'ceph.client.openstack.keyring': '[client.openstack]\n' } } }))]).toEqual([]);
});

test.each`
  text                                   | found | why
  ${'[archive]\na = b\n'}                | ${0}  | ${'a section comes first'}
  ${'\n# note\n; note\n[archive]\n'}     | ${0}  | ${'comments and empty lines do not count'}
  ${'a = b\n[archive]\n'}                | ${1}  | ${'an option comes first'}
  ${' [archive]\n'}                      | ${1}  | ${'a line with a blank before it is no section'}
  ${''}                                  | ${0}  | ${'an empty value is found as such'}
`('the value $text: $why', ({ text, found }) => {
  expect([...noSection.check(used({ 'a.conf': text }))]).toHaveLength(found);
});

test.each`
  text                                              | found | why
  ${'[archive]\n[hub]\n'}                           | ${0}  | ${'stores of the API'}
  ${'[Archive]\n'}                                  | ${0}  | ${'case does not matter'}
  ${'[DEFAULT]\n[oslo_policy]\n'}                   | ${0}  | ${'sections of Glance'}
  ${'[default_backend]\n[default_backend]\n'}       | ${1}  | ${'no store of that id, said once'}
`('the sections $text: $why', ({ text, found }) => {
  expect([...unreadSection.check(used({ 'a.conf': text }))]).toHaveLength(found);
});

test('the section that was meant is named', () => {
  expect([...unreadSection.check(used({ 'a.conf': '[archiv]\ns3_store_access_key = VERYSECRET\n' }))][0].fix).toContain('[archive]');
});

test('a section is read when one of the APIs with the Secret has the store', () => {
  const apis = { default: { stores: 'hub:rbd', secrets: ['options'] }, other: { stores: 'archive:s3', secrets: ['options'] } };
  expect([...unreadSection.check(sketch({ apis, secrets: { options: { 'a.conf': '[archive]\n' } } }))]).toEqual([]);
});

test.each`
  name                       | found | why
  ${'glance-s3'}             | ${0}  | ${'a label'}
  ${'glance.s3'}             | ${1}  | ${'a dot is right for a Secret, wrong for a volume'}
  ${'a'.repeat(63)}          | ${0}  | ${'63 characters'}
  ${'a'.repeat(64)}          | ${1}  | ${'64 characters'}
`('the name $name: $why', ({ name, found }) => {
  expect([...secretName.check(sketch({ apis: { default: { stores: 'hub:rbd', secrets: [name] }, other: { stores: 'hub:rbd', secrets: [name] } } }))]).toHaveLength(found);
});

test.each`
  secrets                   | template                           | found | why
  ${['one', 'two']}         | ${{}}                              | ${0}  | ${'nothing in common'}
  ${['one', 'one']}         | ${{}}                              | ${1}  | ${'named twice'}
  ${['ceph']}               | ${{}}                              | ${1}  | ${'a volume of extraMounts'}
  ${['logs']}               | ${{}}                              | ${1}  | ${'a volume of the operator'}
  ${['glance']}             | ${{ storage: { external: true } }} | ${0}  | ${'that volume is not there'}
`('$secrets: $why', ({ secrets, template, found }) => {
  expect([...secretAsVolume.check(sketch({ template, apis: { default: { stores: 'hub:rbd', secrets } } }))]).toHaveLength(found);
});

test.each`
  bytes                        | severity              | why
  ${SECRET_APPLY_SIZE.max}     | ${[]}                 | ${'client-side apply takes it'}
  ${SECRET_APPLY_SIZE.max + 1} | ${[Severity.WARNING]} | ${'client-side apply may not'}
  ${SECRET_SIZE.max}           | ${[Severity.WARNING]} | ${'the API server takes it'}
  ${SECRET_SIZE.max + 1}       | ${[undefined]}        | ${'the API server does not'}
`('$bytes bytes: $why', ({ bytes, severity }) => {
  const secret: SecretNode = { key: 'secret/a', name: 'a', made: true, data: [['a', SecretText.of('x'.repeat(bytes))]] };
  expect([...secretTooLarge.check({ ...sketch(), secrets: [secret] })].map((one) => one.severity)).toEqual(severity);
});

test('the source of an empty value is named, its value is not', () => {
  const option = { name: 's3_store_access_key', value: SecretText.lazy(() => '', "environment variable 'S3_KEY'") };
  const secret: SecretNode = {
    key: 'secret/a', name: 'a', made: true, data: [['a.conf', SecretText.of('[archive]\ns3_store_secret_key = VERYSECRET\n')]],
    config: { key: 'config/secret/a', problems: [], sections: [{ name: 'archive', options: [option, { name: 's3_store_secret_key', value: SecretText.of('VERYSECRET') }] }] },
  };
  const found = [...emptyValue.check({ ...sketch(), secrets: [secret] })];
  expect(found.map(({ message }) => message)).toEqual(["'s3_store_access_key' of the Secret 'a' is empty: the environment variable 'S3_KEY' gives nothing."]);
  expect(JSON.stringify(found)).not.toContain('VERYSECRET');
});

test('a Secret beside the control plane that nobody uses may be empty', () => {
  expect([...emptyValue.check(sketch({ secrets: { other: { key: '' } } }))]).toEqual([]);
});
