import { hubProgram } from './support';
import { AddressPool, type AddressPoolProps } from '../../../src';
import { program, type ProgramOptions } from '../../support/synth';

function poolOf(props: AddressPoolProps, options: ProgramOptions = {}): AddressPool {
  return new AddressPool(program(options).controlPlane, 'addresses', props);
}

function taken(pool: AddressPool, count: number): readonly string[] {
  return Array.from({ length: count }, () => pool.next().addresses!.join());
}

test('addresses come in order, and those of other services are passed over', () => {
  // The base has 172.17.0.80 for many, .85 and .86 for the message buses.
  expect(taken(poolOf({ addresses: ['172.17.0.80-172.17.0.90'] }), 7)).toEqual(
    ['172.17.0.81', '172.17.0.82', '172.17.0.83', '172.17.0.84', '172.17.0.87', '172.17.0.88', '172.17.0.89']);
});

test('an address that others share with the same key is free, unless an API has it', () => {
  const shared = { addresses: ['172.17.0.80-172.17.0.90'], sharingKey: 'internalapi' };
  expect(taken(poolOf(shared), 1)).toEqual(['172.17.0.81']);
  expect(poolOf(shared, { template: { glanceAPIs: {} } }).next()).toEqual(
    { addresses: ['172.17.0.80'], addressPool: 'internalapi', sharingKey: 'internalapi' });
});

test('ranges follow each other, in both families, and a byte is never pasted to another', () => {
  expect(taken(poolOf({ addresses: ['172.17.0.254-172.17.1.1', 'fd00:aaaa::9-fd00:aaaa::a'] }), 6)).toEqual(
    ['172.17.0.254', '172.17.0.255', '172.17.1.0', '172.17.1.1', 'fd00:aaaa:0:0:0:0:0:9', 'fd00:aaaa:0:0:0:0:0:a']);
});

test('reserved addresses and skipped ones are given to nobody', () => {
  const pool = poolOf({ addresses: ['10.0.0.1-10.0.0.9'], reserved: ['10.0.0.2'], poolName: 'sites' });
  pool.skip();
  expect(pool.next()).toEqual({ addresses: ['10.0.0.3'], addressPool: 'sites' });
});

test('a position has its address whatever others take', () => {
  const pool = poolOf({ addresses: ['172.17.0.80-172.17.0.90'] });
  expect(pool.at(3).addresses).toEqual(['172.17.0.83']);
  expect(taken(pool, 3)).toEqual(['172.17.0.81', '172.17.0.82', '172.17.0.84']);
});

test('an API keeps the address that it has in the base', () => {
  const override = { service: { internal: {
    metadata: { annotations: { 'metallb.universe.tf/address-pool': 'internalapi', 'metallb.universe.tf/loadBalancerIPs': '172.17.0.89' } }, spec: { type: 'LoadBalancer' },
  } } };
  const made = hubProgram({ template: { glanceAPIs: { az2: { type: 'edge', override } } } });
  expect(made.site('az1').api.apiName).toBe('az1');
  expect(made.addresses._nextFor('az2').addresses).toEqual(['172.17.0.89']);
});

test.each`
  props                                                            | error
  ${{ addresses: ['172.17.0.90-172.17.0.80'] }}                    | ${/starts after its end/}
  ${{ addresses: ['172.17.0'] }}                                   | ${/is no network/}
`('the pool $props is refused', ({ props, error }) => {
  expect(() => poolOf(props)).toThrow(error);
});

test('a pool that is used up says so', () => {
  const pool = poolOf({ addresses: ['10.0.0.1-10.0.0.2'] });
  taken(pool, 2);
  expect(() => pool.next()).toThrow("AddressPool 'openstack/control-plane/addresses' has no address left: add a range to its addresses");
});
