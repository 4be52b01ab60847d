import type { JsonObject } from '../../../src/model/json';
import type { AttachmentNode, Neighbours, SubnetNode } from '../../../src/model/neighbour-nodes';
import { sketch } from '../../../src/model/sketch';
import { addressFamilies } from '../../../src/rules/network/address-families';
import { addressOutsidePool } from '../../../src/rules/network/address-outside-pool';
import { oddRange } from '../../../src/rules/network/odd-range';
import { overlappingRanges } from '../../../src/rules/network/overlapping-ranges';
import { advertisement, attachment, loadBalancer, overridden, pool } from '../../../src/rules/network/sample';
import { unadvertisedPool } from '../../../src/rules/network/unadvertised-pool';
import { unknownNetwork } from '../../../src/rules/network/unknown-network';
import { unknownPool } from '../../../src/rules/network/unknown-pool';
import { unreadableNetwork } from '../../../src/rules/network/unreadable-network';
import type { Rule } from '../../../src/rules/rule';

const POOL = pool('internalapi', '172.17.0.80-172.17.0.90');

function messages(rule: Rule, neighbours: Partial<Neighbours>, service: JsonObject = loadBalancer('172.17.0.80'), body: JsonObject = {}): readonly string[] {
  const override = overridden('internal', service).body;
  return [...rule.check(sketch({ neighbours, apis: { default: { stores: 'hub:rbd', body: { ...override, ...body } } } }))].map(({ message }) => message);
}

const unpooled = (addresses: string): JsonObject => JSON.parse(JSON.stringify(loadBalancer(addresses)).replace(/"[\w.]*\/address-pool":"internalapi",/, ''));

test('of a kind that is not known nothing is said', () => {
  for (const rule of [unknownNetwork, unreadableNetwork, unknownPool, addressOutsidePool, unadvertisedPool]) {
    expect(messages(rule, {}, undefined, { networkAttachments: ['storage'] })).toEqual([]);
  }
});

test.each`
  pools                                                    | service                                   | found | why
  ${[POOL]}                                                | ${loadBalancer('172.17.0.90')}            | ${0}  | ${'the last address belongs to the range'}
  ${[POOL]}                                                | ${loadBalancer('172.17.0.91')}            | ${1}  | ${'the next one does not'}
  ${[POOL]}                                                | ${loadBalancer('fd00::80')}               | ${1}  | ${'another IP family'}
  ${[pool('internalapi', '172.17.0.0/28', '172.17.0.80/28')]} | ${loadBalancer('172.17.0.85')}         | ${0}  | ${'a pool has several ranges'}
  ${[POOL, pool('ctlplane', '192.168.122.80-192.168.122.90')]} | ${loadBalancer('192.168.122.80')}     | ${1}  | ${'of another pool'}
  ${[POOL, pool('ctlplane', '192.168.122.80-192.168.122.90')]} | ${unpooled('192.168.122.80')}         | ${0}  | ${'no pool named: any has it'}
  ${[POOL]}                                                | ${unpooled('192.168.122.80')}             | ${1}  | ${'no pool named: none has it'}
  ${[pool('internalapi', '172.17.0.90-172.17.0.80')]}      | ${loadBalancer('172.17.0.85')}            | ${0}  | ${'a range that is none is a finding of its own'}
  ${[pool('ctlplane', '192.168.122.80-192.168.122.90')]}   | ${loadBalancer('172.17.0.85')}            | ${0}  | ${'so is a pool that is not known'}
  ${[POOL]}                                                | ${{ metadata: loadBalancer('172.17.0.99').metadata }} | ${0} | ${'a ClusterIP asks for nothing'}
`('an address and pools: $why', ({ pools, service, found }) => expect(messages(addressOutsidePool, { pools }, service)).toHaveLength(found));

test.each`
  advertisements                                                          | found | why
  ${[advertisement('internalapi')]}                                       | ${0}  | ${'by name'}
  ${[{ ...advertisement(), key: 'context/L2Advertisement/all', name: 'all' }]} | ${0} | ${'one without names is for all pools'}
  ${[advertisement('ctlplane'), advertisement('storage')]}                | ${1}  | ${'by none'}
  ${[advertisement('ctlplane'), { ...advertisement('x'), pools: [], byLabels: true }]} | ${0} | ${'labels are not looked at'}
`('the advertisement of a pool: $why', ({ advertisements, found }) => {
  expect(messages(unadvertisedPool, { pools: [POOL], advertisements })).toHaveLength(found);
});

