import { BUCKET_BREAKERS, BUCKET_NAMES } from '../../facts/limits';
import { apisWith, storeOption } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { StoreNode, Topology } from '../../model/topology';
import { knownText, storeOptionsNamed } from '../config/placed-options';
import { shownValue } from '../config/wording';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const s3Bucket: Rule = {
  code: 'GLN-STORES-034',
  title: 'The name of a bucket does not go with the URLs of its store',
  why: 'The name becomes a part of every URL: of the path, or of the host.',
  severity: Severity.ERROR,
  source: 'E14: boto3 1.26, check_dns_name(); Amazon S3, bucket naming rules; glance_store 4.3, _drivers/s3.py',

  *check(topology) {
    for (const { option, on, field, store, inSecret } of storeOptionsNamed(topology, 's3_store_bucket')) {
      const bucket = knownText(option.value) ?? '';
      const style = styleOf(topology, store!);
      if (bucket === '' || style === undefined || BUCKET_NAMES[style].test(bucket)) continue;
      const isLegacy = style !== 'virtual' && BUCKET_NAMES.legacy.test(bucket);
      yield {
        on,
        field,
        ...(isLegacy ? { severity: Severity.WARNING } : {}),
        message: `${inSecret ? 'The bucket' : `${shownValue(bucket)}, the bucket`} of the S3 store '${store!.id}'${inSecret ? '' : ','} ${reason(bucket, isLegacy, style)}.`,
        consequence: isLegacy
          ? 'few services take such a name, and those that do want it in the path of the URL, on every release.'
          : 'glance-api starts, and uploads to the store fail or cannot be read back, on every release.',
        fix: isLegacy && style !== 'path' ? 'urlFormat: S3UrlFormat.PATH.' : '3 to 63 lower-case letters, digits and hyphens; dots with S3UrlFormat.PATH only.',
        inYaml: isLegacy && style !== 'path' ? 's3_store_bucket_url_format = path.' : '3 to 63 lower-case letters, digits and hyphens; dots with s3_store_bucket_url_format = path only.',
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_bucket: 'glance/images' } } }),
  passes: () => sketch({ apis: { default: { stores: 'images:s3' } }, stores: { images: { s3_store_bucket: 'glance.images' } } }),
};

type Style = 'virtual' | 'auto' | 'path';

/** Undefined for a word that is no style, which is another mistake. */
function styleOf(topology: Topology, store: StoreNode): Style | undefined {
  const api = apisWith(topology, store)[0];
  const text = (api && knownText(storeOption(topology, api, store, 's3_store_bucket_url_format')?.value)) ?? 'auto';
  return text === 'virtual' || text === 'auto' || text === 'path' ? text : undefined;
}

function reason(bucket: string, isLegacy: boolean, style: Style): string {
  if (BUCKET_BREAKERS.test(bucket)) return 'has one of / ? # @, which end a name in a URL';
  if (isLegacy) return 'has capitals or underscores, or is longer than S3 takes today';
  return style === 'virtual' ? 'cannot be a part of a host name' : 'is no name that S3 takes';
}
