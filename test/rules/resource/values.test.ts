import type { JsonObject } from '../../../src/model/json';
import { sketch } from '../../../src/model/sketch';
import type { Topology } from '../../../src/model/topology';
import { badLabel } from '../../../src/rules/resource/bad-label';
import { badQuantity } from '../../../src/rules/resource/bad-quantity';
import { badSchedule } from '../../../src/rules/resource/bad-schedule';
import { cacheScheduleUnused } from '../../../src/rules/resource/cache-schedule-unused';
import { foreignTopology } from '../../../src/rules/resource/foreign-topology';
import { overrideOfNoRoute } from '../../../src/rules/resource/override-of-no-route';
import { quotaBeyondCatalog } from '../../../src/rules/resource/quota-beyond-catalog';
import { quotaOfNoImages } from '../../../src/rules/resource/quota-of-no-images';
import { routeWithoutCertificate } from '../../../src/rules/resource/route-without-certificate';

test.each`
  storageRequest | found    | why
  ${'10G'}       | ${false} | ${'a quantity'}
  ${'10Gi'}      | ${false} | ${'a quantity'}
  ${'10 G'}      | ${true}  | ${'no blank in a quantity'}
  ${'10GB'}      | ${true}  | ${'no such unit'}
  ${'0'}         | ${true}  | ${'a volume has a size'}
  ${'-5G'}       | ${true}  | ${'a volume has a size'}
  ${''}          | ${false} | ${'an empty text asks for none'}
`("a storage request of '$storageRequest': $why", ({ storageRequest, found }) => {
  expect([...badQuantity.check(sketch({ template: { storage: { storageRequest } } }))]).toHaveLength(found ? 1 : 0);
  expect([...badQuantity.check(withBody({ storage: { storageRequest } }))]).toHaveLength(found ? 1 : 0);
});

test('the schedules of a cache matter where there is one', () => {
  const body = { imageCache: { cleanerScheduler: 'often' } };
  expect([...badSchedule.check(withBody(body))]).toEqual([]);
  expect([...badSchedule.check(sketch({ template: { imageCache: { size: '5G' } }, apis: { default: { stores: 'hub:rbd', body } } }))]).toHaveLength(1);
});

test("the usual schedules in the template are nobody's mistake", () => {
  const imageCache = { size: '5G', cleanerScheduler: '*/30 * * * *', prunerScheduler: '' };
  expect([...cacheScheduleUnused.check(sketch({ template: { imageCache } }))]).toEqual([]);
});

test.each`
  labels                                   | found    | why
  ${{ 'a.b/c': 'd' }}                       | ${false} | ${'a host name before the slash'}
  ${{ 'A_b/c': 'd' }}                       | ${true}  | ${'no host name before the slash'}
  ${{ 'a/b/c': 'd' }}                       | ${true}  | ${'one slash at most'}
  ${{ a: '' }}                              | ${false} | ${'an empty value is one'}
  ${{ a: 'with blank' }}                    | ${true}  | ${'no blanks in values'}
  ${{ a: 'x'.repeat(64) }}                  | ${true}  | ${'63 characters'}
  ${{ '': 'x' }}                            | ${true}  | ${'a label has a name'}
`('labels $labels: $why', ({ labels, found }) => {
  expect([...badLabel.check(withBody({ override: { service: { internal: { metadata: { labels } } } } }))]).toHaveLength(found ? 1 : 0);
});

test('values of annotations are free', () => {
  expect([...badLabel.check(withBody({ override: { service: { internal: { metadata: { annotations: { a: 'with blanks, and more' } } } } } }))]).toEqual([]);
});

test('the host name before an annotation may have capitals, that of a label may not', () => {
  const metadata = (kind: string) => withBody({ override: { service: { internal: { metadata: { [kind]: { 'Example.com/team': 'storage' } } } } } });
  expect([...badLabel.check(metadata('annotations'))]).toEqual([]);
  expect([...badLabel.check(metadata('labels'))]).toHaveLength(1);
});

test.each`
  namespace      | own            | found    | why
  ${'other'}     | ${'openstack'} | ${true}  | ${'another namespace'}
  ${'openstack'} | ${'openstack'} | ${false} | ${'its own'}
  ${''}          | ${'openstack'} | ${false} | ${'empty is its own'}
`('a Topology in $namespace: $why', ({ namespace, own, found }) => {
  const topologyRef = { name: 't', namespace };
  expect([...foreignTopology.check(sketch({ namespace: own, spec: { topologyRef } }))]).toHaveLength(found ? 1 : 0);
  expect([...foreignTopology.check(sketch({ namespace: own, apis: { default: { stores: 'hub:rbd', body: { topologyRef } } } }))]).toHaveLength(found ? 1 : 0);
});

test.each`
  name         | tls                                                     | found    | why
  ${'default'} | ${{ termination: 'edge' }}                              | ${true}  | ${'neither certificate nor key'}
  ${'default'} | ${{ termination: 'edge', certificate: 'c' }}            | ${true}  | ${'no key'}
  ${'default'} | ${{ termination: 'edge', certificate: 'c', key: 'k' }}  | ${false} | ${'both'}
  ${'ghost'}   | ${{ termination: 'edge' }}                              | ${false} | ${'dropped before anybody looks'}
`('the Route of $name with $tls: $why', ({ name, tls, found }) => {
  const topology = sketch({ section: { apiOverrides: { [name]: { route: { spec: { tls } } } } } });
  expect([...routeWithoutCertificate.check(topology)]).toHaveLength(found ? 1 : 0);
});

test('apiOverrides of an edge API do nothing', () => {
  const apis = { default: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } };
  expect([...overrideOfNoRoute.check(sketch({ apis, section: { apiOverrides: { az1: {}, default: {} } } }))]).toHaveLength(1);
});

test.each`
  quotas                                        | none     | beyond
  ${{ imageCountTotal: 0, imageSizeTotal: 0 }}   | ${false} | ${false}
  ${{ imageCountTotal: 0, imageSizeTotal: 10 }}  | ${true}  | ${true}
  ${{ imageCountTotal: 5 }}                      | ${false} | ${true}
`('quotas $quotas with two APIs', ({ quotas, none, beyond }) => {
  const topology = sketch({ apis: { default: { stores: 'hub:rbd' }, second: { stores: 'hub:rbd' } }, template: { quotas } });
  expect([...quotaOfNoImages.check(topology)]).toHaveLength(none ? 1 : 0);
  expect([...quotaBeyondCatalog.check(topology)]).toHaveLength(beyond ? 1 : 0);
});

function withBody(body: JsonObject): Topology {
  return sketch({ apis: { default: { stores: 'hub:rbd', body } } });
}
