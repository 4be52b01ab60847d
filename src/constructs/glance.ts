import { type Duration, type Size, SizeRoundingBehavior } from 'cdk8s';
import type { ISecret } from 'cdk8s-plus-28';
import type { Construct, IConstruct } from 'constructs';
import { credentialFields, type ApplicationCredential } from './application-credential';
import { configSections, type ConfigOptions } from './config-options';
import { defined } from './defined';
import { Element, touch, type Parts } from './element';
import { busFields, type NotificationsBus } from './notifications-bus';
import type { Quantity } from './quantity';
import { GLANCE, requireControlPlane } from './scope';
import type { SynthesisRoot } from './synthesis';
import type { JsonObject } from '../model/json';

const HAS_GLANCE = Symbol.for('cdk8s-glance.hasGlance');

/** The volume on which an API keeps what it stages, caches and, with a file store, its images. */
export interface GlanceStorage {
  /** Size of the volume of each pod. A volume never grows later: see docs/rules.md. @default - none: the pods get no volume */
  readonly request?: Quantity;
  /** Storage class of the volumes. @default - the control plane's */
  readonly storageClass?: string;
  /** Whether the pods get no volume of their own. @default - true without a request, else false */
  readonly external?: boolean;
}

/** What a project may use. Each value above zero switches quotas on for every API; register limits per project in keystone. */
export interface GlanceQuotas {
  /** All images of a project, in whole MiB. @default - no images at all once another quota is set; 0 */
  readonly imageSizeTotal?: Size;
  /** All staged data of a project, in whole MiB. @default 0 */
  readonly imageStageTotal?: Size;
  /** Number of images of a project. @default 0 */
  readonly imageCountTotal?: number;
  /** Number of uploads of a project at one time. @default 0 - unlimited */
  readonly imageCountUpload?: number;
}

/** A cache of images on a volume of each pod. */
export interface GlanceImageCache {
  /** Size of the cache and its volume. */
  readonly size: Quantity;
  /** When incomplete entries are removed, as a cron expression. @default '*\/30 * * * *' */
  readonly cleanerSchedule?: string;
  /** When the least used entries are removed, as a cron expression. @default '1 0 * * *' */
  readonly prunerSchedule?: string;
}

/** When rows of deleted images leave the database. */
export interface GlanceDatabasePurge {
  /** How long they are kept, in whole days, at least one. @default - 30 days */
  readonly age?: Duration;
  /** When they are removed, as a cron expression. @default '1 0 * * *' */
  readonly schedule?: string;
}

/** Properties of `Glance`. */
export interface GlanceProps extends ConfigOptions {
  /** The volumes of the APIs, unless they say otherwise. @default - none */
  readonly storage?: GlanceStorage;
  /** Name of the galera instance. @default 'openstack' */
  readonly databaseInstance?: string;
  /** Account in the database. @default 'glance' */
  readonly databaseAccount?: string;
  /** Name of the memcached instance. @default 'memcached' */
  readonly memcachedInstance?: string;
  /** User in keystone. @default 'glance' */
  readonly serviceUser?: string;
  /** Name of the Secret with the user's password. @default - the control plane's */
  readonly secretName?: string;
  /** The Secret with the user's password. @default - the control plane's */
  readonly secret?: ISecret;
  /** Key of the password in the Secret. @default 'GlancePassword' */
  readonly passwordKey?: string;
  /** Name of the API that the catalog points to, which is no edge API. @default - the only one that can be, or the one called `default` */
  readonly keystoneEndpoint?: string;
  /** Quotas of all projects. @default - none */
  readonly quotas?: GlanceQuotas;
  /** The cache of the APIs, unless they say otherwise. @default - none */
  readonly imageCache?: GlanceImageCache;
  /** Removal of deleted rows. @default - daily, after 30 days */
  readonly databasePurge?: GlanceDatabasePurge;
  /** How long a request may take, in whole seconds: the proxy's and the route's limit too. @default - 60 seconds */
  readonly apiTimeout?: Duration;
  /** Labels of the nodes that run the APIs, unless they say otherwise. @default - the control plane's */
  readonly nodeSelector?: Record<string, string>;
  /** Name of the Topology of the namespace that spreads the pods, from FR2 on. @default - the control plane's */
  readonly topologyName?: string;
  /** Whether names of pods get a random part. Decide it once: a change later replaces or orphans the whole service. @default false */
  readonly uniquePodNames?: boolean;
  /** The application credential of the Image service, from FR5 on. @default - none: the service's password */
  readonly applicationCredential?: ApplicationCredential;
  /** Where notifications go, from FR3 on. @default - the control plane's, or none */
  readonly notificationsBus?: NotificationsBus;
  /** Whether the Jobs of the service stay once they are done. @default false */
  readonly preserveJobs?: boolean;
  /** Names of Secrets with further configuration for every API that is a construct: see `GlanceApi`. @default - none */
  readonly configSecretNames?: string[];
  /** Secrets with further configuration for every API that is a construct, beside those named. @default - none */
  readonly configSecrets?: ISecret[];
  /**
   * Names of APIs of the base that shall go. Their volumes stay on the cluster.
   *
   * @default - none
   */
  readonly removeApis?: string[];
}

