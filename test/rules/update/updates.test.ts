import { Release } from '../../../src/facts/releases';
import type { JsonObject } from '../../../src/model/json';
import { sketch } from '../../../src/model/sketch';
import { readControlPlane } from '../../../src/read/control-plane';
import { changedLayout } from '../../../src/rules/update/changed-layout';
import { changedNotificationBus } from '../../../src/rules/update/changed-notification-bus';
import { externalStays } from '../../../src/rules/update/external-stays';
import { removedApi } from '../../../src/rules/update/removed-api';
import { removedStore } from '../../../src/rules/update/removed-store';
import { reorderedStores } from '../../../src/rules/update/reordered-stores';
import { replacedPods } from '../../../src/rules/update/replaced-pods';
import { timeLimitStays } from '../../../src/rules/update/time-limit-stays';
import { volumeDoesNotGrow } from '../../../src/rules/update/volume-does-not-grow';

const { FR4, FR6 } = Release;

test.each`
  old                                   | next                                    | refused  | why
  ${apis({ a: { type: 'single' } })}     | ${apis({ a: { type: 'edge' } })}         | ${true}  | ${'another layout'}
  ${apis({ a: {} })}                     | ${apis({ a: { type: 'split' } })}        | ${false} | ${'none is split'}
  ${apis({ a: { type: '' } })}           | ${apis({ a: { type: 'single' } })}       | ${true}  | ${'empty is split'}
  ${apis({ a: { type: 'single' } })}     | ${apis({ b: { type: 'split' } })}        | ${false} | ${'another API'}
  ${apis({})}                            | ${apis({ default: { type: 'single' } })} | ${true}  | ${'the webhook had made a split one'}
  ${{ enabled: false, ...apis({ a: {} }) }} | ${apis({ a: { type: 'single' } })}    | ${true}  | ${'an API outlives its service'}
  ${undefined}                           | ${apis({ default: { type: 'single' } })} | ${false} | ${'there was no Image service'}
`('$old to $next: $why', ({ old, next, refused }) => {
  expect([...changedLayout.check(read(old), read(next))]).toHaveLength(refused ? 1 : 0);
});

test.each`
  release | old                                       | next                                                                   | refused
  ${FR6}  | ${{ notificationBusInstance: 'a' }}        | ${{ notificationBusInstance: 'b' }}                                    | ${true}
  ${FR6}  | ${{ notificationBusInstance: 'a' }}        | ${{ notificationBusInstance: 'a' }}                                    | ${false}
  ${FR6}  | ${{ notificationBusInstance: 'a' }}        | ${{}}                                                                  | ${false}
  ${FR6}  | ${{}}                                      | ${{ notificationBusInstance: 'a' }}                                    | ${true}
  ${FR6}  | ${{ notificationBusInstance: 'a' }}        | ${{ notificationBusInstance: 'a', notificationsBus: { cluster: 'b' } }} | ${true}
  ${FR4}  | ${{ notificationBusInstance: 'a' }}        | ${{ notificationBusInstance: 'b' }}                                    | ${false}
`('the bus $old to $next on $release', ({ release, old, next, refused }) => {
  const [before, after] = [old, next].map((template) => sketch({ release, template }));
  expect([...changedNotificationBus.check(before, after)]).toHaveLength(refused ? 1 : 0);
});

test.each`
  old                                           | next                                              | found    | why
  ${{ storageRequest: '10G', external: false }}  | ${{ storageRequest: '20G', external: false }}     | ${true}  | ${'volumes never grow'}
  ${{ storageRequest: '10G', external: false }}  | ${{ storageRequest: '10000M', external: false }}  | ${false} | ${'the same size'}
  ${{ storageRequest: '10G', external: true }}   | ${{ storageRequest: '20G', external: true }}      | ${false} | ${'there are no volumes'}
  ${{}}                                          | ${{ storageRequest: '20G', external: false }}     | ${false} | ${'they are new'}
`('storage $old to $next: $why', ({ old, next, found }) => {
  const [before, after] = [old, next].map((storage) => sketch({ ...TWO_APIS, template: { storage } }));
  expect([...volumeDoesNotGrow.check(before, after)]).toHaveLength(found ? 1 : 0);
});

test('a request that is new needs external to be taken back', () => {
  const old = sketch({ template: { storage: {} } });
  expect([...externalStays.check(old, sketch({ template: { storage: { storageRequest: '10G' } } }))]).toHaveLength(1);
  expect([...externalStays.check(sketch({ template: { storage: { external: false } } }), sketch({ template: { storage: { storageRequest: '10G' } } }))]).toEqual([]);
});

