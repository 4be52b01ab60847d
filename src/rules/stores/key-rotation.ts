import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { storesInLocations } from './location-credentials';

export const keyRotation: Rule = {
  code: 'GLN-STORES-039',
  title: 'The keys of a store cannot be replaced without its images',
  why: 'The location of every image holds the keys of the time at which it was stored, and Glance reads it with these.',
  severity: Severity.INFO,
  source: 'W6, R31: glance_store 4.3, _drivers/s3.py and swift/store.py; seen with glance 26.1.0; S3 is cured from glance_store 5.6.0 on',

  *check(topology) {
    for (const { store } of storesInLocations(topology)) {
      yield {
        on: store,
        message: `Images in the store '${store.id}' are read with the keys with which they were stored.`,
        consequence: 'a key that is revoked takes all images of its time with it, on every release.',
        fix: 'add new keys beside the old ones, and keep the old ones valid.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'images:s3' } } }),
  passes: () => sketch(),
};
