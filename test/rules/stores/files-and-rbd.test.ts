import { Release } from '../../../src/facts/releases';
import { sketch, type Sketch } from '../../../src/model/sketch';
import { Severity } from '../../../src/rules/diagnostic';
import type { Rule } from '../../../src/rules/rule';
import { bothDirectories } from '../../../src/rules/stores/both-directories';
import { conversionDropped } from '../../../src/rules/stores/conversion-dropped';
import { directoryWithTwoPriorities } from '../../../src/rules/stores/directory-with-two-priorities';
import { emptyPool } from '../../../src/rules/stores/empty-pool';
import { filePermissions } from '../../../src/rules/stores/file-permissions';
import { fileStoreNotShared } from '../../../src/rules/stores/file-store-not-shared';
import { fileStoreOnEdge } from '../../../src/rules/stores/file-store-on-edge';
import { httpUnverified } from '../../../src/rules/stores/http-unverified';
import { idWithTwoMeanings } from '../../../src/rules/stores/id-with-two-meanings';
import { missingOption } from '../../../src/rules/stores/missing-option';
import { oddDirectory } from '../../../src/rules/stores/odd-directory';
import { oneBackEndTwoIds } from '../../../src/rules/stores/one-back-end-two-ids';
import { rbdAdminUser } from '../../../src/rules/stores/rbd-admin-user';
import { rbdChunkSize } from '../../../src/rules/stores/rbd-chunk-size';
import { rbdUserWithPrefix } from '../../../src/rules/stores/rbd-user-with-prefix';
import { rbdWithoutConversion } from '../../../src/rules/stores/rbd-without-conversion';

const severities = (rule: Rule, plan: Sketch) => [...rule.check(sketch(plan))].map(({ severity = rule.severity }) => severity);
const count = (rule: Rule, plan: Sketch) => severities(rule, plan).length;
const share = (at: string) => ({ to: ['Glance'], at, source: { nfs: { server: '172.18.0.5', path: '/export' } } });

test.each`
  rule               | options                                                                    | found | why
  ${oddDirectory}    | ${{}}                                                                      | ${0}  | ${'an absolute path'}
  ${oddDirectory}    | ${{ filesystem_store_datadir: 'images' }}                                  | ${1}  | ${'a relative one'}
  ${oddDirectory}    | ${{ filesystem_store_datadir: '/var/lib/glance/os_glance_tasks_store/' }}  | ${1}  | ${'where Glance keeps its own'}
  ${oddDirectory}    | ${{ filesystem_store_datadir: '/var/lib/glance/image-cache/images' }}      | ${1}  | ${'below the cache'}
  ${oddDirectory}    | ${{ filesystem_store_datadir: '/var/lib/glance/image-caches' }}            | ${0}  | ${'beside the cache'}
  ${oddDirectory}    | ${{ filesystem_store_datadir: '' }}                                        | ${0}  | ${'empty gives way to several'}
  ${oddDirectory}    | ${{ filesystem_store_datadir: '', filesystem_store_datadirs: 'a:10' }}     | ${1}  | ${'a priority is no part of the path'}
  ${bothDirectories} | ${{ filesystem_store_datadirs: '/a:1' }}                                   | ${1}  | ${'beside the one'}
  ${bothDirectories} | ${{ filesystem_store_datadir: null, filesystem_store_datadirs: '/a:1' }}   | ${1}  | ${'beside the default'}
  ${bothDirectories} | ${{ filesystem_store_datadir: '', filesystem_store_datadirs: '/a:1' }}     | ${0}  | ${'beside an empty one'}
  ${filePermissions} | ${{ filesystem_store_file_perm: '640' }}                                   | ${0}  | ${'the owner reads'}
  ${filePermissions} | ${{ filesystem_store_file_perm: '0' }}                                     | ${0}  | ${'0 leaves them alone'}
  ${filePermissions} | ${{ filesystem_store_file_perm: '240' }}                                   | ${1}  | ${'the owner does not read'}
  ${filePermissions} | ${{ filesystem_store_file_perm: '99' }}                                    | ${1}  | ${'9 is no octal digit'}
  ${filePermissions} | ${{ filesystem_store_file_perm: 'rw' }}                                    | ${0}  | ${'no number is another mistake'}
`('a file store with $options: $why', ({ rule, options, found }) => {
  expect(count(rule, { apis: { default: { layout: 'single', stores: 'local:file' } }, stores: { local: options } })).toBe(found);
});

