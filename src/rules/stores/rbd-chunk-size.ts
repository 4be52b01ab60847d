import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const rbdChunkSize: Rule = {
  code: 'GLN-STORES-025',
  title: 'The chunk size of an RBD store is no power of two',
  why: 'Ceph cuts images into objects of a power of two, and Glance rounds down to one.',
  severity: Severity.WARNING,
  source: 'W4: glance_store 4.3, _drivers/rbd.py, int(math.log(chunk_size, 2))',

  *check(topology) {
    for (const { option, on, field, store, inSecret } of storeOptionsNamed(topology, 'rbd_store_chunk_size')) {
      const size = Number(knownText(option.value)?.trim() || NaN);
      if (!Number.isInteger(size) || size < 1 || Number.isInteger(Math.log2(size))) continue;
      const used = 2 ** Math.floor(Math.log2(size));
      yield {
        on,
        field,
        message: inSecret ? `The chunk size of the RBD store '${store!.id}' is no power of two.` : `The RBD store '${store!.id}' has chunks of ${size} MiB, which is no power of two.`,
        consequence: inSecret ? 'Glance uses the power of two below it, on every release.' : `Glance uses ${used} MiB, on every release.`,
        fix: inSecret ? 'a power of two.' : `chunkSize: Size.mebibytes(${used}).`,
        inYaml: inSecret ? undefined : `rbd_store_chunk_size = ${used}.`,
      };
    }
  },

  trips: () => sketch({ stores: { hub: { rbd_store_chunk_size: '6' } } }),
  passes: () => sketch({ stores: { hub: { rbd_store_chunk_size: '16' } } }),
};