/** The Image service of a control plane: `spec.glance`. */
export class Glance extends Element {
  private readonly props: GlanceProps;
  private readonly removed: string[];

  constructor(scope: Construct, id: string, props: GlanceProps = {}) {
    super(scope, id);
    claim(this, requireControlPlane(this));
    this.props = props;
    this.removed = [...props.removeApis ?? []];
  }

  /** Removes an API of the base. Its volumes stay on the cluster. */
  public removeApi(apiName: string): void {
    this.removed.push(apiName);
    touch(this);
  }

  /** @internal */
  public _toNode(): Parts {
    const { uniquePodNames, applicationCredential, configSecretNames = [], configSecrets = [] } = this.props;
    return {
      glance: {
        section: defined({ uniquePodNames, applicationCredential: credentialFields(applicationCredential) }),
        template: this.template(),
        defaults: { databaseInstance: 'openstack' },
        sections: configSections(this.props),
        configSecrets: [...configSecretNames, ...configSecrets.map(({ name }) => name)],
        removed: this.removed,
      },
    };
  }

  private template(): JsonObject {
    const { props } = this;
    return defined({
      databaseInstance: props.databaseInstance,
      databaseAccount: props.databaseAccount,
      memcachedInstance: props.memcachedInstance,
      serviceUser: props.serviceUser,
      secret: props.secretName ?? props.secret?.name,
      passwordSelectors: props.passwordKey === undefined ? undefined : { service: props.passwordKey },
      keystoneEndpoint: props.keystoneEndpoint,
      storage: storageFields(props.storage),
      quotas: props.quotas && quotaFields(props.quotas),
      imageCache: cacheFields(props.imageCache),
      dbPurge: purgeFields(props.databasePurge),
      apiTimeout: props.apiTimeout?.toSeconds({ integral: false }),
      nodeSelector: props.nodeSelector,
      topologyRef: props.topologyName === undefined ? undefined : { name: props.topologyName },
      preserveJobs: props.preserveJobs,
      ...busFields(props.notificationsBus, (requireControlPlane(this) as SynthesisRoot)._releases),
    });
  }
}

Object.defineProperty(Glance.prototype, GLANCE, { value: true });

/** `storage` of the template or of an API. @internal */
export function storageFields(storage: GlanceStorage | undefined): JsonObject | undefined {
  if (!storage) return undefined;
  const { request, storageClass, external } = storage;
  return defined({ storageRequest: request?.asString(), storageClass, external });
}

/** `imageCache` of the template or of an API. @internal */
export function cacheFields(cache: GlanceImageCache | undefined): JsonObject | undefined {
  return cache && defined({ size: cache.size.asString(), cleanerScheduler: cache.cleanerSchedule, prunerScheduler: cache.prunerSchedule });
}

function purgeFields(purge: GlanceDatabasePurge | undefined): JsonObject | undefined {
  return purge && defined({ age: purge.age?.toDays({ integral: false }), schedule: purge.schedule });
}

/** A control plane has one Image service. */
function claim(glance: Glance, controlPlane: IConstruct & { [HAS_GLANCE]?: string }): void {
  const first = controlPlane[HAS_GLANCE];
  if (first !== undefined) throw new Error(`Glance '${glance.node.path}' is the second of its control plane: use '${first}', and make one GlanceApi for each API`);
  controlPlane[HAS_GLANCE] = glance.node.path;
}

/** All four are required once one is given. Source: glance-operator, api/v1beta1/glance_types.go, QuotaLimits. */
function quotaFields(quotas: GlanceQuotas): JsonObject {
  const mebibytes = (size?: Size) => size?.toMebibytes({ rounding: SizeRoundingBehavior.NONE }) ?? 0;
  return {
    imageSizeTotal: mebibytes(quotas.imageSizeTotal),
    imageStageTotal: mebibytes(quotas.imageStageTotal),
    imageCountTotal: quotas.imageCountTotal ?? 0,
    imageCountUpload: quotas.imageCountUpload ?? 0,
  };
}