test('an API that goes while one with the same stores comes is renamed', () => {
  const [a, b] = [sketch({ apis: { a: { stores: 'hub:rbd' } } }), sketch({ apis: { b: { stores: 'hub:rbd' } } })];
  expect([...removedApi.check(a, b)].map(({ message }) => message)).toEqual(["API 'a' is renamed to 'b'."]);
  expect([...removedApi.check(a, sketch({ apis: {} }))]).toEqual([]);
});

test('a store that goes while another of its type comes is renamed', () => {
  const [old, next] = ['hub:rbd,archive:s3', 'hub:rbd,cold:s3'].map((stores) => sketch({ apis: { default: { stores } } }));
  expect([...removedStore.check(old, next)].map(({ message }) => message)).toEqual(["Store 'archive' is gone, and store 'cold' of the same type is new."]);
});

test.each`
  next               | found    | why
  ${'a:rbd,b:s3'}     | ${false} | ${'nothing changes'}
  ${'b:s3,a:rbd'}     | ${true}  | ${'only the order changes'}
  ${'b:s3,c:rbd,a:rbd'} | ${false} | ${'one is new, and no order would spare the pods'}
  ${'b:s3'}           | ${false} | ${'one is gone'}
`('stores a:rbd,b:s3 to $next: $why', ({ next, found }) => {
  const topology = (stores: string) => sketch({ apis: { default: { stores } } });
  expect([...reorderedStores.check(topology('a:rbd,b:s3'), topology(next))]).toHaveLength(found ? 1 : 0);
});

test.each`
  change                                                                     | found
  ${{ apis: { default: { stores: 'hub:rbd,fast:rbd' } } }}                    | ${["API 'default' gets new pods all at once, as the ordered list of stores changes from hub:rbd to hub:rbd,fast:rbd."]}
  ${{ template: { imageCache: { size: '5G' } } }}                             | ${["API 'default' gets new pods all at once, as the size of the image cache changes from none to 5G."]}
  ${{ template: { imageCache: { size: '5G' } }, release: Release.FR1 }}       | ${[]}
  ${{ template: { quotas: { imageCountTotal: 1 } } }}                         | ${[]}
  ${{ apis: { default: { stores: 'hub:rbd,fast:rbd', replicas: 0 } } }}       | ${[]}
  ${{ section: { uniquePodNames: true } }}                                    | ${[]}
  ${{ apis: { default: { layout: 'edge', stores: 'hub:rbd' } } }}             | ${[]}
`('pods that are all replaced at once by $change', ({ change, found }) => {
  const old = sketch({ apis: { default: { stores: 'hub:rbd' } } });
  const next = sketch({ apis: { default: { stores: 'hub:rbd' } }, ...change });
  expect([...replacedPods.check(old, next)].map(({ message }) => message)).toEqual(found);
});

test('one that only changes the order of its stores is told that the order could stay, and no more', () => {
  const [old, next] = ['a:rbd,b:rbd', 'b:rbd,a:rbd'].map((stores) => sketch({ apis: { default: { stores } } }));
  expect([...replacedPods.check(old, next)]).toEqual([]);
  expect([...reorderedStores.check(old, next)]).toHaveLength(1);
});

test.each`
  old                                | next                                | found    | why
  ${{ }}                             | ${{ }}                              | ${true}  | ${'the webhook wrote the limit into the API'}
  ${{ }}                             | ${{ apiTimeout: 120 }}              | ${false} | ${'it has the new one written out'}
  ${{ apiTimeout: 60 }}              | ${{ }}                              | ${true}  | ${'the cluster shows what the webhook wrote'}
  ${{ apiTimeout: 30 }}              | ${{ }}                              | ${false} | ${'somebody wrote another one, and takes it away'}
`('the template goes from 60 to 120 seconds, and its API from $old to $next: $why', ({ old, next, found }) => {
  const topology = (apiTimeout: number, body: JsonObject) => sketch({ template: { apiTimeout }, apis: { default: { stores: 'hub:rbd', body } } });
  expect([...timeLimitStays.check(topology(60, old), topology(120, next))]).toHaveLength(found ? 1 : 0);
});

const TWO_APIS = { apis: { a: { stores: 'hub:rbd' }, b: { stores: 'hub:rbd' } } };

function apis(glanceAPIs: JsonObject): JsonObject {
  return { template: { glanceAPIs } };
}

function read(glance: JsonObject | undefined): ReturnType<typeof readControlPlane> {
  return readControlPlane({ metadata: { name: 'openstack' }, spec: { secret: 's', glance } }, { whole: true });
}
