import type { Construct } from 'constructs';
import { Site, type SiteProps } from './site';
import type { SiteNode } from '../../model/site-node';
import type { ClusterNode } from '../../model/topology';
import type { GlanceApi } from '../glance-api';
import { requireOwn } from '../scope';
import type { RbdStore } from '../stores/rbd-store';

/** Properties of `HubSite`. */
export interface HubSiteProps extends SiteProps {
  /** The API in the catalog, which enables the stores of all sites. Give it an address of its own: the computes need one. */
  readonly api: GlanceApi;

  /** The store in which the hub keeps a copy of every image: the default one of its API. */
  readonly store: RbdStore;

  /**
   * Name of one Secret with the files of all clusters.
   *
   * @default - each cluster's own Secret, projected into one directory
   */
  readonly cephSecretName?: string;
}

/**
 * The central site: what volumes and computes beside the API of the catalog need. Its zone becomes the default one of the Block
 * Storage and Compute services, and a volume can be attached in its own zone alone.
 *
 * @see https://docs.redhat.com/en/documentation/red_hat_openstack_services_on_openshift/18.0/html/deploying_a_distributed_compute_node_dcn_architecture/
 */
export class HubSite extends Site {
  private readonly hub: HubSiteProps;

  constructor(scope: Construct, id: string, props: HubSiteProps) {
    super(scope, id, props);
    requireOwn(this, 'api', [props.api]);
    requireOwn(this, 'store', [props.store]);
    this.hub = props;
  }

  /** @internal */
  protected _own(): Pick<SiteNode, 'kind' | 'isDefaultZone' | 'store' | 'further' | 'hub' | 'cephSecret'> {
    const { store, cephSecretName } = this.hub;
    return {
      kind: 'hub', isDefaultZone: true, store: store._key, further: [],
      ...(cephSecretName === undefined ? {} : { cephSecret: cephSecretName }),
    };
  }

  /** @internal */
  protected _api(): GlanceApi {
    return this.hub.api;
  }

  /** @internal */
  protected _cluster(): ClusterNode | undefined {
    return this.hub.store.cluster._cluster();
  }
}
