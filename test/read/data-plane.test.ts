import type { Json } from '../../src/model/json';
import { readContext } from '../../src/read/context';

const read = (kind: string, name: string, spec: Json, metadata: object = {}) =>
  readContext([{ kind, metadata: { name, ...metadata }, spec } as Json], { configSecrets: new Set() }).neighbours;

test('a service has its sources in order, and the names that stand below none apart from them', () => {
  const dataSources = [
    { configMapRef: { name: 'ceph-nova-az1' } }, { secretRef: { name: 'nova-cell1-compute-config', optional: true } },
    { configMapRef: null, name: 'lost' }, { configmapRef: { name: 'misspelt' } },
  ];
  expect(read('OpenStackDataPlaneService', 'nova-custom', { edpmServiceType: 'nova', dataSources }).dataPlaneServices).toEqual([{
    key: 'context/OpenStackDataPlaneService/nova-custom', name: 'nova-custom', serviceType: 'nova', strays: ['lost', 'misspelt'], exported: false,
    sources: [
      { kind: 'ConfigMap', name: 'ceph-nova-az1', optional: false }, { kind: 'Secret', name: 'nova-cell1-compute-config', optional: true },
    ],
  }]);
});

test('a service without a type is of the type of its name', () => {
  expect(read('OpenStackDataPlaneService', 'frr', {}).dataPlaneServices[0].serviceType).toBe('frr');
});

test('what has a uid was read from a cluster', () => {
  expect(read('OpenStackDataPlaneService', 'nova', {}, { uid: 'x' }).dataPlaneServices[0].exported).toBe(true);
});

test('a node set has its services, and the Secrets at /etc/ceph', () => {
  const mount = (name: string, secretName: string, mountPath: string) =>
    ({ volumes: [{ name, secret: { secretName } }], mounts: [{ name, mountPath }] });
  const extraMounts = [mount('ceph', 'ceph-conf-az1', '/etc/ceph/'), mount('other', 'elsewhere', '/etc/other')];
  const { nodeSets } = read('OpenStackDataPlaneNodeSet', 'az1', { services: ['libvirt', 'nova'], nodeTemplate: { extraMounts } });
  expect(nodeSets).toEqual([{
    key: 'context/OpenStackDataPlaneNodeSet/az1', name: 'az1', services: ['libvirt', 'nova'], cephSecrets: ['ceph-conf-az1'],
  }]);
});

test.each<[string, Json]>([
  ['no spec', undefined], ['a text', 'x'], ['odd lists', { dataSources: [1, null, 'x'], services: 'x', nodeTemplate: { extraMounts: [1] } }],
])(
  'whatever stands there, nothing is thrown: %s', (_, spec) => {
    expect(() => [read('OpenStackDataPlaneService', 'a', spec), read('OpenStackDataPlaneNodeSet', 'a', spec)]).not.toThrow();
  });
