import { sitesOf } from '../../../src/model/sites';
import type { SketchApi } from '../../../src/model/sketch';
import { defaultNotOfSite } from '../../../src/rules/edge/default-not-of-site';
import { hubDefaultOfSite } from '../../../src/rules/edge/hub-default-of-site';
import { hubStoreMissing } from '../../../src/rules/edge/hub-store-missing';
import { COPIES, dcn, edge } from '../../../src/rules/edge/sample';
import { storeNotAtHub } from '../../../src/rules/edge/store-not-at-hub';
import { storeNotRbd } from '../../../src/rules/edge/store-not-rbd';
import { storeOfAnotherSite } from '../../../src/rules/edge/store-of-another-site';

const RULES = [storeNotAtHub, hubStoreMissing, storeOfAnotherSite, defaultNotOfSite, hubDefaultOfSite, storeNotRbd];

function codes(apis: Readonly<Record<string, SketchApi | null>>): readonly string[] {
  const topology = dcn({ apis });
  return RULES.flatMap((rule) => [...rule.check(topology)].map(() => rule.code.slice(-3)));
}

const hub = (stores: string, standard = stores.split(':')[0]): SketchApi => ({ stores, default: standard, options: COPIES });

/** Zones with cinder: the store of the first zone is the default of all. */
const ZONES = {
  central: null, az2: null,
  default: hub('az0:cinder,az1:cinder', 'az0'), az0: edge('az0:cinder', { default: 'az0' }), az1: edge('az0:cinder,az1:cinder'),
};

test.each<[string, Readonly<Record<string, SketchApi | null>>, readonly string[]]>([
  ['sites whose stores are called otherwise', { central: hub('main:rbd,s1:rbd,s2:rbd'), az1: edge('main:rbd,s1:rbd'), az2: edge('main:rbd,s2:rbd') }, []],
  ['one site whose store is called otherwise', { central: hub('main:rbd,s1:rbd'), az1: edge('main:rbd,s1:rbd'), az2: null }, []],
  ['a site with two clusters', { central: hub('central:rbd,az1:rbd,fast:rbd,az2:rbd'), az1: edge('central:rbd,az1:rbd,fast:rbd') }, []],
  ['a site without a store of its own', { az2: edge('central:rbd', { default: 'central' }), central: hub('central:rbd,az1:rbd') }, []],
  ['zones with cinder', ZONES, []],
  ['two mistakes are two findings', { az1: edge('az1:rbd', { default: 'az1' }), central: hub('central:rbd,az2:rbd') }, ['001', '002']],
  ['a site with everything', { az1: edge('central:rbd,az1:rbd,az2:rbd') }, ['003']],
  ["the hub's default at a site, of another name", {
    central: hub('main:rbd,s1:rbd,s2:rbd', 's1'), az1: edge('main:rbd,s1:rbd'), az2: edge('main:rbd,s2:rbd'),
  }, ['005']],
  ['an object store at a site', { central: hub('central:rbd,az1:swift,az2:rbd'), az1: edge('central:rbd,az1:swift') }, ['007']],
])('%s', (_, apis, found) => {
  expect(codes(apis)).toEqual(found);
});

test('a control plane without a site has none, nor has one without a hub', () => {
  expect(sitesOf(dcn({ apis: { az1: null, az2: null } }))).toBeUndefined();
  expect(sitesOf(dcn({ apis: { central: null }, template: { keystoneEndpoint: null } }))).toBeUndefined();
});
