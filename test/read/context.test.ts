import type { Json } from '../../src/model/json';
import { readContext } from '../../src/read/context';

const read = (...documents: readonly Json[]) => readContext(documents, { namespace: 'openstack', configSecrets: new Set() });
const object = (kind: string, name: string, more: object = {}) => ({ kind, metadata: { name, namespace: 'openstack' }, ...more }) as Json;

test('of a kind that no manifest is of there are no names, not even none', () => {
  expect(read(object('ConfigMap', 'a'), object('Secret', 'b')).neighbours.names).toEqual({ ConfigMap: ['a'], Secret: ['b'] });
});

test('pools and advertisements count whatever their namespace: they are for the whole cluster', () => {
  const { neighbours } = read({ kind: 'IPAddressPool', metadata: { name: 'a', namespace: 'metallb-system' }, spec: { addresses: ['10.0.0.0/24'], autoAssign: false } });
  expect(neighbours.pools).toEqual([{ key: 'context/IPAddressPool/a', name: 'a', addresses: ['10.0.0.0/24'], autoAssign: false }]);
});

test('a NetConfig gives each of its subnets', () => {
  const subnet = (name: string) => ({ name, cidr: '172.17.0.0/24', allocationRanges: [{ start: '172.17.0.100', end: '172.17.0.250' }] });
  const { neighbours } = read(object('NetConfig', 'netconfig', { spec: { networks: [{ name: 'internalapi', subnets: [subnet('one'), subnet('two')] }] } }));
  expect(neighbours.subnets.map(({ name }) => name)).toEqual(['internalapi/one', 'internalapi/two']);
});

test('a volume that is kept for a claim tells of a claim that is not there itself', () => {
  const volume = (name: string, namespace: string) => ({
    kind: 'PersistentVolume', metadata: { name }, spec: { claimRef: { name: `${name}-claim`, namespace }, accessModes: ['ReadWriteOnce'] },
  }) as Json;
  const claim = object('PersistentVolumeClaim', 'b-claim', { spec: { accessModes: ['ReadWriteMany'] } });
  const { neighbours } = read(volume('a', 'openstack'), volume('b', 'openstack'), volume('c', 'elsewhere'), claim);
  expect(neighbours.claims).toEqual([
    { key: 'context/PersistentVolumeClaim/b-claim', name: 'b-claim', accessModes: ['ReadWriteMany'] },
    { key: 'context/PersistentVolume/a', name: 'a-claim', accessModes: ['ReadWriteOnce'] },
  ]);
});

test('the keys of a ConfigMap are its texts and its bytes; values that are no text are left out', () => {
  const { configMaps } = read(object('ConfigMap', 'a', { data: { text: 'x', number: 1 }, binaryData: { bytes: 'AA==' } }));
  expect(configMaps[0].data).toEqual([['text', 'x'], ['bytes', '']]);
});

test.each<[string, Json]>([
  ['no object', 'text'], ['a list', [object('ConfigMap', 'a')]], ['null', null], ['no name', { kind: 'ConfigMap' }],
  ['no spec', object('IPAddressPool', 'a')], ['odd fields', object('NetConfig', 'a', { spec: { networks: [1, { subnets: 'x' }] } })],
  ['an odd list', { kind: 'List', items: 'x' }],
])('whatever stands there, nothing is thrown: %s', (_, document) => {
  expect(() => read(document)).not.toThrow();
});
