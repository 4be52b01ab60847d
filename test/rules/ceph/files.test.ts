import { sketch, type Sketch } from '../../../src/model/sketch';
import { confNotInSecret } from '../../../src/rules/ceph/conf-not-in-secret';
import { confNotMounted } from '../../../src/rules/ceph/conf-not-mounted';
import { keyringMissing } from '../../../src/rules/ceph/keyring-missing';
import { keyringNotNamed } from '../../../src/rules/ceph/keyring-not-named';
import { oddConf } from '../../../src/rules/ceph/odd-conf';
import { CLIENT_FILES, clientFiles } from '../../../src/rules/ceph/sample';
import { matchesNothing } from '../../../src/rules/mounts/matches-nothing';

const FSID = '5fe62cc7-0392-4a32-8466-081ce0ea970f';
const ceph = { secret: { secretName: 'ceph-conf-files' } };
const at = (path: string, source: object = ceph, more: object = {}) => [{ to: ['GlanceAPI'], at: path, source: source as never, ...more }];
const files = (data: Readonly<Record<string, string>>) => ({ 'ceph-conf-files': data });

test.each`
  plan                                                                          | found | why
  ${{ mounts: at('/etc/ceph') }}                                                | ${0}  | ${'mounted'}
  ${{ mounts: at('/etc/ceph/') }}                                               | ${0}  | ${'a slash at the end does not matter'}
  ${{ mounts: at('/etc') }}                                                     | ${0}  | ${'a directory above'}
  ${{ mounts: at('/etc/ceph/ceph.conf') }}                                      | ${0}  | ${'the file itself, with a sub path'}
  ${{ mounts: at('/etc/cep') }}                                                 | ${1}  | ${'only the beginning is the same'}
  ${{ mounts: [] }}                                                             | ${1}  | ${'nothing is mounted'}
  ${{ mounts: [], whole: false }}                                               | ${0}  | ${'a fragment may leave mounts out'}
  ${{ mounts: at('/etc/ceph', ceph, { to: ['CinderVolume'] }) }}                | ${0}  | ${'the template does not reach cinder: that is the mistake'}
  ${{ mounts: at('/etc/ceph', ceph, { to: ['CinderVolume'], level: 'spec' }) }} | ${1}  | ${'mounted for another service only'}
  ${{ mounts: [], stores: { hub: { rbd_store_ceph_conf: null } } }}             | ${0}  | ${'a missing option is found as such'}
  ${{ mounts: [], apis: { default: { stores: 'hub:rbd,other:rbd' } } }}         | ${1}  | ${'two stores without the one directory are one mistake'}
  ${{ mounts: [], apis: { default: { stores: 'hub:rbd' }, az1: { stores: 'hub:rbd' } } }} | ${2} | ${'one for each API'}
`('the configuration in $plan: $why', ({ plan, found }) => {
  expect([...confNotMounted.check(sketch(plan as Sketch))]).toHaveLength(found);
});

test('a mount whose propagation is misspelt is one mistake', () => {
  const topology = sketch({ mounts: at('/etc/ceph', ceph, { to: ['glance'] }) });
  expect([...confNotMounted.check(topology), ...matchesNothing.check(topology)].map(({ field }) => field)).toEqual(['propagation']);
});

test.each`
  source                                                                                                | data            | found | why
  ${ceph}                                                                                               | ${CLIENT_FILES} | ${0}  | ${'the key is there'}
  ${ceph}                                                                                               | ${clientFiles('az1', FSID)} | ${1} | ${'a key of another cluster'}
  ${{ secret: { secretName: 'unknown' } }}                                                              | ${CLIENT_FILES} | ${0}  | ${'nothing is known of the Secret'}
  ${{ projected: { sources: [{ secret: { name: 'ceph-conf-files' } }] } }}                              | ${CLIENT_FILES} | ${0}  | ${'projected'}
  ${{ projected: { sources: [{ secret: { name: 'ceph-conf-files' } }, { secret: { name: 'unknown' } }] } }} | ${clientFiles('az1', FSID)} | ${0} | ${'the other Secret may have it'}
  ${{ secret: { secretName: 'ceph-conf-files', items: [{ key: 'ceph.conf', path: 'az1.conf' }] } }}     | ${CLIENT_FILES} | ${1}  | ${'the file has another name'}
  ${{ secret: { secretName: 'ceph-conf-files', items: [{ key: 'az1.conf', path: 'ceph.conf' }] } }}     | ${clientFiles('az1', FSID)} | ${0} | ${'the file has this name'}
  ${{ configMap: { name: 'ceph' } }}                                                                    | ${CLIENT_FILES} | ${0}  | ${'nothing is known of a ConfigMap'}
`('$source: $why', ({ source, data, found }) => {
  expect([...confNotInSecret.check(sketch({ mounts: at('/etc/ceph', source), secrets: files(data) }))]).toHaveLength(found);
});

