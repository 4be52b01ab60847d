import { apiAt, hubOf, internalUrl, readGlanceUrl } from '../../src/model/endpoints';
import { sketch, type Sketch } from '../../src/model/sketch';

const APIS: Sketch['apis'] = { central: { stores: 'hub:rbd' }, az1: { layout: 'edge', stores: 'hub:rbd' } };

test.each<[string, Sketch, string]>([
  ['with TLS, as long as nothing else is said', {}, 'https://glance-az1-internal.openstack.svc:9292'],
  ['without it', { spec: { tls: { podLevel: { enabled: false } } } }, 'http://glance-az1-internal.openstack.svc:9292'],
  ['TLS of Routes does not matter', { spec: { tls: { ingress: { enabled: false } } } }, 'https://glance-az1-internal.openstack.svc:9292'],
  ['in another namespace', { namespace: 'east' }, 'https://glance-az1-internal.east.svc:9292'],
  ['whatever the Glance resource is called', { section: { uniquePodNames: true } }, 'https://glance-az1-internal.openstack.svc:9292'],
])('the internal URL of an API %s', (_, plan, url) => {
  expect(internalUrl(sketch({ apis: APIS, ...plan }), 'az1')).toBe(url);
});

test('what is made for an API is understood as that API', () => {
  const topology = sketch({ apis: APIS });
  expect(apiAt(topology, readGlanceUrl(internalUrl(topology, 'az1'))!)?.name).toBe('az1');
});

test.each`
  text                                                          | read
  ${'http://glance-az1-internal.openstack.svc:9292'}            | ${{ scheme: 'http', port: 9292, apiName: 'az1', namespace: 'openstack' }}
  ${'https://glance-a-b-internal.openstack.svc.cluster.local/'} | ${{ scheme: 'https', port: 443, apiName: 'a-b', namespace: 'openstack' }}
  ${'glance-az1-internal:9292'}                                 | ${{ scheme: 'http', port: 9292, apiName: 'az1' }}
  ${'https://[fd00::1]:9292/v2'}                                | ${{ scheme: 'https', port: 9292, host: '[fd00::1]' }}
  ${'https://glance-az1-public.openstack.svc:9292'}             | ${{ apiName: 'az1', endpoint: 'public' }}
`('$text is understood', ({ text, read }) => {
  expect(readGlanceUrl(text)).toMatchObject(read);
});

test.each(['', 'ftp://glance', 'https://', 'a b', '$glance'])('%j leads to no API', (text) => {
  const address = readGlanceUrl(text);
  expect(address && apiAt(sketch({ apis: APIS }), address)).toBeUndefined();
});

test.each<[string, Sketch, string | undefined]>([
  ['the API of the catalog', { template: { keystoneEndpoint: 'central' } }, 'central'],
  ['the only one that could be', { template: { keystoneEndpoint: null } }, 'central'],
  ['the only one that could be, where an unknown one is named', { template: { keystoneEndpoint: 'centre' } }, 'central'],
  ['of several the one that constructs would name', { apis: { a: {}, default: {} }, template: { keystoneEndpoint: null } }, 'default'],
  ['never an edge API', { apis: { az1: { layout: 'edge', stores: 'hub:rbd' } }, template: { keystoneEndpoint: 'az1' } }, undefined],
  ['none of several', { apis: { a: {}, b: {} }, template: { keystoneEndpoint: null } }, undefined],
])('the hub is %s', (_, plan, name) => {
  expect(hubOf(sketch({ apis: APIS, ...plan }))?.name).toBe(name);
});
