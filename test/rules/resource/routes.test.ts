import { sketch } from '../../../src/model/sketch';
import { routeCertificate } from '../../../src/rules/resource/route-certificate';
import { routeOfLoadBalancer } from '../../../src/rules/resource/route-of-load-balancer';
import { routeTimeout } from '../../../src/rules/resource/route-timeout';

const TIMEOUT = 'haproxy.router.openshift.io/timeout';
const withRoute = (override: object, template: object = {}, body: object = {}) => sketch({
  section: { apiOverrides: { default: override as never } }, template: template as never, apis: { default: { stores: 'hub:rbd', body: body as never } },
});
const annotated = (annotations: object) => ({ route: { metadata: { annotations } } });
const exposed = (type: string) => ({ override: { service: { public: { spec: { type } } } } });

test.each`
  annotations                                                        | apiTimeout   | found | why
  ${{ [TIMEOUT]: '60s' }}                                            | ${undefined} | ${0}  | ${'as long as the API by default'}
  ${{ [TIMEOUT]: '59s' }}                                            | ${undefined} | ${1}  | ${'a second less'}
  ${{ [TIMEOUT]: '60000' }}                                          | ${undefined} | ${0}  | ${'milliseconds without a unit'}
  ${{ [TIMEOUT]: '5m' }}                                             | ${600}       | ${1}  | ${'less than the API says'}
  ${{ [TIMEOUT]: '1h' }}                                             | ${600}       | ${0}  | ${'more'}
  ${{ [TIMEOUT]: '1.5m' }}                                           | ${undefined} | ${1}  | ${'no whole number'}
  ${{ [TIMEOUT]: '20s', 'api.glance.openstack.org/timeout': '20s' }} | ${undefined} | ${0}  | ${'one that the webhook set, and sets anew'}
  ${{ note: 'x' }}                                                   | ${undefined} | ${0}  | ${'none'}
`('the time limit of a Route: $why', ({ annotations, apiTimeout, found }) => {
  expect([...routeTimeout.check(withRoute(annotated(annotations), { apiTimeout }))]).toHaveLength(found);
});

test.each`
  override                                | type              | found | why
  ${{ tls: { secretName: 'x' } }}         | ${'LoadBalancer'} | ${1}  | ${'a certificate for no Route'}
  ${{ route: { spec: { host: 'x' } } }}   | ${'NodePort'}     | ${1}  | ${'a host for no Route'}
  ${{ tls: { secretName: 'x' } }}         | ${'ClusterIP'}    | ${0}  | ${'a ClusterIP has a Route'}
  ${annotated({ [TIMEOUT]: '60s' })}      | ${'LoadBalancer'} | ${0}  | ${'the webhook writes as much itself'}
`('a Route beside an address: $why', ({ override, type, found }) => {
  expect([...routeOfLoadBalancer.check(withRoute(override, {}, exposed(type)))]).toHaveLength(found);
});

test.each`
  known                         | found | why
  ${undefined}                  | ${0}  | ${'no Secret is known'}
  ${['ceph-conf-files']}        | ${0}  | ${'others are known, and none that is meant'}
  ${['image-certificate']}      | ${1}  | ${'one that is meant'}
`('the Secret of a certificate: $why', ({ known, found }) => {
  const topology = sketch({
    section: { apiOverrides: { default: { tls: { secretName: 'images-certificate' } } } }, neighbours: { names: known ? { Secret: known } : {} },
  });
  expect([...routeCertificate.check(topology)]).toHaveLength(found);
});
