import { STORES } from '../../facts/stores/index.generated';
import { sectionsNamed, configSecretsOf, storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { ApiNode, StoreNode, Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { knownText } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const missingOption: Rule = {
  code: 'GLN-STORES-011',
  title: 'A store lacks an option that it cannot work without',
  why: 'Some options have no default that works, though Glance calls none of them required.',
  severity: Severity.ERROR,
  source: 'E10, R43: glance_store 4.3, rbd.py and s3.py, configure(); seen with glance 26.1.0',

  *check(topology) {
    for (const { api, store } of wholeStores(topology, ({ driver }) => REQUIRED.has(driver))) {
      const missing = REQUIRED.get(store.driver)!.filter((name) => isMissing(topology, api, store, name));
      if (missing.length === 0 || !hasSection(topology, api, store)) continue;
      yield {
        on: store,
        message: `Store '${store.id}' of API '${api.name}' has no ${quoted(missing)}.`,
        consequence: store.driver === 'rbd'
          ? 'glance-api does not start on any release, whatever other stores the API has.'
          : 'glance-api starts without the store, and every upload to it fails, on every release.',
        fix: FIXES[store.driver] ?? `${missing[0]} in [${store.id}].`,
        inYaml: `${quoted(missing)} in [${store.id}].`,
      };
    }
  },

  trips: () => sketch({ stores: { hub: { rbd_store_user: null } } }),
  passes: () => sketch({ stores: { hub: { rbd_store_user: 'openstack' } } }),
};

const REQUIRED: ReadonlyMap<string, readonly string[]> = new Map(STORES
  .map(({ driver, options }) => [driver, options.filter(({ required }) => required).map(({ name }) => name)] as const)
  .filter(([, names]) => names.length > 0));

const FIXES: Readonly<Record<string, string>> = {
  rbd: 'cluster: new CephCluster(…) of an RbdStore brings both the user and the configuration file.',
  s3: 'an S3Store with endpoint, bucket and credentials: S3Credentials.fromSecretName(…); the Secret has a section named after the store.',
};

function isMissing(topology: Topology, api: ApiNode, store: StoreNode, name: string): boolean {
  const option = storeOption(topology, api, store, name);
  if (!option) return true;
  if (typeof option.value === 'string' && option.value !== '') return false;
  // What a construct could not read is said of the Secret that it makes.
  const isMade = configSecretsOf(topology, api).filter(({ made }) => made)
    .some(({ config }) => sectionsNamed(config, store.id).some(({ options }) => options.includes(option)));
  return !isMade && knownText(option.value) === '';
}

/** A store without any section is another mistake. */
function hasSection(topology: Topology, api: ApiNode, store: StoreNode): boolean {
  return store.hasSection || configSecretsOf(topology, api).some(({ config }) => sectionsNamed(config, store.id).length > 0);
}
