import { sketch } from '../../../src/model/sketch';
import { endpointNamesNoApi } from '../../../src/rules/layout/endpoint-names-no-api';
import { endpointOnEdgeApi } from '../../../src/rules/layout/endpoint-on-edge-api';
import { onlyEdgeApis } from '../../../src/rules/layout/only-edge-apis';

const [EDGE, SPLIT] = [{ layout: 'edge', stores: 'hub:rbd' }, { layout: 'split', stores: 'hub:rbd' }];

test.each`
  apis                       | endpoint     | found                   | why
  ${{ a: SPLIT }}            | ${null}      | ${[]}                   | ${'the only API is taken'}
  ${{ a: SPLIT }}            | ${''}        | ${[]}                   | ${'an empty name is none'}
  ${{ a: SPLIT }}            | ${'b'}       | ${[endpointNamesNoApi]} | ${'there is no b'}
  ${{ a: SPLIT, b: SPLIT }}  | ${null}      | ${[endpointNamesNoApi]} | ${'the operator does not choose'}
  ${{ a: SPLIT, b: EDGE }}   | ${'b'}       | ${[endpointOnEdgeApi]}  | ${'b is an edge API'}
  ${{ a: SPLIT, b: EDGE }}   | ${'a'}       | ${[]}                   | ${'a is not'}
  ${{ b: EDGE }}             | ${null}      | ${[onlyEdgeApis]}       | ${'no other API is there'}
  ${{ b: EDGE }}             | ${'b'}       | ${[onlyEdgeApis]}       | ${'it would be wrong whatever it names'}
  ${{ b: EDGE, c: EDGE }}    | ${'ghost'}   | ${[onlyEdgeApis]}       | ${'one mistake, one finding'}
  ${{}}                      | ${'ghost'}   | ${[]}                   | ${'without APIs the webhook sets it itself'}
`('keystoneEndpoint $endpoint: $why', ({ apis, endpoint, found }) => {
  const topology = sketch({ apis, template: { keystoneEndpoint: endpoint } });
  const rules = [endpointNamesNoApi, endpointOnEdgeApi, onlyEdgeApis];
  expect(rules.filter((rule) => [...rule.check(topology)].length > 0)).toEqual(found);
});

test('a fragment may leave the API out that the catalog points to', () => {
  expect([...endpointNamesNoApi.check(sketch({ whole: false, apis: { b: SPLIT }, template: { keystoneEndpoint: 'a' } }))]).toEqual([]);
});
