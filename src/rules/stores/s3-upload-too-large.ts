import { S3_PIECE } from '../../facts/limits';
import { sketch } from '../../model/sketch';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const s3UploadTooLarge: Rule = {
  code: 'GLN-STORES-035',
  title: 'An S3 store uploads more in one piece than S3 takes',
  why: 'Images up to the size from which on uploads are in parts go up in one piece, and S3 takes 5 GiB at once.',
  severity: Severity.ERROR,
  source: 'E14: Amazon S3, limits of PutObject and UploadPart; glance_store 4.3, _drivers/s3.py',

  *check(topology) {
    for (const name of ['s3_store_large_object_size', 's3_store_large_object_chunk_size']) {
      for (const { option, on, field, store } of storeOptionsNamed(topology, name)) {
        const size = Number(knownText(option.value)?.trim() || NaN);
        if (!(size > S3_PIECE.max)) continue;
        yield {
          on,
          field,
          message: `The ${name} of the S3 store '${store!.id}' is above ${S3_PIECE.max} ${S3_PIECE.unit}.`,
          consequence: 'uploads of images between the two sizes fail, on every release.',
          fix: name.endsWith('chunk_size') ? 'partSize: Size.mebibytes(64).' : 'multipart: S3Multipart.always(), or S3Multipart.above(Size.gibibytes(5)) at most.',
          inYaml: name.endsWith('chunk_size') ? 's3_store_large_object_chunk_size = 64.' : 's3_store_large_object_size = 0, or 5120 at most.',
        };
      }
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_large_object_size: '6144' } } }),
  passes: () => sketch({ apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_large_object_size: '5120' } } }),
};