test.each`
  user           | conf          | data                                                              | found                    | why
  ${'openstack'} | ${'ceph'}     | ${CLIENT_FILES}                                                   | ${undefined}             | ${'found by its name'}
  ${'glance'}    | ${'ceph'}     | ${CLIENT_FILES}                                                   | ${'ceph.client.glance'}  | ${'the keyring of another user'}
  ${'openstack'} | ${'ceph'}     | ${{ 'ceph.conf': CLIENT_FILES['ceph.conf'] }}                     | ${'no keyring'}          | ${'no keyring at all'}
  ${'openstack'} | ${'az1'}      | ${clientFiles('az1', FSID)}                                       | ${undefined}             | ${'named after the configuration'}
  ${'openstack'} | ${'az1'}      | ${{ 'az1.conf': 'keyring = /etc/ceph/k\n', 'k': '[client.openstack]\nkey = a\n' }} | ${undefined} | ${'the configuration names it'}
  ${'openstack'} | ${'az1'}      | ${{ 'az1.conf': 'keyring = /etc/ceph/$cluster.keyring\n' }}       | ${undefined}             | ${'what the client makes of a variable is not known'}
  ${'openstack'} | ${'az1'}      | ${{ 'az1.conf': 'keyring = /run/keyring\n' }}                     | ${undefined}             | ${'in another directory'}
  ${'openstack'} | ${'ceph'}     | ${{ ...CLIENT_FILES, 'ceph.client.openstack.keyring': '[client.admin]\nkey = a\n' }} | ${'no key for it'} | ${'the right name with the wrong key'}
`('$user on $conf: $why', ({ user, conf, data, found }) => {
  const topology = sketch({ stores: { hub: { rbd_store_ceph_conf: `/etc/ceph/${conf}.conf`, rbd_store_user: user } }, secrets: files(data) });
  const messages = [...keyringMissing.check(topology)].map(({ message }) => message);
  expect(messages).toEqual(found === undefined ? [] : [expect.stringContaining(found)]);
});

test.each`
  conf                                                          | found                    | why
  ${'fsid = a\nmon_host = b\n'}                                 | ${undefined}             | ${'right'}
  ${'  fsid=a\nmon host = b\n'}                                 | ${undefined}             | ${'blanks and underscores are the same'}
  ${'fsid = a\nfsid = b\nmon_host = c\n'}                       | ${'2 lines'}             | ${'two ids'}
  ${'#fsid = a\nmon_host = c\n'}                                | ${'no fsid'}             | ${'a comment is no line'}
  ${'fsid = a\n'}                                               | ${'no monitor'}          | ${'no monitors'}
  ${''}                                                         | ${undefined}             | ${'an empty file is found as such'}
`('the configuration $conf: $why', ({ conf, found }) => {
  const topology = sketch({ secrets: files({ ...CLIENT_FILES, 'ceph.conf': conf }) });
  const messages = [...oddConf.check(topology)].map(({ message }) => message);
  expect(messages).toEqual(found === undefined ? [] : [expect.stringContaining(found)]);
});

test('a configuration that two APIs read is judged once', () => {
  const topology = sketch({
    apis: { default: { stores: 'hub:rbd' }, az1: { stores: 'hub:rbd' } },
    stores: { hub: { rbd_store_ceph_conf: '/etc/ceph/az1.conf' } },
    secrets: files({ ...clientFiles('az1', FSID), 'az1.conf': 'mon_host = a\n' }),
  });
  expect([...oddConf.check(topology)]).toHaveLength(1);
  expect([...keyringNotNamed.check(topology)]).toHaveLength(1);
});

test('what a keyring or a configuration holds is in no finding', () => {
  const data = { ...CLIENT_FILES, 'ceph.client.glance.keyring': '[client.other]\nkey = VERYSECRET\n' };
  const topology = sketch({ stores: { hub: { rbd_store_user: 'glance' } }, secrets: files(data) });
  const found = [keyringMissing, keyringNotNamed, oddConf, confNotInSecret].flatMap((rule) => [...rule.check(topology)]);
  expect(found).toHaveLength(1);
  const said = found.map(({ message, consequence, fix }) => [message, consequence, fix].join(' ')).join(' ');
  expect(said).not.toMatch(/VERYSECRET|client\.other|fsid = /);
});