test.each`
  api                                                          | mounts                                   | found                 | why
  ${{ layout: 'single', stores: 'local:file' }}                | ${[]}                                    | ${[Severity.ERROR]}   | ${'three pods, three disks'}
  ${{ layout: 'single', stores: 'local:file', replicas: 1 }}   | ${[]}                                    | ${[Severity.INFO]}    | ${'one pod, one disk'}
  ${{ layout: 'single', stores: 'local:file', replicas: 0 }}   | ${[]}                                    | ${[]}                 | ${'no pods'}
  ${{ layout: 'single', stores: 'local:file' }}                | ${[share('/var/lib/glance/local')]}      | ${[]}                 | ${'a share'}
  ${{ layout: 'single', stores: 'local:file' }}                | ${[share('/var/lib/glance')]}            | ${[]}                 | ${'a share above it'}
  ${{ layout: 'single', stores: 'local:file' }}                | ${[{ ...share('/var/lib/glance/local'), source: { emptyDir: {} } }]} | ${[Severity.ERROR]} | ${'an empty directory of each pod'}
  ${{ layout: 'split', stores: 'local:file' }}                 | ${[]}                                    | ${[]}                 | ${'the layout is the mistake'}
`('images in files of $api with $mounts: $why', ({ api, mounts, found }) => {
  expect(severities(fileStoreNotShared, { apis: { default: api }, mounts })).toEqual(found);
});

test('a directory of the node is a warning where releases take it', () => {
  const mounts = [{ to: ['Glance'], at: '/var/lib/glance/local', source: { hostPath: { path: '/srv' } } }];
  const apis = { default: { layout: 'single', stores: 'local:file' } };
  expect(severities(fileStoreNotShared, { apis, mounts, release: Release.FR6 })).toEqual([Severity.WARNING]);
  expect(severities(fileStoreNotShared, { apis, mounts })).toEqual([]);
});

test('a store list that the operator crashes on hides no second mistake behind it', () => {
  expect(count(fileStoreNotShared, { apis: { default: { text: '[DEFAULT]\nenabled_backends = hub\n' } } })).toBe(0);
});

test.each`
  stores        | found | why
  ${'a:file'}   | ${1}  | ${'a file cannot be cloned'}
  ${'a:rbd'}    | ${0}  | ${'RBD can'}
  ${undefined}  | ${1}  | ${"without stores it is the operator's own"}
`('an edge API with $stores: $why', ({ stores, found }) => {
  expect(count(fileStoreOnEdge, { apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores } } })).toBe(found);
});

