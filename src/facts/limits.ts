import { Release } from './releases';

/** A length or a number that something on the way to the running service does not go beyond. */
export interface Limit {
  /** The last good one. */
  readonly max: number;
  readonly unit: 'characters' | 'bytes' | 'pods' | 'MiB' | 'MB';
  /** What is limited. */
  readonly of: string;
  /** Who says so, and where that was read or measured. */
  readonly source: string;
}

/** Source: RFC 1123; Kubernetes, apimachinery/pkg/util/validation. */
export const DNS_LABEL: Limit = { max: 63, unit: 'characters', of: 'a DNS label', source: 'RFC 1123' };
export const DNS_SUBDOMAIN: Limit = { max: 253, unit: 'characters', of: 'a DNS name', source: 'RFC 1123' };

/** Pods carry the label controller-revision-hash, `<StatefulSet>-<10 characters>`, and a label's value ends at 63. */
export const STATEFUL_SET_NAME: Limit = {
  max: 52, unit: 'characters', of: 'the name of a StatefulSet', source: 'Kubernetes, controller-revision-hash',
};

/** The Jobs of a CronJob add eleven characters to its name. */
export const CRON_JOB_NAME: Limit = {
  max: 52, unit: 'characters', of: 'the name of a CronJob', source: 'Kubernetes, pkg/apis/batch/validation',
};

/**
 * The length of a key of `glanceAPIs` for the webhook: what is left of a label after the Glance resource's name, the layout and this many
 * characters more. It forgets `external` and `-api`, so that the names it lets pass can still be too long.
 * Source: W3, glance_webhook.go, GetCrMaxLengthCorrection().
 */
export const WEBHOOK_NAME_OVERHEAD = 13;

/** How the CronJobs of the image cache are named, one for each pod. Source: glance-operator, ensureImageCacheJob(). */
export const CACHE_CRON_JOB = [
  { since: Release.FR1, prefix: 'glance-cache-', suffix: '-cleaner' },
  { since: Release.FR6, prefix: '', suffix: '-cleaner' },
] as const;

/** Pods of an API, or of each half of a split one. Source: CRD, glanceAPIs.*.replicas. */
export const REPLICAS = { min: 0, max: 32, unit: 'pods', of: 'an API', source: 'CRD' } as const;

/** Decoded values of all keys together. Source: kube-apiserver 1.33, "may not be more than 1048576 bytes". */
export const SECRET_SIZE: Limit = { max: 1_048_576, unit: 'bytes', of: 'the data of a Secret or ConfigMap', source: 'kube-apiserver 1.33' };

/**
 * Client-side apply keeps a Secret, encoded, in an annotation. With the longest name and key 196,000 bytes pass, with the shortest some
 * hundred more.
 */
export const SECRET_APPLY_SIZE: Limit = {
  max: 196_000, unit: 'bytes', of: 'the data of a Secret for client-side apply', source: 'kubectl and kube-apiserver 1.33, measured',
};

/**
 * Compact JSON of the control plane, as Go writes it: client-side apply keeps it in an annotation. All annotations end at 262,144 bytes;
 * the name of this one takes 48, a line's end 1, and `"annotations":{},`, which kubectl puts into the copy, 17.
 */
export const APPLY_SIZE: Limit = {
  max: 262_078, unit: 'bytes', of: 'a control plane for client-side apply', source: 'kube-apiserver 1.33, measured',
};

/** What goes to etcd at once: JSON with defaults, status and, for each field, who manages it. */
export const ETCD_REQUEST_SIZE: Limit = { max: 1_572_864, unit: 'bytes', of: 'an object as it is stored', source: 'etcd 3.5, --max-request-bytes' };

/**
 * What is safe of the same by server-side apply, with room for what the cluster adds. One long text ends at 1,557,000 bytes, but fields are
 * stored a second time with their managers: sites with an address and a text end at 1,000,000, with an address alone at 798,000.
 */
export const CONTROL_PLANE_BUDGET: Limit = {
  max: 750_000, unit: 'bytes', of: 'a control plane', source: 'server-side apply, measured, less status and other managers',
};

/**
 * Names of buckets by the style of their URLs. `virtual` puts the name into the host name; `path` and `auto` take what S3 itself takes;
 * what was allowed once, capitals and underscores, works with `path` alone.
 * Source: boto3 1.26, check_dns_name(); Amazon S3, bucket naming rules; glance_store 4.3, _drivers/s3.py.
 */
export const BUCKET_NAMES = {
  virtual: /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
  auto: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  path: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  legacy: /^[A-Za-z0-9._-]{3,255}$/,
} as const;

/** Characters that break the URL in which Glance saves the location of an image in a bucket. Source: glance_store 4.3, _drivers/s3.py. */
export const BUCKET_BREAKERS = /[/?#@]/;

/** What S3 takes in one request: an object, or a part of one. */
export const S3_PIECE: Limit = { max: 5120, unit: 'MiB', of: 'one upload to S3', source: 'Amazon S3, limits of PutObject and UploadPart' };

/** What Swift takes in one request unless it is configured otherwise: 5 GiB, in the driver's megabytes of 1,024,000 bytes, rounded down. */
export const SWIFT_OBJECT: Limit = {
  max: 5242, unit: 'MB', of: 'an object of Swift', source: 'swift, constraints.py, max_file_size; glance_store 4.3, _drivers/swift/store.py',
};

export const SWIFT_CONTAINER_NAME: Limit = {
  max: 256, unit: 'bytes', of: 'the name of a container', source: 'swift, common/constraints.py, max_container_name_length',
};

export const VOLUME_TYPE_NAME: Limit = {
  max: 255, unit: 'characters', of: 'the name of a volume type', source: 'cinder, api/validation/parameter_types.py',
};

/** A key of a ConfigMap or Secret. Source: Kubernetes, apimachinery/pkg/util/validation, IsConfigMapKey(). */
export const CONFIG_MAP_KEY = { max: 253, unit: 'characters', of: 'a key of a ConfigMap', source: 'Kubernetes', pattern: /^[-._a-zA-Z0-9]+$/ } as const;
