import { canonical, isAddress } from '../../../src/model/exposed';
import type { JsonObject } from '../../../src/model/json';
import { sketch, type SketchApi } from '../../../src/model/sketch';
import { addressNotShared } from '../../../src/rules/network/address-not-shared';
import { apisShareAddress } from '../../../src/rules/network/apis-share-address';
import { loadBalancer, overridden } from '../../../src/rules/network/sample';

const api = (service: JsonObject, more: Partial<SketchApi> = {}, endpoint = 'internal') => ({ stores: 'hub:rbd', ...more, ...overridden(endpoint, service) });
const newer = (address: string, key?: string): JsonObject => JSON.parse(JSON.stringify(loadBalancer(address, key)).replace(/metallb\.universe\.tf/g, 'metallb.io'));

test.each`
  apis                                                                                              | found | why
  ${{ a: api(loadBalancer('172.17.0.80')), b: api(loadBalancer('172.17.0.81')) }}                   | ${0}  | ${'two addresses'}
  ${{ a: api(loadBalancer('172.17.0.80', 'x')), b: api(loadBalancer('172.17.0.80', 'x')) }}         | ${1}  | ${'a key does not help, the port is the same'}
  ${{ a: api(loadBalancer('172.17.0.80')), b: api(newer('172.17.0.80')) }}                          | ${1}  | ${'both prefixes count'}
  ${{ a: api(loadBalancer('fd00::80')), b: api(loadBalancer('172.17.0.81, FD00:0:0:0:0:0:0:0080')) }} | ${1} | ${'one address in two spellings'}
  ${{ a: api(loadBalancer('172.17.0.80')), b: api({ metadata: loadBalancer('172.17.0.80').metadata }) }} | ${0} | ${'a ClusterIP claims nothing'}
  ${{ a: api(loadBalancer('172.17.0.80')), b: api(loadBalancer('172.17.0.80'), { layout: 'edge' }, 'public') }} | ${0} | ${'an edge API has no public service'}
  ${{ a: { stores: 'hub:rbd', body: { override: { service: { public: loadBalancer('172.17.0.80'), internal: loadBalancer('172.17.0.80') } } } } }} | ${1} | ${'two services of one API'}
`('$why', ({ apis, found }) => {
  expect([...apisShareAddress.check(sketch({ apis }))]).toHaveLength(found);
});

test.each`
  other                                                                          | ours                                       | found | why
  ${{ template: { override: { service: loadBalancer('172.17.0.80', 'x') } } }}   | ${loadBalancer('172.17.0.80', 'x')}        | ${0}  | ${'equal keys'}
  ${{ template: { override: { service: newer('172.17.0.80', 'x') } } }}          | ${loadBalancer('172.17.0.80', 'x')}        | ${0}  | ${'equal keys with both prefixes'}
  ${{ template: { override: { service: loadBalancer('172.17.0.80', 'y') } } }}   | ${loadBalancer('172.17.0.80', 'x')}        | ${1}  | ${'another key'}
  ${{ template: { override: { service: loadBalancer('172.17.0.80') } } }}        | ${loadBalancer('172.17.0.80')}             | ${1}  | ${'no key on both sides is no equal key'}
  ${{ enabled: false, template: { override: { service: loadBalancer('172.17.0.80') } } }} | ${loadBalancer('172.17.0.80')}    | ${0}  | ${'the other service is switched off'}
  ${{ template: { service: { metadata: loadBalancer('172.17.0.80').metadata } } }} | ${loadBalancer('172.17.0.80')}           | ${0}  | ${'the other service is no LoadBalancer'}
  ${{ template: { cells: { one: { service: loadBalancer('172.17.0.80') } } } }}  | ${loadBalancer('172.17.0.80')}             | ${1}  | ${'wherever it stands'}
`('$why', ({ other, ours, found }) => {
  expect([...addressNotShared.check(sketch({ spec: { rabbitmq: other }, apis: { default: api(ours) } }))]).toHaveLength(found);
});

test('that two APIs claim one address is not said twice', () => {
  const topology = sketch({ apis: { a: api(loadBalancer('172.17.0.80')), b: api(loadBalancer('172.17.0.80')) } });
  expect([...addressNotShared.check(topology)]).toEqual([]);
});

test.each(['172.17.0.80', 'fd00::80', '::', '::ffff:172.17.0.80'])('%s is an address', (text) => expect(isAddress(text)).toBe(true));

test.each(['172.17.0.810', '172.17.0', '172.17.0.80/32', '172.17.0.80-172.17.0.90', 'example.com', '', 'fd00::80::1'])('%s is no address', (text) => {
  expect(isAddress(text)).toBe(false);
});

test.each`
  a                    | b
  ${'fd00::80'}        | ${'fd00:0:0:0:0:0:0:80'}
  ${'FD00::0080'}      | ${'fd00::80'}
  ${'::'}              | ${'0:0:0:0:0:0:0:0'}
  ${'fd00:1::'}        | ${'fd00:1:0:0:0:0:0:0'}
`('$a and $b are one address', ({ a, b }) => expect(canonical(a)).toBe(canonical(b)));
