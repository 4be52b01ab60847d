// Written by `npm run generate`; edit the rows that it is made from.
import type { Duration, Size } from 'cdk8s';

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

/** Options of Cinder. */
export interface CinderOptions {
  /**
   * Domain of the user.
   *
   * @default - `Default`
   * @see option `cinder_store_user_domain_name`
   */
  readonly userDomainName?: string;

  /**
   * Domain of the project.
   *
   * @default - `Default`
   * @see option `cinder_store_project_domain_name`
   */
  readonly projectDomainName?: string;

  /**
   * Entry of the service catalog, as `type:name:interface`.
   *
   * Exactly two colons. The product uses `volumev3::internalURL`.
   *
   * @default - `volumev3::internalURL`, which is not Glance's own
   * @see option `cinder_catalog_info`
   */
  readonly catalogInfo?: string;

  /**
   * URL of the service instead of the one in the catalog, with `%(tenant)s` for the project.
   *
   * A percent sign is written twice. Without effect when the store has credentials.
   *
   * @default - none
   * @see option `cinder_endpoint_template`
   */
  readonly endpointTemplate?: string;

  /**
   * Region of the service in the catalog.
   *
   * @default - none
   * @see option `cinder_os_region_name`
   */
  readonly regionName?: string;

  /**
   * Whether the certificate of the service goes unchecked.
   *
   * @default - `false`
   * @see option `cinder_api_insecure`
   */
  readonly apiInsecure?: boolean;

  /**
   * How often a failed request is tried again.
   *
   * At least 0.
   *
   * @default - `3`
   * @see option `cinder_http_retries`
   */
  readonly httpRetries?: number;

  /**
   * How long Glance waits for a volume to be made, attached or deleted.
   *
   * At least 0.
   *
   * @default - `300` seconds
   * @see option `cinder_state_transition_timeout`
   */
  readonly stateTransitionTimeout?: Duration;

  /**
   * Whether volumes are attached over several paths.
   *
   * The nodes need a running multipathd.
   *
   * @default - `false`
   * @see option `cinder_use_multipath`
   */
  readonly useMultipath?: boolean;

  /**
   * Whether attaching fails, instead of using one path, when multipathd does not run.
   *
   * Without effect unless `cinder_use_multipath` is true.
   *
   * @default - `false`
   * @see option `cinder_enforce_multipath`
   */
  readonly enforceMultipath?: boolean;

  /**
   * Directory under which NFS shares of volumes are mounted.
   *
   * An absolute path; other transports do not use it.
   *
   * @default - `/var/lib/glance/mnt`
   * @see option `cinder_mount_point_base`
   */
  readonly mountPointBase?: string;

  /**
   * Whether a volume grows while it is attached, which saves an attachment per step.
   *
   * The back end must be able to; NFS is not.
   *
   * @default - `false`
   * @see option `cinder_do_extend_attached`
   */
  readonly extendAttached?: boolean;

  /**
   * Path of the rules for commands that need root.
   *
   * The image of the product has the file where the default says.
   *
   * @default - `/etc/glance/rootwrap.conf`
   * @see option `rootwrap_config`
   */
  readonly rootwrapConfig?: string;
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

/** Options of HTTP. */
export interface HttpOptions {
  /**
   * Whether the certificate of a server goes unchecked.
   *
   * True unless said otherwise: only a file of certificate authorities, or false, switches the check on.
   *
   * @default - `false`, which is not Glance's own
   * @see option `https_insecure`
   */
  readonly insecure?: boolean;

  /**
   * Proxies by scheme, `http:proxy.example.com:3128`.
   *
   * The first colon ends the scheme; a comma cannot be part of a value.
   *
   * @default - none
   * @see option `http_proxy_information`
   */
  readonly proxies?: Record<string, string>;
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

/** Values of `swift_store_endpoint_type`. Which of the endpoints in the service catalog is used. */
export enum SwiftEndpointType {
  /** `publicURL`. */
  PUBLIC_URL = 'publicURL',
  /** `adminURL`. */
  ADMIN_URL = 'adminURL',
  /** `internalURL`. */
  INTERNAL_URL = 'internalURL',
}

/** Options of Swift. */
export interface SwiftOptions {
  /**
   * Path of a file that describes accounts, one section each, so that image locations hold no credentials.
   *
   * A percent sign in that file is written twice. All stores of an API share the names of its sections. Not with `swift_store_multi_tenant`.
   *
   * @default - none
   * @see option `swift_store_config_file`
   */
  readonly configFile?: string;