test.each`
  rule                 | options                                   | found | why
  ${missingOption}     | ${{ rbd_store_user: null }}               | ${1}  | ${'no user'}
  ${missingOption}     | ${{ rbd_store_ceph_conf: '' }}            | ${1}  | ${'an empty path is none'}
  ${missingOption}     | ${{ rbd_store_pool: null }}               | ${0}  | ${'there is a pool by default'}
  ${emptyPool}         | ${{ rbd_store_pool: '' }}                 | ${1}  | ${'empty is a value'}
  ${emptyPool}         | ${{ rbd_store_pool: null }}               | ${0}  | ${'absent is the default'}
  ${rbdUserWithPrefix} | ${{ rbd_store_user: 'client.openstack' }} | ${1}  | ${'Glance puts client. in front'}
  ${rbdUserWithPrefix} | ${{ rbd_store_user: 'clients' }}          | ${0}  | ${'a name that begins alike'}
  ${rbdAdminUser}      | ${{ rbd_store_user: 'admin' }}            | ${1}  | ${'may do everything'}
  ${rbdAdminUser}      | ${{ rbd_store_user: 'administrator' }}    | ${0}  | ${'a name like others'}
  ${rbdChunkSize}      | ${{ rbd_store_chunk_size: '8' }}          | ${0}  | ${'a power of two'}
  ${rbdChunkSize}      | ${{ rbd_store_chunk_size: '1' }}          | ${0}  | ${'so is one'}
  ${rbdChunkSize}      | ${{ rbd_store_chunk_size: '12' }}         | ${1}  | ${'Glance uses 8'}
  ${rbdChunkSize}      | ${{ rbd_store_chunk_size: '0' }}          | ${0}  | ${'out of bounds is another mistake'}
`('an RBD store with $options: $why', ({ rule, options, found }) => {
  expect(count(rule, { stores: { hub: options } })).toBe(found);
});

test.each`
  plugins                                       | stores         | layout     | found | why
  ${"['image_decompression']"}                  | ${'hub:rbd'}   | ${'split'} | ${1}  | ${'conversion is dropped'}
  ${"['image_decompression','image_conversion']"} | ${'hub:rbd'} | ${'split'} | ${0}  | ${'it is kept'}
  ${'[]'}                                       | ${'hub:rbd'}   | ${'split'} | ${1}  | ${'an empty list drops it too'}
  ${"['no_op']"}                                | ${'hub:swift'} | ${'split'} | ${0}  | ${'nothing is converted for Swift'}
  ${"['no_op']"}                                | ${'hub:rbd'}   | ${'edge'}  | ${0}  | ${'nothing is converted at the edge'}
`('import plugins $plugins of a $layout API with $stores: $why', ({ plugins, stores, layout, found }) => {
  const options = { image_import_opts: { image_import_plugins: plugins } };
  expect(count(conversionDropped, { apis: { default: { stores, layout, options } } })).toBe(found);
});

