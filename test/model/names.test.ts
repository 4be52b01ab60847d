import { LAYOUTS } from '../../src/facts/layouts';
import { RELEASES, Release } from '../../src/facts/releases';
import { apiNameLimit, editDistance, isDnsLabel, isDnsSubdomain, nearest, servicesOf, statefulSetsOf, webhookNameLimit } from '../../src/model/names';

test.each`
  name               | label    | subdomain
  ${'default'}       | ${true}  | ${true}
  ${'0'}             | ${true}  | ${true}
  ${'az-1'}          | ${true}  | ${true}
  ${'a.b'}           | ${false} | ${true}
  ${'AZ1'}           | ${false} | ${false}
  ${'az_1'}          | ${false} | ${false}
  ${'-a'}            | ${false} | ${false}
  ${'a-'}            | ${false} | ${false}
  ${''}              | ${false} | ${false}
  ${'a..b'}          | ${false} | ${false}
  ${'a\n'}           | ${false} | ${false}
  ${'a'.repeat(63)}  | ${true}  | ${true}
  ${'a'.repeat(64)}  | ${false} | ${true}
  ${'a'.repeat(253)} | ${false} | ${true}
  ${'a'.repeat(254)} | ${false} | ${false}
`('$name as a DNS label: $label, as a DNS name: $subdomain', ({ name, label, subdomain }) => {
  expect(isDnsLabel(name)).toBe(label);
  expect(isDnsSubdomain(name)).toBe(subdomain);
});

test.each`
  unique   | layout      | webhook | pods  | cacheUntilFr5 | cacheSinceFr6
  ${false} | ${'split'}  | ${39}   | ${32} | ${9}          | ${22}
  ${false} | ${'single'} | ${38}   | ${38} | ${15}         | ${28}
  ${false} | ${'edge'}   | ${40}   | ${36} | ${13}         | ${26}
  ${true}  | ${'split'}  | ${33}   | ${26} | ${3}          | ${16}
  ${true}  | ${'single'} | ${32}   | ${32} | ${9}          | ${22}
  ${true}  | ${'edge'}   | ${34}   | ${30} | ${7}          | ${20}
`('room for the name of a $layout API, unique names $unique', ({ unique, layout, webhook, pods, cacheUntilFr5, cacheSinceFr6 }) => {
  const use = { layout, uniquePodNames: unique, release: Release.FR5 };
  expect(webhookNameLimit(use)).toBe(webhook);
  expect(apiNameLimit(use)).toBe(pods);
  expect(apiNameLimit({ ...use, imageCache: true })).toBe(cacheUntilFr5);
  expect(apiNameLimit({ ...use, imageCache: true, release: Release.FR6 })).toBe(cacheSinceFr6);
});

test('the index of the eleventh pod takes one character more', () => {
  const use = { layout: 'split', release: Release.FR6, imageCache: true };
  expect(apiNameLimit({ ...use, replicas: 10 })).toBe(22);
  expect(apiNameLimit({ ...use, replicas: 11 })).toBe(21);
});

test('a name that pods have room for passes the webhook', () => {
  for (const { layout } of LAYOUTS) {
    for (const release of RELEASES) {
      for (const uniquePodNames of [true, false]) {
        const use = { layout, release, uniquePodNames };
        expect(apiNameLimit(use)).toBeLessThanOrEqual(webhookNameLimit(use));
      }
    }
  }
});

test('StatefulSets and Services are named after the API', () => {
  expect(statefulSetsOf('default', 'split')).toEqual(['glance-default-external-api', 'glance-default-internal-api']);
  expect(statefulSetsOf('az1', 'edge', true)).toEqual(['glance-xxxxx-az1-edge-api']);
  expect(servicesOf('default', 'single')).toEqual(['glance-default-public', 'glance-default-internal']);
  expect(servicesOf('az1', 'edge')).toEqual(['glance-az1-internal']);
  expect(servicesOf('az1', 'layered')).toEqual([]);
});

const KNOWN = ['apiOverrides', 'customServiceConfig', 'glanceAPIs', 'keystoneEndpoint', 'replicas', 'tls', 'type'];

test.each`
  name                      | meant
  ${'apiOverride'}          | ${'apiOverrides'}
  ${'glanceApis'}           | ${'glanceAPIs'}
  ${'GLANCEAPIS'}           | ${'glanceAPIs'}
  ${'keystoneEndpiont'}     | ${'keystoneEndpoint'}
  ${'cusomServiceConfg'}    | ${'customServiceConfig'}
  ${'replica'}              | ${'replicas'}
  ${'tsl'}                  | ${'tls'}
  ${'httpdCustomization'}   | ${undefined}
  ${'layout'}               | ${undefined}
  ${'x'}                    | ${undefined}
  ${''}                     | ${undefined}
`('$name was meant to be $meant', ({ name, meant }) => {
  expect(nearest(name, KNOWN)).toBe(meant);
});

test.each`
  a         | b            | distance
  ${''}     | ${'abc'}     | ${3}
  ${'abc'}  | ${''}        | ${3}
  ${'abcd'} | ${'abdc'}    | ${1}
  ${'abc'}  | ${'abc'}     | ${0}
  ${'abc'}  | ${'axc'}     | ${1}
  ${'ca'}   | ${'abc'}     | ${3}
`('$a and $b are $distance apart', ({ a, b, distance }) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
