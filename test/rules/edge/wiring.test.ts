import type { Topology } from '../../../src/model/topology';
import { addressOfAnotherSite } from '../../../src/rules/edge/address-of-another-site';
import { addressOfNothing } from '../../../src/rules/edge/address-of-nothing';
import { addressScheme } from '../../../src/rules/edge/address-scheme';
import { computesCannotReach } from '../../../src/rules/edge/computes-cannot-reach';
import { confOfAnotherSite } from '../../../src/rules/edge/conf-of-another-site';
import { novaServers } from '../../../src/rules/edge/nova-servers';
import { novaStoreName } from '../../../src/rules/edge/nova-store-name';
import { oneSecretUuid } from '../../../src/rules/edge/one-secret-uuid';
import { compute, dcn, edge, FSIDS, url, volume } from '../../../src/rules/edge/sample';
import { secretUuid } from '../../../src/rules/edge/secret-uuid';
import { siteNotTold } from '../../../src/rules/edge/site-not-told';
import { edgeWithoutAddress } from '../../../src/rules/network/edge-without-address';

const RULES = [
  addressOfNothing, addressOfAnotherSite, siteNotTold, novaServers, addressScheme, computesCannotReach, novaStoreName, secretUuid,
  oneSecretUuid, confOfAnotherSite, edgeWithoutAddress,
];

function codes(topology: Topology): readonly string[] {
  return RULES.flatMap((rule) => [...rule.check(topology)].map(() => rule.code.slice(4)));
}

const volumes = (changes: Readonly<Record<string, string>>) => dcn({ volumes: { az1: volume('az1', changes) } });
const computes = (changes: Readonly<Record<string, string>>) => dcn({ computes: { 'ceph-nova-az1': compute('az1', changes) } });

test.each<[string, Topology, readonly string[]]>([
  ['everything is right', dcn({ volumes: { central: volume('central'), az1: volume('az1') }, computes: { a: compute('az1'), b: compute('central') } }), []],
  ['an address in another namespace', volumes({ glance_api_servers: 'https://glance-az1-internal.other.svc:9292' }), ['EDGE-008']],
  ['an address that is of no API of this library to judge', volumes({ glance_api_servers: 'https://images.example.com' }), []],
  ['the public Service of an edge API', volumes({ glance_api_servers: 'https://glance-az1-public.openstack.svc:9292' }), ['EDGE-008']],
  ['another port', volumes({ glance_api_servers: 'https://glance-az1-internal.openstack.svc' }), ['EDGE-008']],
  ['volumes of a site from the hub', volumes({ glance_api_servers: url('central') }), ['EDGE-009']],
  ['compute nodes of a site from another one', computes({ endpoint_override: url('az2'), images_rbd_glance_store_name: 'az2' }), ['EDGE-009']],
  ['no address for volumes', volumes({ glance_api_servers: '' }), ['EDGE-010']],
  ['http where TLS is on', computes({ endpoint_override: 'http://glance-az1-internal.openstack.svc:9292' }), ['EDGE-012']],
  ['http where TLS is off', dcn({
    volumes: { az1: volume('az1', { glance_api_servers: 'http://glance-az1-internal.openstack.svc:9292' }) }, spec: { tls: { podLevel: { enabled: false } } },
  }), []],
  ['no LoadBalancer, and compute nodes need one: one finding', dcn({
    apis: { az1: edge('central:rbd,az1:rbd', { body: {} }) }, computes: { a: compute('az1') },
  }), ['EDGE-013']],
  ['no LoadBalancer, and only volumes need the API', dcn({
    apis: { az1: edge('central:rbd,az1:rbd', { body: {} }) }, volumes: { az1: volume('az1') },
  }), ['NETWORK-004']],
  ['the store of the hub at a site', computes({ images_rbd_glance_store_name: 'central' }), ['EDGE-014']],
  ['no name of a store', computes({ images_rbd_glance_store_name: '' }), ['EDGE-014']],
  ['no UUID', volumes({ rbd_secret_uuid: 'ceph' }), ['EDGE-015']],
  ['cinder takes the fsid by itself', volumes({ rbd_secret_uuid: '' }), []],
  ['one UUID for one cluster', dcn({ volumes: { az1: volume('az1') }, computes: { a: compute('az1', { rbd_secret_uuid: FSIDS.az1.toUpperCase() }) } }), []],
  ['another cluster than the stores', volumes({ rbd_ceph_conf: '/etc/ceph/other.conf' }), ['EDGE-021']],
])('%s', (_, topology, found) => {
  expect(codes(topology)).toEqual(found);
});
