import type { Construct } from 'constructs';
import { type EdgeApiProps, makeEdgeApi } from './edge-api';
import { Site, type SiteProps } from './site';
import { SITE_POOLS } from '../../facts/site-wiring';
import type { SiteNode } from '../../model/site-node';
import type { ClusterNode } from '../../model/topology';
import type { CephCluster } from '../ceph-cluster';
import type { GlanceApi } from '../glance-api';
import { requireOwn } from '../scope';
import type { ImageStore } from '../stores/image-store';
import { RbdStore } from '../stores/rbd-store';

/** Properties of `EdgeSite`. Give one of `cluster` and `store`. */
export interface EdgeSiteProps extends SiteProps, EdgeApiProps {
  /** The Ceph cluster of the site: a store in its pool `images` is made. @default - that of `store` */
  readonly cluster?: CephCluster;

  /**
   * The store of the site, where it was made before: with other options, or enabled at the hub ahead of its site.
   *
   * @default - one in the pool `images` of `cluster`, called after the site
   */
  readonly store?: RbdStore;

  /** The API that enables the stores of all sites. @default - the API in the catalog */
  readonly hub?: GlanceApi;

  /**
   * Name of one Secret with the files of the hub's cluster and the site's own.
   *
   * @default - each cluster's own Secret, projected into one directory
   */
  readonly cephSecretName?: string;

  /** Stores of other sites that its API shall reach too: it then gets the keys of their clusters. @default - none */
  readonly furtherStores?: ImageStore[];
}

/**
 * A site of computes with a Ceph cluster of its own (DCN): an edge API on its own store and the hub's, the store enabled at the
 * hub, `copy-image` on both, the files of both clusters, a volume service, and the configuration of the computes.
 *
 * The hub keeps a copy of every image. Upload raw images there, and copy them to the site ahead of time, or let nova do so when the
 * first server boots. A new site changes the list of stores at the hub: all its pods are replaced at once.
 *
 * @see https://docs.redhat.com/en/documentation/red_hat_openstack_services_on_openshift/18.0/html/deploying_a_distributed_compute_node_dcn_architecture/
 */
export class EdgeSite extends Site {
  /** The API of the site. */
  public readonly api: GlanceApi;

  /** The store of the site. */
  public readonly store: RbdStore;

  private readonly edge: EdgeSiteProps;

  constructor(scope: Construct, id: string, props: EdgeSiteProps) {
    super(scope, id, props);
    const { cluster, store, hub, furtherStores = [] } = props;
    if ((cluster === undefined) === (store === undefined)) throw new Error(`EdgeSite '${this.node.path}' needs one of cluster and store: pass one of them`);
    requireOwn(this, 'store', store ? [store] : []);
    requireOwn(this, 'hub', hub ? [hub] : []);
    requireOwn(this, 'furtherStores', furtherStores);
    this.edge = props;
    this.store = store ?? new RbdStore(this, 'store', { storeId: this.siteName, cluster: cluster!, pool: SITE_POOLS.images, thinProvisioning: true });
    this.api = makeEdgeApi(this, props.apiName ?? this.siteName, this.store, props);
  }

  /** @internal */
  protected _own(): Pick<SiteNode, 'kind' | 'isDefaultZone' | 'store' | 'further' | 'hub' | 'cephSecret'> {
    const { hub, cephSecretName, furtherStores = [] } = this.edge;
    return {
      kind: 'edge', isDefaultZone: false, store: this.store._key, further: furtherStores.map((store) => store._key),
      ...(hub ? { hub: hub.apiName } : {}), ...(cephSecretName === undefined ? {} : { cephSecret: cephSecretName }),
    };
  }

  /** @internal */
  protected _api(): GlanceApi {
    return this.api;
  }

  /** @internal */
  protected _cluster(): ClusterNode | undefined {
    return this.store.cluster._cluster();
  }
}
