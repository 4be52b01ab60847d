import { isDeployed, storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { knownText } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const s3UnknownSize: Rule = {
  code: 'GLN-STORES-036',
  title: 'An S3 store holds images of volumes in memory',
  why: 'The size of an image that is made from a volume is not known beforehand, and what has no size goes up in one piece.',
  severity: Severity.INFO,
  source: 'R47: RHOSO, configuring the Image service for S3; glance_store 4.3, _drivers/s3.py',

  *check(topology) {
    if (!isDeployed(topology, 'cinder')) return;
    for (const { api, store } of wholeStores(topology, ({ driver }) => driver === 's3')) {
      const option = storeOption(topology, api, store, 's3_store_large_object_size');
      if (option && (knownText(option.value) ?? '0').trim() === '0') continue;
      yield {
        on: store,
        field: 's3_store_large_object_size',
        message: `The S3 store '${store.id}' takes images of unknown size in one piece, and there is a Block Storage service to make some.`,
        consequence: 'an image that is made from a volume is held in the memory of the pod as a whole, which may end it, on every release.',
        fix: 'multipart: S3Multipart.always().',
        inYaml: 's3_store_large_object_size = 0.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'images:s3', secrets: ['glance-s3'] } }, stores: { images: { s3_store_large_object_size: '100' } }, secrets: KEYS }),
  passes: () => sketch({ apis: { default: { stores: 'images:s3', secrets: ['glance-s3'] } }, stores: { images: { s3_store_large_object_size: '0' } }, secrets: KEYS }),
};

const KEYS = { 'glance-s3': { 'images.conf': '[images]\ns3_store_access_key = A\ns3_store_secret_key = S\n' } };
