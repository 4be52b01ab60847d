/** An API, as it was found. */
export interface ApiFacts {
  /** Its name in `glanceAPIs`. */
  readonly name: string;
  /** `split`, `single` or `edge`. */
  readonly layout: string;
  /** How many pods each of its halves has. */
  readonly replicas: number;
  /** Ids of the stores that it enables, in order. */
  readonly stores: string[];
  /** Id of the store that images go to for which nobody names one. @default - none is said */
  readonly defaultStore?: string;
  /** Names of the Secrets with further configuration, in order. */
  readonly configSecrets: string[];
  /** Its entry in `glanceAPIs` as the manifest has it, without the configuration text. */
  readonly entry: any;
}

/** A store, as it was found. */
export interface StoreFacts {
  /** As Glance sees it. */
  readonly id: string;
  /** `rbd`, `s3`, `swift`, `cinder`, `file`, `http`. */
  readonly driver: string;
  /** Names of the APIs that enable it. */
  readonly apis: string[];
  /** Its options as the first of these APIs runs with them. A secret value reads `(secret)`. */
  readonly options: { [name: string]: any };
}

/** A site, as it was found: in a file, an API of the layout `edge` is one. */
export interface SiteFacts {
  /** Its name. In a file it is that of its API. */
  readonly name: string;
  /** `hub`, `edge` or `zone`. */
  readonly kind: string;
  /** Name of its API. */
  readonly api: string;
  /** Name of the API that enables the stores of all sites. @default - not known */
  readonly hub?: string;
  /** Name of its availability zone. @default - not known: it came from a file */
  readonly zone?: string;
  /** Id of its own store. @default - it has none that is nobody else's */
  readonly store?: string;
}

/** A directory that the pods of an API mount, beside the operator's own. */
export interface MountFacts {
  /** Path in the pods. */
  readonly directory: string;
  /** Whether nothing can be written there. */
  readonly readOnly: boolean;
  /** One file or directory of the volume in place of all of it. @default - all of it */
  readonly subPath?: string;
  /** The volume as in a pod, without its name: `{ secret: { secretName: 'ceph-conf-files' } }`. */
  readonly source: any;
}