const withIpam = (ipam: JsonObject): AttachmentNode => {
  const network = { type: 'macvlan', ipam: { type: 'whereabouts', ...ipam } };
  return { key: 'context/NetworkAttachmentDefinition/internalapi', name: 'internalapi', config: JSON.stringify(network), network };
};
const withSubnet = (cidr: string, start: string, end: string): SubnetNode => ({ key: 'context/NetConfig/netconfig/internalapi/subnet1', name: 'internalapi/subnet1', cidr, ranges: [{ start, end }] });

test.each`
  neighbours                                                                                      | problem                                   | why
  ${{ pools: [pool('a', '172.17.0.0/24'), pool('b', '172.18.0.80')] }}                           | ${'is no network such as 172.17.0.0/24'}  | ${'MetalLB takes no single address'}
  ${{ attachments: [withIpam({ range: '172.17.0.0/24', range_start: '172.17.0.70', range_end: '172.17.0.30' })] }} | ${'starts after its end'} | ${'the ends of a network of pods'}
  ${{ attachments: [withIpam({ range: '172.17.0.0/24', range_start: '172.18.0.30', range_end: '172.18.0.70' })] }} | ${'does not lie in its network'} | ${'ends of another network'}
  ${{ attachments: [withIpam({ range: '172.17.0.0', range_start: '172.17.0.30' })] }}             | ${'is no network such as 172.17.0.0/24'}  | ${'a network without its length'}
  ${{ subnets: [withSubnet('172.17.0.0/24', '172.17.0.250', '172.17.0.100')] }}                   | ${'starts after its end'}                 | ${'a subnet of data plane nodes'}
  ${{ subnets: [withSubnet('172.17.0.0/24', '172.17.1.100', '172.17.1.250')] }}                   | ${'does not lie in its network'}          | ${'a range of another subnet'}
`('a range that is none: $why', ({ neighbours, problem }) => {
  expect(messages(oddRange, neighbours)).toEqual([expect.stringContaining(problem)]);
});

test.each`
  ipam                                                                                      | why
  ${{ range: '172.17.0.0/24' }}                                                             | ${'a whole network'}
  ${{ range: '172.17.0.30-172.17.0.70/24' }}                                                | ${'both ends in the range'}
  ${{ range: '172.17.0.0/24', range_start: '172.17.0.30' }}                                 | ${'a start alone'}
  ${{ ipRanges: [{ range: '172.17.0.0/24', range_start: '172.17.0.30', range_end: '172.17.0.70' }, { range: 'fd00::/64' }] }} | ${'several ranges'}
  ${{ type: 'static', addresses: [{ address: '172.17.0.5/24' }] }}                          | ${'no range at all'}
`('a network of pods is read: $why', ({ ipam }) => expect(messages(oddRange, { attachments: [withIpam(ipam)] })).toEqual([]));

test.each`
  ipam                                                                                              | shared
  ${{ range: '172.17.0.0/24', range_start: '172.17.0.30', range_end: '172.17.0.70' }}               | ${[]}
  ${{ range: '172.17.0.0/24', range_start: '172.17.0.30', range_end: '172.17.0.80' }}               | ${['172.17.0.80']}
  ${{ range: '172.17.0.0/24', range_start: '172.17.0.30' }}                                         | ${['172.17.0.80 to 172.17.0.90']}
  ${{ range: '172.17.0.0/24' }}                                                                     | ${['172.17.0.80 to 172.17.0.90']}
  ${{ range: '172.17.0.0/24', exclude: ['172.17.0.64/26'] }}                                        | ${[]}
  ${{ range: '172.17.0.80-172.17.0.82/24' }}                                                        | ${['172.17.0.80 to 172.17.0.82']}
`('pods of $ipam share $shared with a pool', ({ ipam, shared }) => {
  const expected = shared.map((addresses: string) => `The network 'internalapi' and the pool 'internalapi' both hand out ${addresses}.`);
  expect(messages(overlappingRanges, { attachments: [withIpam(ipam)], pools: [POOL] })).toEqual(expected);
});

