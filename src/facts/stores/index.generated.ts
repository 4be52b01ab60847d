// Written by `npm run generate`; edit the rows that it is made from.
import { CINDER } from './cinder';
import { FILE } from './file';
import { HTTP } from './http';
import { RBD } from './rbd';
import { S3 } from './s3';
import { SWIFT } from './swift';
import { VMWARE } from './vmware';
import type { StoreFacts } from '../store-facts';

/** Every driver that glance_store has. */
export const STORES: readonly StoreFacts[] = [
  CINDER,
  FILE,
  HTTP,
  RBD,
  S3,
  SWIFT,
  VMWARE,
];
