import { differences } from '../../src/model/sameness';
import { sketch, type Sketch } from '../../src/model/sketch';
import { viaYaml } from '../support/via-yaml';

const FILES = { at: '/etc/ceph', source: { secret: { secretName: 'ceph' } }, readOnly: true };

test.each<readonly [string, Sketch, Sketch, readonly string[]]>([
  ['another order of stores', { apis: { a: { stores: 'x:rbd,y:rbd' } } }, { apis: { a: { stores: 'y:rbd,x:rbd', default: 'x' } } }, ['stores']],
  ['another default', { apis: { a: { stores: 'x:rbd,y:rbd' } } }, { apis: { a: { stores: 'x:rbd,y:rbd', default: 'y' } } }, ['stores']],
  ['an option of a store', { stores: { hub: { rbd_store_pool: 'a' } } }, { stores: { hub: { rbd_store_pool: 'b' } } }, ['option']],
  ['an option that is gone', { stores: { hub: { rbd_thin_provisioning: 'True' } } }, {}, ['option']],
  ['another option', { apis: { a: { stores: 'x:rbd', options: { DEFAULT: { debug: 'true' } } } } }, { apis: { a: { stores: 'x:rbd' } } }, ['option']],
  ['an API that is gone', { apis: { a: { stores: 'x:rbd' }, b: { stores: 'x:rbd' } } }, { apis: { a: { stores: 'x:rbd' } } }, ['api']],
  ['the layout', { apis: { a: { layout: 'split', stores: 'x:rbd' } } }, { apis: { a: { layout: 'edge', stores: 'x:rbd' } } }, ['field', 'field']],
  ['the number of pods', { apis: { a: { replicas: 1, stores: 'x:rbd' } } }, { apis: { a: { replicas: 2, stores: 'x:rbd' } } }, ['field']],
  ['a Secret with configuration', { apis: { a: { stores: 'x:rbd', secrets: ['s'] } } }, { apis: { a: { stores: 'x:rbd' } } }, ['secrets']],
  ['what is mounted', { mounts: [FILES] }, { mounts: [{ ...FILES, source: { secret: { secretName: 'other' } } }] }, ['mounts']],
  ['where it is mounted', { mounts: [FILES] }, { mounts: [{ ...FILES, at: '/etc/other' }] }, ['mounts', 'mounts']],
  ['a field of the service', { template: { apiTimeout: 90 } }, {}, ['field']],
  ['another service', { spec: { cinder: { template: { x: 1 } } } }, { spec: { cinder: { template: { x: 2 } } } }, ['spec']],
  ['mounts of another service', { mounts: [{ ...FILES, level: 'spec', to: ['CinderVolume', 'Glance'] }] }, { mounts: [{ ...FILES, level: 'spec', to: ['Glance'] }] }, ['mounts']],
])('%s makes two control planes different', (_, one, other, aspects) => {
  expect(differences(viaYaml(sketch(one)), viaYaml(sketch(other))).map(({ aspect }) => aspect)).toEqual(aspects);
});

test.each<readonly [string, Sketch, Sketch]>([
  ['a value that is the default', { stores: { hub: { rbd_store_chunk_size: '8' } } }, {}],
  ['another spelling of a boolean', { stores: { hub: { rbd_thin_provisioning: 'yes' } } }, { stores: { hub: { rbd_thin_provisioning: 'True' } } }],
  ['quotes around a value', { stores: { hub: { store_description: '"a b"' } } }, { stores: { hub: { store_description: 'a b' } } }],
  ['a field that has its default', { template: { apiTimeout: 60, memcachedInstance: 'memcached', nodeSelector: {} } }, {}],
  ['the one API as the endpoint', { template: { keystoneEndpoint: '' } }, {}],
  ['a directory in a projection', { mounts: [FILES] }, { mounts: [{ ...FILES, source: { projected: { sources: [{ secret: { name: 'ceph' } }] } } }] }],
  ['the name of a volume', { mounts: [{ ...FILES, volume: 'a' }] }, { mounts: [{ ...FILES, volume: 'b' }] }],
  ['the place of a mount', { mounts: [{ ...FILES, level: 'spec', to: ['Glance'] }] }, { mounts: [{ ...FILES, to: ['default'] }] }],
  ['where the text stands', { text: '[DEFAULT]\nenabled_backends = web:http\n[glance_store]\ndefault_backend = web\n', apis: { a: {} } }, { apis: { a: { stores: 'web:http' } }, stores: { web: { https_insecure: null } } }],
])('%s makes no difference', (_, one, other) => {
  expect(differences(viaYaml(sketch(one)), viaYaml(sketch(other)))).toEqual([]);
});

test('an option that was moved into a Secret is no difference where the Secret is named', () => {
  const old = viaYaml(sketch({ apis: { a: { stores: 'x:s3', secrets: [] } }, stores: { x: { s3_store_secret_key: 'KEY' } } }));
  const next = viaYaml(sketch({ apis: { a: { stores: 'x:s3', secrets: ['keys'] } } }));
  const moved = [{ api: 'a', secretName: 'keys', options: [{ section: 'x', name: 's3_store_secret_key' }] }];
  expect(differences(old, next, moved)).toEqual([]);
  expect(differences(old, next).map(({ aspect }) => aspect)).toEqual(['option', 'secrets']);
});
