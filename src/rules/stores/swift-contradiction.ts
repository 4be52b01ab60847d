import { storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import { isTrue, knownText } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { wholeStores } from './texts';

export const swiftContradiction: Rule = {
  code: 'GLN-STORES-041',
  title: 'Options of a Swift store do not go together',
  why: 'Some options need another one, and some exclude one.',
  severity: Severity.ERROR,
  source: 'E13: glance_store 4.3, _drivers/swift/store.py and buffered.py; seen with glance 26.1.0',

  *check(topology) {
    for (const { api, store } of wholeStores(topology, ({ driver }) => driver === 'swift')) {
      const option = (name: string) => storeOption(topology, api, store, name);
      if (isTrue(option('swift_store_multi_tenant')) && option('swift_store_config_file')) {
        yield {
          on: store,
          field: 'swift_store_multi_tenant',
          message: `The Swift store '${store.id}' has both swift_store_multi_tenant and swift_store_config_file.`,
          consequence: 'glance-api starts without the store, and every upload to it fails, on every release.',
          fix: 'remove one of them.',
        };
      }
      if (isTrue(option('swift_buffer_on_upload')) && (knownText(option('swift_upload_buffer_dir')?.value ?? '') ?? 'x') === '') {
        yield {
          on: store,
          field: 'swift_buffer_on_upload',
          message: `The Swift store '${store.id}' buffers uploads, and has no swift_upload_buffer_dir.`,
          consequence: 'glance-api does not start on any release.',
          fix: 'swift_upload_buffer_dir = a directory that is mounted and can be written to.',
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'objects:swift' } }, stores: { objects: { swift_buffer_on_upload: 'True' } } }),
  passes: () => sketch({ apis: { default: { stores: 'objects:swift' } }, stores: { objects: { swift_buffer_on_upload: 'True', swift_upload_buffer_dir: '/var/lib/glance/buffer' } } }),
};
