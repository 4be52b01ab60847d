import type { Probe } from './observe';

/** A configuration that one of our rules finds, and what the real Glance makes of it. */
export interface Truth extends Probe {
  readonly rule: string;
  /** What is wrong, in words; the title of the test. */
  readonly what: string;
  /** The first store when left out; null for none. */
  readonly default?: string | null;
  /** Options by section, instead of those with which the store works; null leaves one out. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, string | null>> | null>>;
  /** The text itself, when a list of options does not make it. */
  readonly text?: (working: string) => string;
  /** The template's text, where the API has one of its own. */
  readonly template?: string;
  /** A Secret's text. */
  readonly secret?: string;
  /** What 2023.1 does. */
  readonly seen: string;
  /** What 2026.2 does, where that is something else. @default - the same */
  readonly newest?: string;
}

const s3 = (options: Readonly<Record<string, string | null>>, seen: string, newest: string, what: string, rule = 'GLN-STORES-029'): Truth =>
  ({ rule, what, stores: 'a:s3', options: { a: options }, seen, newest });
const swift = (options: Readonly<Record<string, string | null>>, seen: string, newest: string, what: string, rule = 'GLN-STORES-029'): Truth =>
  ({ rule, what, stores: 'a:swift', options: { a: options }, seen, newest });
const secretKey = (key: string, seen: string, what: string): Truth => s3({ s3_store_secret_key: key }, seen, 'works', `an S3 secret key with ${what}`);
const accessKey = (key: string, seen: string, what: string): Truth => s3({ s3_store_access_key: key }, seen, 'works', `an S3 access key with ${what}`);
const reserved = (id: string, seen: string, newest: string): Truth =>
  ({ rule: 'GLN-STORES-002', what: `a store is called ${id}`, stores: `${id}:file`, seen, newest });

const LOST = 'starts, up 204, down 500, del 500';

