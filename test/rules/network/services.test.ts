import type { JsonObject } from '../../../src/model/json';
import { sketch } from '../../../src/model/sketch';
import { addressHandedOut } from '../../../src/rules/network/address-handed-out';
import { fieldOfOtherType } from '../../../src/rules/network/field-of-other-type';
import { oddServiceValue } from '../../../src/rules/network/odd-service-value';
import { othersShareAddress } from '../../../src/rules/network/others-share-address';
import { attachment, loadBalancer, overridden, pool } from '../../../src/rules/network/sample';
import { sharedLocalTraffic } from '../../../src/rules/network/shared-local-traffic';

const exposed = (service: JsonObject) => ({ template: { override: { service: { internal: service } } } });
const local = (service: JsonObject): JsonObject => ({ ...service, spec: { type: 'LoadBalancer', externalTrafficPolicy: 'Local' } });
const withService = (service: JsonObject, spec: JsonObject = {}, layout = 'split', endpoint = 'internal') =>
  sketch({ spec, apis: { default: { stores: 'hub:rbd', layout, ...overridden(endpoint, service) } } });

test.each`
  ours                                          | other                                         | found | why
  ${loadBalancer('172.17.0.80', 'x')}           | ${loadBalancer('172.17.0.80', 'x')}           | ${0}  | ${'traffic of the whole cluster'}
  ${local(loadBalancer('172.17.0.80', 'x'))}    | ${loadBalancer('172.17.0.80', 'x')}           | ${1}  | ${'ours keeps it on a node'}
  ${loadBalancer('172.17.0.80', 'x')}           | ${local(loadBalancer('172.17.0.80', 'x'))}    | ${1}  | ${'the other does'}
  ${local(loadBalancer('172.17.0.80'))}         | ${loadBalancer('172.17.0.80')}                | ${0}  | ${'that it is not shared is a finding of its own'}
  ${local(loadBalancer('172.17.0.80', 'x'))}    | ${loadBalancer('172.17.0.81', 'x')}           | ${0}  | ${'two addresses'}
`('a shared address: $why', ({ ours, other, found }) => {
  expect([...sharedLocalTraffic.check(withService(ours, { placement: exposed(other) }))]).toHaveLength(found);
});

test.each`
  a                                     | b                                     | ours                                | found | why
  ${loadBalancer('172.17.0.80', 'x')}   | ${loadBalancer('172.17.0.80', 'x')}   | ${loadBalancer('172.17.0.90')}      | ${0}  | ${'equal keys'}
  ${loadBalancer('172.17.0.80')}        | ${loadBalancer('172.17.0.80')}        | ${loadBalancer('172.17.0.90')}      | ${1}  | ${'no key'}
  ${loadBalancer('172.17.0.80')}        | ${loadBalancer('172.17.0.80')}        | ${loadBalancer('172.17.0.80')}      | ${0}  | ${'with one of ours it is said there'}
  ${loadBalancer('172.17.0.80')}        | ${loadBalancer('172.17.0.80')}        | ${{}}                               | ${0}  | ${'a base in which the Image service has no address is not looked at'}
  ${loadBalancer('fd00::80')}           | ${loadBalancer('fd00:0::80')}         | ${loadBalancer('172.17.0.90')}      | ${1}  | ${'two spellings'}
`('other services: $why', ({ a, b, ours, found }) => {
  expect([...othersShareAddress.check(withService(ours, { placement: exposed(a), barbican: exposed(b) }))]).toHaveLength(found);
});

test.each`
  neighbours                                                                                           | found | why
  ${{ attachments: [attachment('internalapi', '172.17.0.30', '172.17.0.70')] }}                       | ${0}  | ${'outside the range of the pods'}
  ${{ attachments: [attachment('internalapi', '172.17.0.30', '172.17.0.90')] }}                       | ${1}  | ${'inside'}
  ${{ attachments: [attachment('internalapi', '172.17.0.30', '172.17.0.90')], pools: [pool('internalapi', '172.17.0.80-172.17.0.90')] }} | ${0} | ${'then the pool overlaps, which is said there'}
  ${{ subnets: [{ key: 'context/NetConfig/n/i/s', name: 'i/s', cidr: '172.17.0.0/24', ranges: [{ start: '172.17.0.70', end: '172.17.0.250' }] }] }} | ${1} | ${'a range of the data plane'}
`('an address that others hand out: $why', ({ neighbours, found }) => {
  const topology = sketch({ neighbours, apis: { default: { stores: 'hub:rbd', ...overridden('internal', loadBalancer('172.17.0.80')) } } });
  expect([...addressHandedOut.check(topology)]).toHaveLength(found);
});

test.each`
  spec                                                                  | found                            | why
  ${{ externalTrafficPolicy: 'Local' }}                                 | ${['externalTrafficPolicy']}     | ${'a ClusterIP has no traffic from outside'}
  ${{ type: 'NodePort', externalTrafficPolicy: 'Local' }}               | ${[]}                            | ${'a NodePort has'}
  ${{ type: 'NodePort', loadBalancerClass: 'x' }}                       | ${['loadBalancerClass']}         | ${'a class is for load balancers'}
  ${{ loadBalancerSourceRanges: ['10.0.0.0/8'] }}                       | ${['loadBalancerSourceRanges']}  | ${'so are source ranges'}
  ${{ loadBalancerSourceRanges: [] }}                                   | ${[]}                            | ${'an empty list is none'}
  ${{ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] }} | ${[]}                            | ${'a load balancer'}
`('fields by type: $why', ({ spec, found }) => {
  const fields = [...fieldOfOtherType.check(withService({ spec }))].map(({ field }) => field!.split('.').pop());
  expect(fields).toEqual(found);
  expect([...fieldOfOtherType.check(withService({ spec }, {}, 'edge', 'public'))]).toEqual([]);
});

test.each`
  spec                                              | found
  ${{ type: 'Loadbalancer' }}                       | ${1}
  ${{ ipFamilyPolicy: 'DualStack' }}                | ${1}
  ${{ loadBalancerSourceRanges: ['10.0.0.0'] }}     | ${1}
  ${{ loadBalancerSourceRanges: ['fd00::/64'] }}    | ${0}
  ${{ type: '', sessionAffinity: null }}            | ${0}
`('values of a service: $spec', ({ spec, found }) => expect([...oddServiceValue.check(withService({ spec }))]).toHaveLength(found));
