import type { Duration } from 'cdk8s';
import type { ISecret } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { ApiLayout } from './api-layout';
import { probesFields, type ApiProbes } from './api-probes';
import { routeFields, type ApiRoute } from './api-route';
import { configSections, type ConfigOptions } from './config-options';
import { defined, filled } from './defined';
import { Element, touch, type Parts } from './element';
import { cacheFields, storageFields, type GlanceImageCache, type GlanceStorage } from './glance';
import type { Quantity } from './quantity';
import { GLANCE_API, requireControlPlane, requireOwn } from './scope';
import { serviceFields, type ServiceOverride } from './service-override';
import type { SynthesisRoot } from './synthesis';
import { internalUrl } from '../model/endpoints';
import type { JsonObject } from '../model/json';
import type { ImageStore } from './stores/image-store';

/** Requests and limits of each container of an API, by resource name: `{ memory: Quantity.of('2Gi') }`. */
export interface ApiResources {
  /** What the scheduler reserves. @default - nothing */
  readonly requests?: Record<string, Quantity>;
  /** What a container may use at most. @default - no limit */
  readonly limits?: Record<string, Quantity>;
}

/** Properties of `GlanceApi`. */
export interface GlanceApiProps extends ConfigOptions {
  /**
   * The name of the API: its key in `glanceAPIs`, and part of the names of its pods and services.
   *
   * @default - the id of the construct
   */
  readonly apiName?: string;

  /** How it runs. @default - right for the stores, and valid on the releases that the control plane is for */
  readonly layout?: ApiLayout;

  /** Number of pods, 0 to 32, of each half when split. 0 deploys nothing yet. @default 3, or 1 for an edge API */
  readonly replicas?: number;

  /** The stores that it enables, in order. A change of the order recreates its pods: append new ones. @default - those of the base */
  readonly stores?: ImageStore[];

  /** The store of images that name none. @default - the first */
  readonly defaultStore?: ImageStore;

  /** Names of NetworkAttachmentDefinitions in the namespace, such as `storage`. @default - none */
  readonly networkAttachments?: string[];

  /** How services inside reach it. @default - a ClusterIP */
  readonly internalService?: ServiceOverride;

  /** How users reach it. An edge API has no such service. @default - a ClusterIP behind a Route */
  readonly publicService?: ServiceOverride;

  /**
   * The Route of its public service. An edge API has none, and neither has a public service with an address of its own.
   *
   * @default - the operator's
   */
  readonly route?: ApiRoute;

  /** Its probes, from FR6 on. @default - the operator's */
  readonly probes?: ApiProbes;

  /** Labels of the nodes that run it. @default - those of the Glance */
  readonly nodeSelector?: Record<string, string>;

  /** Name of the Topology of the namespace that spreads its pods, from FR2 on. @default - that of the Glance */
  readonly topologyName?: string;

  /** Requests and limits of its containers. @default - none */
  readonly resources?: ApiResources;

  /** Its volumes. A request here needs one at the Glance too: the operator ignores it otherwise. @default - as the Glance says */
  readonly storage?: GlanceStorage;

  /** Its cache. @default - as the Glance says */
  readonly imageCache?: GlanceImageCache;

  /** How long a request may take, in whole seconds. @default - as the Glance says */
  readonly apiTimeout?: Duration;

  /** Names of Secrets with further configuration: each with one key, whose value is INI text that starts with a section. @default - none */
  readonly configSecretNames?: string[];

  /** The same as objects, after the named ones. @default - none */
  readonly configSecrets?: ISecret[];
}

/** One API of the Image service: an entry of `glanceAPIs`. */
export class GlanceApi extends Element {
  /** The name of the API. */
  public readonly apiName: string;

  private readonly props: GlanceApiProps;
  private readonly stores: ImageStore[];

  constructor(scope: Construct, id: string, props: GlanceApiProps = {}) {
    super(scope, id);
    requireOwn(this, 'stores', props.stores ?? []);
    requireOwn(this, 'defaultStore', props.defaultStore ? [props.defaultStore] : []);
    this.apiName = props.apiName ?? id;
    this.props = props;
    this.stores = [...props.stores ?? []];
  }

  /** The URL by which services and computes reach it. Its scheme follows TLS in the pods. */
  public get internalUrl(): string {
    const { _base: base, _namespace: namespace } = requireControlPlane(this) as SynthesisRoot;
    return internalUrl(base.topology, this.apiName, namespace);
  }

  /** Enables one more store, after those that it has. */
  public addStore(store: ImageStore): void {
    requireOwn(this, 'stores', [store]);
    this.stores.push(store);
    touch(this);
  }

  /** @internal */
  public _toNode(): Parts {
    const { layout, defaultStore, configSecretNames = [], configSecrets = [] } = this.props;
    return {
      api: {
        key: `api/${this.apiName}`,
        name: this.apiName,
        layout,
        stores: this.stores.map((store) => store._key),
        defaultStore: defaultStore?._key,
        sections: configSections(this.props),
        configSecrets: [...configSecretNames, ...configSecrets.map(({ name }) => name)],
        needs: [],
        body: this.body(),
        route: routeFields(this.props.route),
      },
    };
  }

  private body(): JsonObject {
    const { props } = this;
    const service = filled({ internal: serviceFields(props.internalService), public: serviceFields(props.publicService) });
    return defined({
      replicas: props.replicas,
      networkAttachments: props.networkAttachments,
      override: filled({ service, probes: probesFields(props.probes) }),
      nodeSelector: props.nodeSelector,
      topologyRef: props.topologyName === undefined ? undefined : { name: props.topologyName },
      resources: props.resources && defined({ requests: quantities(props.resources.requests), limits: quantities(props.resources.limits) }),
      storage: storageFields(props.storage),
      imageCache: cacheFields(props.imageCache),
      apiTimeout: props.apiTimeout?.toSeconds({ integral: false }),
    });
  }
}

Object.defineProperty(GlanceApi.prototype, GLANCE_API, { value: true });

function quantities(given: Record<string, Quantity> | undefined): JsonObject | undefined {
  return given && Object.fromEntries(Object.entries(given).map(([name, quantity]) => [name, quantity.asString()]));
}
