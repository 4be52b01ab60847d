import type { OptionFact } from '../store-facts';

/** What the API shows and how it behaves. Source: glance 26.1, common/config.py, api/middleware/context.py, notifier.py. */
export const API_OPTIONS: readonly OptionFact[] = [
  {
    name: 'public_endpoint', type: 'string',
    doc: 'URL under which clients reach the API, for links in answers.',
    note: 'Absent, the URL of the request is used.',
  },
  {
    name: 'show_image_direct_url', type: 'boolean', default: false,
    doc: 'Whether an image shows the location of its data.',
    note: 'The operator sets it by the type of the API. With S3 and Swift a location holds credentials, and every reader sees them.',
  },
  {
    name: 'show_multiple_locations', type: 'boolean', default: false,
    deprecated: 'Deprecated since the Newton release; the API for locations of glance 28 replaces it.',
    doc: 'Whether an image shows and takes several locations of its data.',
    note: 'The operator sets it by the type of the API. With S3 and Swift a location holds credentials, and every reader sees them.',
  },
  {
    name: 'allow_anonymous_access', type: 'boolean', default: false,
    doc: 'Whether requests without a token may read public images.',
  },
  {
    name: 'allow_additional_image_properties', type: 'boolean', default: true,
    deprecated: 'Deprecated since the Ussuri release and gone from glance 30: such properties are then always allowed.',
    doc: 'Whether users may add properties of their own to images.',
  },
  {
    name: 'limit_param_default', type: 'integer', default: 25, min: 1,
    doc: 'How many items a page of a list has when the request does not say.',
  },
  {
    name: 'api_limit_max', type: 'integer', default: 1000, min: 1,
    doc: 'How many items a page of a list has at most.',
  },
  {
    name: 'max_request_id_length', type: 'integer', default: 64, min: 0,
    doc: 'How long the request id of a client may be.',
  },
  {
    name: 'hashing_algorithm', type: 'string', default: 'sha512',
    doc: 'Algorithm of the checksum that is kept with each image.',
    note: 'One that Python does not know makes uploads fail.',
  },
  {
    name: 'digest_algorithm', type: 'string', default: 'sha256',
    deprecated: 'glance 29 marks it for removal: nothing uses it.',
    doc: 'Algorithm for signatures of keys.',
  },
  {
    name: 'metadata_encryption_key', type: 'string', secret: true,
    deprecated: 'glance 29 marks it for removal.',
    doc: 'Key, 16, 24 or 32 characters long, that encrypts image locations in the database.',
    note: 'Locations that were written before cannot be read with another key, or none.',
  },
  {
    name: 'property_protection_file', type: 'string',
    doc: 'Path of a file that says who may read and change which image properties.',
    note: 'The file has to be mounted into the pods.',
  },
  {
    name: 'property_protection_rule_format', type: 'string', default: 'roles', choices: ['roles', 'policies'],
    doc: 'Whether the rules of that file name roles or policies.',
  },
  {
    name: 'default_publisher_id', type: 'string', default: 'image.localhost',
    doc: 'Name of the sender in notifications.',
  },
  {
    name: 'disabled_notifications', type: 'list',
    doc: 'Kinds of notifications that are not sent, `image` or `image.create`.',
  },
  {
    name: 'do_secure_hash', type: 'boolean', default: true, support: 'upstream', since: 'glance 30.0.0',
    doc: 'Whether a location that is added gets its checksum computed.',
  },
  {
    name: 'http_retries', type: 'integer', default: 3, support: 'upstream', since: 'glance 30.0.0',
    doc: 'How often a computation of that checksum is tried again.',
  },
];
