// Written by `npm run generate`; edit the rows that it is made from.
import type { Size } from 'cdk8s';

/** Options of every store. */
export interface CommonOptions {
  /**
   * What the list of stores says about this one.
   *
   * Readable for every user.
   *
   * @default - none
   * @see option `store_description`
   */
  readonly description?: string;
}

/** Options of file system. */
export interface FileOptions {
  /**
   * Path of a JSON file that tells other services where the directory is mounted.
   *
   * One object, or a list of them, with the strings `id` and `mountpoint`; it is checked when the store starts.
   *
   * @default - none
   * @see option `filesystem_store_metadata_file`
   */
  readonly metadataFile?: string;

  /**
   * Permissions of new image files, as octal digits: 640 stands for `rw-r-----`.
   *
   * Zero and less leave them as the system makes them. The owner must be allowed to read, and a digit 8 or 9 keeps the API from starting.
   *
   * @default - `0`
   * @see option `filesystem_store_file_perm`
   */
  readonly filePermissions?: number;

  /**
   * How much of an image is read or written at a time.
   *
   * In whole bytes, at least 1.
   *
   * @default - `65536` bytes
   * @see option `filesystem_store_chunk_size`
   */
  readonly chunkSize?: Size;

  /**
   * Whether zeros of an image are left out of its file, so that they take no space.
   *
   * Only where the file system knows sparse files.
   *
   * @default - `false`
   * @see option `filesystem_thin_provisioning`
   */
  readonly thinProvisioning?: boolean;
}

/** Options of Ceph RBD. */
export interface RbdOptions {
  /**
   * Size of the objects that an image is cut into.
   *
   * Only powers of two are honoured: 6 acts as 4.
   *
   * In whole MiB, at least 1.
   *
   * @default - `8` MiB
   * @see option `rbd_store_chunk_size`
   */
  readonly chunkSize?: Size;

  /**
   * Pool of the cluster that holds the images.
   *
   * Glance does not make the pool, and misses it at the first upload only.
   *
   * @default - `images`
   * @see option `rbd_store_pool`
   */
  readonly pool?: string;

  /**
   * Whether zeros of an image are not written to the cluster, so that they take no space.
   *
   * @default - `false`
   * @see option `rbd_thin_provisioning`
   */
  readonly thinProvisioning?: boolean;
}

/** Values of `s3_store_bucket_url_format`. How a URL names the bucket: `virtual` in front of the host, `path` behind it, `auto` as the client library sees fit. */
export enum S3UrlFormat {
  /** `auto`. */
  AUTO = 'auto',
  /** `virtual`. */
  VIRTUAL = 'virtual',
  /** `path`. */
  PATH = 'path',
}

/** Options of S3. */
export interface S3Options {
  /**
   * Region of the service and of a bucket that Glance makes.
   *
   * @default - none
   * @see option `s3_store_region_name`
   */
  readonly region?: string;

  /**
   * Whether Glance makes a missing bucket at the first upload.
   *
   * Otherwise the bucket has to be there.
   *
   * @default - `false`
   * @see option `s3_store_create_bucket_on_put`
   */
  readonly createBucket?: boolean;

  /**
   * How a URL names the bucket: `virtual` in front of the host, `path` behind it, `auto` as the client library sees fit.
   *
   * Ceph and Swift want `path`. A word that Glance does not know shows at the first upload only.
   *
   * @default - `auto`
   * @see option `s3_store_bucket_url_format`
   */
  readonly urlFormat?: S3UrlFormat;

  /**
   * Size of a part.
   *
   * Grows by itself for images that would need more than ten thousand parts. An upload holds this much in memory per thread.
   *
   * In whole MiB, at least 5.
   *
   * @default - `10` MiB
   * @see option `s3_store_large_object_chunk_size`
   */
  readonly partSize?: Size;

  /**
   * How many parts of an image are uploaded at once.
   *
   * At least 1.
   *
   * @default - `10`
   * @see option `s3_store_thread_pools`
   */
  readonly uploadThreads?: number;
}
