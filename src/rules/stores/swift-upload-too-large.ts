import { SWIFT_OBJECT } from '../../facts/limits';
import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const swiftUploadTooLarge: Rule = {
  code: 'GLN-STORES-051',
  title: 'A Swift store uploads more in one piece than Swift usually takes',
  why: 'Swift has a limit for one object, 5 GiB unless its configuration says otherwise; Glance cuts up what is larger than its own limit.',
  // The limit is a setting of Swift.
  severity: Severity.WARNING,
  source: 'glance_store 4.3, _drivers/swift/store.py, whose MB has 1,024,000 bytes; swift, constraints.py, max_file_size',

  *check(topology) {
    for (const name of ['swift_store_large_object_size', 'swift_store_large_object_chunk_size']) {
      for (const { option, on, field, store, fact } of storeOptionsNamed(topology, name)) {
        const size = Number(knownText(option.value)?.trim() || NaN);
        if (store!.driver !== 'swift' || !(size > SWIFT_OBJECT.max)) continue;
        yield {
          on,
          field,
          message: `The ${name} of the Swift store '${store!.id}' is above ${SWIFT_OBJECT.max} ${SWIFT_OBJECT.unit}.`,
          consequence: 'uploads between the two limits fail, unless max_file_size of Swift was raised, on every release.',
          fix: `${name} = ${fact!.default}, which is the default.`,
        };
      }
    }
  },

  trips: () => withSize('5243'),
  passes: () => withSize('5242'),
};

function withSize(size: string) {
  return sketch({ apis: { default: { stores: 'objects:swift' } }, stores: { objects: { swift_store_large_object_size: size } } });
}