test('only an edge API takes images into Ceph as they are', () => {
  expect(count(rbdWithoutConversion, { apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } } })).toBe(1);
  expect(count(rbdWithoutConversion, { apis: { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:swift' } } })).toBe(0);
});

test.each`
  options                                        | found | why
  ${{}}                                          | ${1}  | ${'true by default'}
  ${{ https_insecure: 'False' }}                 | ${0}  | ${'checked'}
  ${{ https_insecure: 'off' }}                   | ${0}  | ${'off is false'}
  ${{ https_ca_certificates_file: '/etc/pki/a' }} | ${0} | ${'authorities imply it'}
`('an HTTP store with $options: $why', ({ options, found }) => {
  expect(count(httpUnverified, { apis: { default: { stores: 'hub:rbd,web:http' } }, stores: { web: options } })).toBe(found);
});

/** Two APIs with texts of their own. */
function texts(first: string, second: string): Sketch {
  const text = (options: string) => `[DEFAULT]\nenabled_backends = hub:rbd\n[glance_store]\ndefault_backend = hub\n[hub]\n${options}`;
  return { apis: { one: { text: text(first) }, two: { text: text(second) } } };
}

const RBD = 'rbd_store_user = openstack\nrbd_store_ceph_conf = /etc/ceph/ceph.conf\n';

test.each`
  first                              | second                                           | found | why
  ${RBD}                             | ${RBD}                                           | ${0}  | ${'the same back end'}
  ${RBD}                             | ${`${RBD}rbd_store_pool = images\n`}             | ${0}  | ${'the default said aloud'}
  ${RBD}                             | ${`${RBD}rbd_store_pool = other\n`}              | ${1}  | ${'another pool'}
  ${RBD}                             | ${RBD.replace('ceph.conf', 'az1.conf')}          | ${1}  | ${'another cluster'}
  ${RBD}                             | ${RBD.replace('/etc/ceph/ceph', '/etc//ceph/ceph')} | ${0} | ${'the same path written otherwise'}
  ${RBD}                             | ${`${RBD}rbd_store_chunk_size = 16\n`}           | ${0}  | ${'the size of chunks tells no back ends apart'}
  ${RBD}                             | ${RBD.replace('openstack', 'glance')}            | ${0}  | ${'neither does the user'}
`('one id in two APIs, $second: $why', ({ first, second, found }) => {
  expect(count(idWithTwoMeanings, texts(first, second))).toBe(found);
});

test('in a fragment, what an API without a text runs with is not known', () => {
  const swift = '[DEFAULT]\nenabled_backends = default_backend:swift\n[default_backend]\nswift_store_auth_version = 3\n';
  const plan = { apis: { default: { text: swift }, other: { layout: 'single' } } };
  expect(count(idWithTwoMeanings, plan)).toBe(1);
  expect(count(idWithTwoMeanings, { ...plan, whole: false })).toBe(0);
});

test.each`
  stores                    | options                                                                                         | found                 | why
  ${'a:rbd,b:rbd'}          | ${{ a: { rbd_store_pool: 'x' }, b: { rbd_store_pool: 'y' } }}                                   | ${[]}                 | ${'two pools'}
  ${'a:rbd,b:rbd'}          | ${{ a: { rbd_store_pool: null }, b: { rbd_store_pool: 'images' } }}                             | ${[Severity.WARNING]} | ${'the default is a pool too'}
  ${'a:swift,b:swift'}      | ${{ a: { swift_store_container: 'x' }, b: { swift_store_container: 'x' } }}                     | ${[Severity.WARNING]} | ${'one container'}
  ${'a:cinder,b:cinder'}    | ${{ a: { cinder_volume_type: 'x' }, b: { cinder_volume_type: 'x' } }}                           | ${[Severity.ERROR]}   | ${'volumes are told apart by type'}
  ${'a:file,b:file'}        | ${{ a: { filesystem_store_datadir: '/x' }, b: { filesystem_store_datadir: '/x/' } }}            | ${[Severity.ERROR]}   | ${'one directory'}
  ${'a:http,b:http'}        | ${{}}                                                                                           | ${[]}                 | ${'what only reads has no back end'}
`('the stores $stores of one API: $why', ({ stores, options, found }) => {
  expect(severities(oneBackEndTwoIds, { apis: { default: { layout: 'single', stores } }, stores: options })).toEqual(found);
});

test.each`
  directories                     | found | why
  ${['/a:10', '/b:10']}           | ${0}  | ${'two directories of one priority'}
  ${['/a:10', '/a:10']}           | ${0}  | ${'Glance only warns of the very same twice'}
  ${['/a', '/a:0']}               | ${0}  | ${'no priority is 0'}
  ${['/a:10', '/a : 10']}         | ${0}  | ${'blanks around do not count'}
  ${['/a:10', '/a:20']}           | ${1}  | ${'two priorities'}
  ${['/a', '/a:20']}              | ${1}  | ${'one by default'}
  ${['/a:10', '/a/:20']}          | ${0}  | ${'Glance compares the texts'}
  ${['/a:high']}                  | ${1}  | ${'no number'}
  ${['/a:-1']}                    | ${0}  | ${'a negative number is one'}
  ${['/a:10', '/a:20', '/a:30']}  | ${2}  | ${'each line that is too much'}
`('directories with priorities: $why', ({ directories, found }) => {
  const lines = directories.map((directory: string) => `filesystem_store_datadirs = ${directory}`).join('\n');
  const text = `[DEFAULT]\nenabled_backends = local:file\n[glance_store]\ndefault_backend = local\n[local]\nfilesystem_store_datadir =\n${lines}\n`;
  expect([...directoryWithTwoPriorities.check(sketch({ apis: { default: { layout: 'single', text } } }))]).toHaveLength(found);
});
