import type { StoreFacts } from '../store-facts';

export const S3: StoreFacts = {
  driver: 's3',
  title: 'S3',
  source: 'glance_store 4.3, _drivers/s3.py',
  options: [
    {
      name: 's3_store_host', derived: true, type: 'string', required: true, identity: true,
      doc: 'URL of the service, with `http://` or `https://`.',
      note: 'Without the scheme every upload fails, although upstream describes a bare host name.',
    },
    {
      name: 's3_store_region_name', prop: 'region', type: 'string',
      doc: 'Region of the service and of a bucket that Glance makes.',
    },
    {
      name: 's3_store_access_key', derived: true, type: 'string', required: true, secret: true,
      doc: 'Access key that Glance signs its requests with.',
      note: 'Up to glance_store 5.5 it is part of every image location, in clear text: none of `# : ? @ [ ]` may be in it.',
    },
    {
      name: 's3_store_secret_key', derived: true, type: 'string', required: true, secret: true,
      doc: 'Secret key that Glance signs its requests with.',
      note: 'Up to glance_store 5.5 it is part of every image location, in clear text: none of `# : ? @ [ ]` may be in it, nor a first slash that another one follows.',
    },
    {
      name: 's3_store_bucket', derived: true, type: 'string', required: true, identity: true,
      doc: 'Bucket that holds the images.',
    },
    {
      name: 's3_store_create_bucket_on_put', prop: 'createBucket', type: 'boolean', default: false,
      doc: 'Whether Glance makes a missing bucket at the first upload.',
      note: 'Otherwise the bucket has to be there.',
    },
    {
      name: 's3_store_bucket_url_format', prop: 'urlFormat', type: 'string', default: 'auto', choices: ['auto', 'virtual', 'path'],
      doc: 'How a URL names the bucket: `virtual` in front of the host, `path` behind it, `auto` as the client library sees fit.',
      note: 'Ceph and Swift want `path`. A word that Glance does not know shows at the first upload only.',
    },
    {
      name: 's3_store_large_object_size', derived: true, type: 'integer', unit: 'MiB', default: 100, min: 0,
      doc: 'Size from which on an image is uploaded in parts; 0 uploads every image in parts.',
      note: '0 works with the glance_store of the product, a backport; plain 4.3 switches the store off. An image of unknown size is held in memory as a whole unless this is 0.',
    },
    {
      name: 's3_store_large_object_chunk_size', prop: 'partSize', type: 'integer', unit: 'MiB', default: 10, min: 5,
      doc: 'Size of a part.',
      note: 'Grows by itself for images that would need more than ten thousand parts. An upload holds this much in memory per thread.',
    },
    {
      name: 's3_store_thread_pools', prop: 'uploadThreads', type: 'integer', default: 10, min: 1,
      doc: 'How many parts of an image are uploaded at once.',
    },
    {
      name: 's3_store_cacert', derived: true, type: 'string', support: 'backport', since: 'glance_store 4.9.0',
      doc: 'Path of the certificate authorities that the service is checked against.',
    },
    {
      name: 's3_store_enable_data_integrity_protection', type: 'boolean', default: false, support: 'upstream',
      since: 'glance_store 5.4.0',
      doc: 'Whether the two checksum options count.',
      note: 'Off, since many services other than Amazon refuse the newer checksums.',
    },
    {
      name: 's3_store_request_checksum_calculation', type: 'string', default: 'when_required',
      choices: ['when_required', 'when_supported'], support: 'upstream', since: 'glance_store 5.4.0',
      doc: 'When uploads carry a checksum.',
      note: 'Without effect unless `s3_store_enable_data_integrity_protection` is true.',
    },
    {
      name: 's3_store_response_checksum_validation', type: 'string', default: 'when_required',
      choices: ['when_required', 'when_supported'], support: 'upstream', since: 'glance_store 5.4.0',
      doc: 'When the checksum of a download is verified.',
      note: 'Without effect unless `s3_store_enable_data_integrity_protection` is true.',
    },
  ],
};