export const TRUTHS: readonly Truth[] = [
  { rule: 'GLN-STORES-006', what: 'no default store: the operator\'s is not enabled', stores: 'a:file', default: null, seen: 'exit 1' },
  { rule: 'GLN-STORES-006', what: 'the default store is not enabled', stores: 'a:file', default: 'b', seen: 'exit 1' },
  { rule: 'GLN-STORES-006', what: 'the default store is written in another case', stores: 'a:file', default: 'A', seen: 'exit 1' },
  { rule: 'GLN-STORES-006', what: 'the default store is an HTTP store', stores: 'a:http,b:file', seen: 'starts, up 410' },
  { rule: 'GLN-STORES-010', what: 'an S3 store without a section', stores: 'a:file,b:s3', options: { b: null }, store: 'b', seen: 'starts, details 500, up 410' },
  { rule: 'GLN-STORES-010', what: 'a Swift store without a section', stores: 'a:file,b:swift', options: { b: null }, store: 'b', seen: 'starts, up 410' },
  { rule: 'GLN-STORES-010', what: 'an RBD store without a section', stores: 'a:file,b:rbd', options: { b: null }, seen: 'exit 99', newest: 'exit 1' },
  { rule: 'GLN-STORES-005', what: 'the type of a store does not exist', stores: 'a:file,b:nfs', options: { b: { filesystem_store_datadir: '@DIR@/b' } }, store: 'b', seen: 'starts, stores 500, up 400' },
  { rule: 'GLN-STORES-005', what: 'the type of the default store does not exist', stores: 'a:nfs', options: { a: { filesystem_store_datadir: '@DIR@/a' } }, seen: 'exit 1' },
  { rule: 'GLN-LAYOUT-002', what: 'a comma ends the store list', stores: 'a:file', text: (text) => text.replace('a:file', 'a:file,'), seen: 'exit 5', newest: 'exit 1' },
  { rule: 'GLN-MERGE-004', what: 'one id stands twice in the store list', stores: 'a:file', text: (text) => text.replace('a:file', 'a:file,a:file'), seen: 'exit 5', newest: 'exit 1' },
  { rule: 'GLN-STORES-003', what: 'the ids of two stores differ in case only', stores: 'a:file,A:file', options: { A: null }, copyTo: 'A', seen: 'starts, up 204, copy fails' },
  ...['project', 'usage', 'version', 'reset', 'Template'].map((id) => reserved(id, 'exit 99', 'starts, stores 500, up 204, down 500, del 500')),
  reserved('workers', 'exit 99', 'works'), reserved('os_glance_spare', 'exit 1', 'exit 1'),
  { rule: 'GLN-STORES-014', what: 'two file stores have one directory', stores: 'a:file,b:file', options: { b: { filesystem_store_datadir: '@DIR@/a' } }, copyTo: 'b', seen: 'starts, up 204, copy fails' },
  { rule: 'GLN-STORES-020', what: 'a file store has a directory and several', stores: 'a:file', options: { a: { filesystem_store_datadirs: '@DIR@/b:100' } }, seen: 'starts, details 500, up 410' },
  { rule: 'GLN-STORES-021', what: 'the directory of a file store is no absolute path', stores: 'a:file', options: { a: { filesystem_store_datadir: 'images' } }, seen: 'works' },
  { rule: 'GLN-STORES-046', what: 'the permissions of image files are not octal', stores: 'a:file', options: { a: { filesystem_store_file_perm: '99' } }, seen: 'exit 4', newest: 'exit 1' },
  { rule: 'GLN-STORES-046', what: 'the owner cannot read image files', stores: 'a:file', options: { a: { filesystem_store_file_perm: '200' } }, seen: 'starts, details 500, up 410' },
  { rule: 'GLN-STORES-011', what: 'an RBD store names no user', stores: 'a:rbd', options: { a: { rbd_store_user: null } }, seen: 'exit 99', newest: 'exit 1' },
  { rule: 'GLN-STORES-011', what: 'an RBD store names no configuration', stores: 'a:rbd', options: { a: { rbd_store_ceph_conf: null } }, seen: 'exit 99', newest: 'exit 1' },
  { rule: 'GLN-STORES-022', what: 'the user of an RBD store starts with client.', stores: 'a:rbd', options: { a: { rbd_store_user: 'client.openstack' } }, seen: 'exit 99', newest: 'exit 1' },
  { rule: 'GLN-STORES-024', what: 'the pool of an RBD store is empty', stores: 'a:rbd', options: { a: { rbd_store_pool: '' } }, seen: 'starts, up 500' },
  { rule: 'GLN-CEPH-001', what: 'the configuration of a Ceph cluster is not there', stores: 'a:file,b:rbd', options: { b: { rbd_store_ceph_conf: '/etc/ceph/nowhere.conf' } }, seen: 'exit 99', newest: 'exit 1' },
  secretKey('ab:cd', LOST, 'a colon'), secretKey('ab//cd', LOST, 'two slashes in a row'),
  ...['#', '?', '@', '[', ']'].map((letter) => secretKey(`ab${letter}cd`, 'starts, up 400', letter)),
  secretKey('ab\tcd', LOST, 'a tab'), secretKey('ab\n cd', LOST, 'a line break'),
  accessKey('AB:CD', LOST, 'a colon'), ...['#', '?', '@', '[', ']'].map((letter) => accessKey(`AB${letter}CD`, 'starts, up 400', letter)),
  accessKey('AB\tCD', LOST, 'a tab'), s3({ s3_store_access_key: 'AB\n CD' }, 'starts, up 500', 'starts, up 500', 'an S3 access key with a line break'),
  s3({ s3_store_host: '127.0.0.1' }, 'starts, up 400', 'starts, up 400', 'the endpoint of an S3 store has no scheme', 'GLN-STORES-028'),
  s3({ s3_store_bucket_url_format: 'subdomain' }, 'starts, up 500', 'starts, up 500', 'an unknown form of S3 URLs', 'GLN-CONFIG-001'),
  s3({ s3_store_bucket: 'b/c' }, 'starts, up 500', 'starts, up 500', 'a bucket with a slash', 'GLN-STORES-034'),
  s3({ s3_store_bucket: 'b@c' }, 'starts, up 500', 'starts, up 500', 'a bucket with an at sign', 'GLN-STORES-034'),
  s3({ s3_store_bucket: 'missing' }, 'starts, up 500', 'starts, up 500', 'a bucket that is not there', 'GLN-STORES-037'),
  s3({ s3_store_large_object_chunk_size: '4' }, 'starts, details 500, up 410', 'starts, details 500, up 410', 'parts of less than 5 MiB', 'GLN-CONFIG-001'),
  s3({ s3_store_secret_key: null }, 'starts, details 500, up 410', 'starts, details 500, up 410', 'an S3 store without a secret key', 'GLN-STORES-011'),
  swift({ swift_store_key: 'ab:cd' }, LOST, LOST, 'a Swift key with a colon'),
  swift({ swift_store_key: 'ab/cd' }, LOST, LOST, 'a Swift key with a slash'),
  swift({ swift_store_user: 'glance' }, 'starts, up 500', 'starts, up 500', 'a Swift user without a project'),
  swift({ swift_store_user: 'a:b:c' }, 'starts, up 500', 'starts, up 500', 'a Swift user with two colons'),
  swift({ swift_store_user: 'serv/ice:glance' }, LOST, LOST, 'a Swift user with a slash'),
  swift({ swift_store_auth_version: null }, 'starts, up 500', 'works', 'a Swift store without a version of Keystone', 'GLN-STORES-040'),
  swift({ swift_store_auth_version: '2' }, 'starts, up 500', 'exit 1', 'a Swift store for version 2 of Keystone', 'GLN-STORES-040'),
  swift({ swift_buffer_on_upload: 'True' }, 'exit 3', 'exit 1', 'a Swift store that buffers nowhere', 'GLN-STORES-041'),
  { rule: 'GLN-STORES-042', what: 'a volume type without credentials', stores: 'a:file,b:cinder', options: { b: { cinder_volume_type: 'fast' } }, store: 'b', seen: 'exit 99', newest: 'exit 1' },
  {
    rule: 'GLN-STORES-042', what: 'credentials of Cinder without a project', stores: 'a:file,b:cinder', store: 'b', seen: 'exit 99', newest: 'exit 1',
    options: { b: { cinder_store_auth_address: '@SWIFT@/v3', cinder_store_user_name: 'glance', cinder_store_password: 'p', cinder_volume_type: 'fast' } },
  },
  { rule: 'GLN-CONFIG-013', what: 'a secret key refers to an option that does not exist', stores: 'a:s3', options: { a: { s3_store_secret_key: 'ab$cd' } }, seen: 'exit 99', newest: 'exit 1' },
  { rule: 'GLN-CONFIG-013', what: 'a secret key refers to an option that exists', stores: 'a:s3', options: { a: { s3_store_secret_key: 'ab$workers' } }, seen: 'starts, up 500', newest: 'exit 1' },
  { rule: 'GLN-CONFIG-013', what: 'a description refers to an option', stores: 'a:file', options: { a: { store_description: 'costs $money' } }, seen: 'starts, stores 500' },
  { rule: 'GLN-CONFIG-001', what: 'import methods without brackets', stores: 'a:file', options: { DEFAULT: { enabled_import_methods: 'web-download,copy-image' } }, seen: 'starts, create 500' },
  { rule: 'GLN-CONFIG-001', what: 'an import method that does not exist', stores: 'a:file', options: { DEFAULT: { enabled_import_methods: '[web-upload]' } }, seen: 'works', newest: 'starts, create 500' },
  { rule: 'GLN-CONFIG-001', what: 'a chunk size that is no number', stores: 'a:rbd', options: { a: { rbd_store_chunk_size: 'big' } }, seen: 'starts, details 500, up 410' },
  { rule: 'GLN-CONFIG-003', what: 'a misspelt option of a store', stores: 'a:file', options: { a: { filesystem_store_chunk: '1' } }, seen: 'works' },
  { rule: 'GLN-CONFIG-004', what: 'an option of another type of store', stores: 'a:file', options: { a: { rbd_store_pool: 'images' } }, seen: 'works' },
  { rule: 'GLN-CONFIG-006', what: 'a misspelt option of Glance', stores: 'a:file', options: { DEFAULT: { enabled_import_method: '[copy-image]' } }, seen: 'works' },
  { rule: 'GLN-CONFIG-019', what: 'a misspelt section of Glance', stores: 'a:file', options: { image_import_options: { image_import_plugins: '[no_op]' } }, seen: 'works' },
  { rule: 'GLN-CONFIG-008', what: 'an option that is newer than 2023.1', stores: 'a:file', options: { a: { weight: '5' } }, seen: 'works' },
  { rule: 'GLN-CONFIG-010', what: 'a line that is no assignment', stores: 'a:file', text: (text) => `${text}nonsense\n`, seen: 'exit 99', newest: 'exit 1' },
  { rule: 'GLN-CONFIG-014', what: 'a text that is no template', stores: 'a:s3', options: { a: { store_description: '{{ costs', s3_store_access_key: '{{ .ServiceUser }}' } }, seen: 'starts, up 500' },
  { rule: 'GLN-CONFIG-015', what: 'a variable that the operator does not have', stores: 'a:s3', options: { a: { store_description: '{{ .Costs }}', s3_store_access_key: '{{ .ServiceUser }}' } }, seen: 'starts, up 500' },
  { rule: 'GLN-SECRETS-002', what: 'a Secret that does not start with a section', stores: 'a:file', secret: 'store_description = x\n', seen: 'exit 99', newest: 'exit 1' },
  { rule: 'GLN-STORES-012', what: 'the text of an API without stores', stores: 'hub:rbd', template: '[DEFAULT]\nenabled_backends = hub:rbd\n', text: () => '[DEFAULT]\ndebug = False\n', seen: 'starts, stores are default_backend' },
];