test('data plane nodes share addresses with pods and with services', () => {
  const neighbours = {
    attachments: [attachment('internalapi', '172.17.0.30', '172.17.0.100')], pools: [pool('internalapi', '172.17.0.110-172.17.0.120')],
    subnets: [withSubnet('172.17.0.0/24', '172.17.0.100', '172.17.0.250')],
  };
  expect(messages(overlappingRanges, neighbours)).toEqual([
    "The network 'internalapi' and the subnet 'internalapi/subnet1' both hand out 172.17.0.100.",
    "The pool 'internalapi' and the subnet 'internalapi/subnet1' both hand out 172.17.0.110 to 172.17.0.120.",
  ]);
});

test('pools that overlap are an error: MetalLB refuses them; networks of pods know of each other', () => {
  const pools = [POOL, pool('other', '172.17.0.90-172.17.0.99')];
  const attachments = [attachment('a', '172.17.0.30', '172.17.0.70'), attachment('b', '172.17.0.30', '172.17.0.70')];
  expect([...overlappingRanges.check(sketch({ neighbours: { pools, attachments } }))]).toEqual([expect.objectContaining({ severity: 'error' })]);
});

test.each`
  addresses                     | policy                | found | why
  ${'172.17.0.80'}              | ${undefined}          | ${0}  | ${'one address, one family'}
  ${'172.17.0.80,172.17.0.81'}  | ${undefined}          | ${1}  | ${'two of one family'}
  ${'172.17.0.80,fd00::80'}     | ${undefined}          | ${1}  | ${'a service has one family unless it says more'}
  ${'172.17.0.80,fd00::80'}     | ${'SingleStack'}      | ${1}  | ${'one family said'}
  ${'172.17.0.80,fd00::80'}     | ${'PreferDualStack'}  | ${0}  | ${'two families'}
  ${'172.17.0.80'}              | ${'RequireDualStack'} | ${1}  | ${'one of two families'}
  ${'172.17.0.80'}              | ${'PreferDualStack'}  | ${0}  | ${'the cluster may have one family'}
  ${'172.17.0.80,fd00::80,fd00::81'} | ${'RequireDualStack'} | ${1} | ${'three'}
  ${'172.17.0.80,nonsense'}     | ${undefined}          | ${0}  | ${'what is no address is a finding of its own'}
`('addresses by family: $why', ({ addresses, policy, found }) => {
  expect(messages(addressFamilies, {}, { ...loadBalancer(addresses), spec: { type: 'LoadBalancer', ipFamilyPolicy: policy } })).toHaveLength(found);
});

test.each`
  config                                              | found | why
  ${undefined}                                        | ${0}  | ${'the nodes have a file'}
  ${''}                                               | ${0}  | ${'an empty text is none'}
  ${'{"type":"macvlan","ipam":{"type":"dhcp"}}'}      | ${0}  | ${'another way to addresses'}
  ${'{"plugins":[{"type":"macvlan"}]}'}               | ${0}  | ${'a list of plugins'}
  ${'{"type":"ovn-k8s-cni-overlay","subnets":"172.18.0.0/24"}'} | ${0} | ${'a plugin that hands out addresses itself'}
  ${'{"type":"macvlan"'}                              | ${1}  | ${'broken JSON'}
  ${'[]'}                                             | ${1}  | ${'no object'}
  ${'{"ipam":{"type":"whereabouts"}}'}                | ${1}  | ${'no type'}
  ${'{"type":"macvlan","ipam":{}}'}                   | ${1}  | ${'no addresses'}
`('the configuration of a network: $why', ({ config, found }) => {
  const parsed = (() => { try { return JSON.parse(config); } catch { return undefined; } })();
  const network = Array.isArray(parsed) ? undefined : parsed;
  const node: AttachmentNode = { key: 'context/NetworkAttachmentDefinition/storage', name: 'storage', config, network };
  expect(messages(unreadableNetwork, { attachments: [node] }, undefined, { networkAttachments: ['storage'] })).toHaveLength(found);
  expect(messages(unreadableNetwork, { attachments: [node] })).toEqual([]);
});