  /**
   * Section of `swift_store_config_file` that new images use.
   *
   * @default - `ref1`
   * @see option `default_swift_reference`
   */
  readonly configReference?: string;

  /**
   * Which of the endpoints in the service catalog is used.
   *
   * The product uses `internalURL`.
   *
   * @default - `internalURL`, which is not Glance's own
   * @see option `swift_store_endpoint_type`
   */
  readonly endpointType?: SwiftEndpointType;

  /**
   * Type of the service in the catalog.
   *
   * @default - `object-store`
   * @see option `swift_store_service_type`
   */
  readonly serviceType?: string;

  /**
   * URL of the storage, up to but without the container, instead of the one in the catalog.
   *
   * @default - none
   * @see option `swift_store_endpoint`
   */
  readonly endpoint?: string;

  /**
   * Container for the images, or the beginning of its name when there are several.
   *
   * At most 256 bytes, and no slash.
   *
   * @default - `glance`
   * @see option `swift_store_container`
   */
  readonly container?: string;

  /**
   * Whether Glance makes a missing container at the first upload.
   *
   * Otherwise the container has to be there.
   *
   * @default - `true`, which is not Glance's own
   * @see option `swift_store_create_container_on_put`
   */
  readonly createContainer?: boolean;

  /**
   * How many digits of the image id end the name of its container; 0 puts all images into one.
   *
   * For single-tenant stores only. A number out of range shows at the first upload.
   *
   * At least 0, at most 32.
   *
   * @default - `0`
   * @see option `swift_store_multiple_containers_seed`
   */
  readonly multipleContainersSeed?: number;

  /**
   * Whether the certificate of the identity service goes unchecked.
   *
   * @default - `false`
   * @see option `swift_store_auth_insecure`
   */
  readonly authInsecure?: boolean;

  /**
   * Whether the connection compresses what it carries.
   *
   * @default - `true`
   * @see option `swift_store_ssl_compression`
   */
  readonly sslCompression?: boolean;

  /**
   * How often a download is tried again after a failure.
   *
   * At least 0.
   *
   * @default - `0`
   * @see option `swift_store_retry_get_count`
   */
  readonly retryGetCount?: number;

  /**
   * How long before its end a token is renewed.
   *
   * At least 0.
   *
   * @default - `60` seconds
   * @see option `swift_store_expire_soon_interval`
   */
  readonly expireSoonInterval?: Duration;

  /**
   * Whether images are stored in their owners' accounts instead of one account.
   *
   * The product does not document it. Not with `swift_store_config_file`.
   *
   * @default - `false`
   * @see option `swift_store_multi_tenant`
   */
  readonly multiTenant?: boolean;

  /**
   * Projects that may read and write all containers of a multi-tenant store.
   *
   * @default - none
   * @see option `swift_store_admin_tenants`
   */
  readonly adminTenants?: string[];

  /**
   * Whether a multi-tenant store works with a trust, which outlives the token of the user.
   *
   * @default - `true`
   * @see option `swift_store_use_trusts`
   */
  readonly useTrusts?: boolean;

  /**
   * Whether segments are kept on disk while they are sent, so that a failed one can be sent again.
   *
   * Needs `swift_upload_buffer_dir`, or the API does not start.
   *
   * @default - `false`
   * @see option `swift_buffer_on_upload`
   */
  readonly bufferOnUpload?: boolean;

  /**
   * Directory for segments that are being sent.
   *
   * Must be there and writable, with room for one segment per upload.
   *
   * @default - none
   * @see option `swift_upload_buffer_dir`
   */
  readonly uploadBufferDirectory?: string;
}
