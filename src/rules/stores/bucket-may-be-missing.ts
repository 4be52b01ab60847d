import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { isTrue } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const bucketMayBeMissing: Rule = {
  code: 'GLN-STORES-037',
  title: 'Glance does not make the bucket or container of a store',
  why: 'Unless it is told to, Glance expects to find it, and looks for it at the first upload.',
  severity: Severity.INFO,
  source: 'R49: glance_store 4.3, _drivers/s3.py and swift/store.py',

  *check(topology) {
    for (const { api, store } of wholeStores(topology, ({ driver }) => driver in SWITCHES)) {
      const { option, fix, inYaml } = SWITCHES[store.driver];
      const given = storeOption(topology, api, store, option);
      if (given && (isTrue(given) || (typeof given.value === 'object' && 'template' in given.value))) continue;
      yield {
        on: store,
        field: option,
        message: `The store '${store.id}' does not make what it stores images in.`,
        consequence: 'unless it is there, every upload to the store fails, on every release.',
        fix,
        inYaml,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'images:s3', secrets: ['glance-s3'] } }, stores: { images: { s3_store_create_bucket_on_put: null } }, secrets: KEYS }),
  passes: () => sketch({ apis: { default: { stores: 'images:s3', secrets: ['glance-s3'] } }, secrets: KEYS }),
};

const SWITCHES: Readonly<Record<string, { readonly option: string; readonly fix: string; readonly inYaml?: string }>> = {
  s3: {
    option: 's3_store_create_bucket_on_put', fix: 'createBucket: true, or make the bucket.',
    inYaml: 's3_store_create_bucket_on_put = True, or make the bucket.',
  },
  swift: { option: 'swift_store_create_container_on_put', fix: 'swift_store_create_container_on_put = True, or make the container.' },
};

const KEYS = { 'glance-s3': { 'images.conf': '[images]\ns3_store_access_key = A\ns3_store_secret_key = S\n' } };
