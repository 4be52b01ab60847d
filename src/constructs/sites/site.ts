import type { Construct } from 'constructs';
import { makeComputeObjects } from './compute-objects';
import { nodeSetSpec } from './node-set';
import { computesOf, type SiteCinder, type SiteNova, volumesOf } from './site-services';
import { isDeployed } from '../../model/query';
import type { SiteComputes, SiteNode, SiteVolumes } from '../../model/site-node';
import type { ClusterNode } from '../../model/topology';
import { Element, type Parts } from '../element';
import type { GlanceApi } from '../glance-api';
import { requireControlPlane, requireGlance } from '../scope';
import type { SynthesisRoot } from '../synthesis';

/** Properties that all sites have. */
export interface SiteProps {
  /** The name of the site: what its API, store, volumes and computes are called after. @default - the id of the construct */
  readonly siteName?: string;

  /** Name of its availability zone, in the Block Storage and in the Compute service. @default - the name of the site */
  readonly zone?: string;

  /** Its volume service. @default - an entry of `cinderVolumes`, where the control plane has the Block Storage service */
  readonly cinder?: SiteCinder;

  /** Its computes. @default - a ConfigMap and a data plane service, where the control plane has the Compute service */
  readonly nova?: SiteNova;
}

/**
 * A place with computes that use an API of their own. What its API, its volumes and its computes must agree on comes from one place.
 */
export abstract class Site extends Element {
  /** The name of the site. */
  public readonly siteName: string;

  /** Name of its availability zone. */
  public readonly zone: string;

  private readonly volumes?: SiteVolumes;
  private readonly computes?: SiteComputes;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    requireGlance(this);
    this.siteName = props.siteName ?? id;
    this.zone = props.zone ?? this.siteName;
    const { topology } = this.controlPlane._base;
    if (props.cinder?.enabled ?? isDeployed(topology, 'cinder')) this.volumes = volumesOf(this.siteName, props.cinder, this._hasCeph);
    if (props.nova?.enabled ?? isDeployed(topology, 'nova')) this.computes = computesOf(this.siteName, props.nova, this._hasCeph);
    if (this.computes) makeComputeObjects(this, this.controlPlane, this.computes);
  }

  /** The URL by which services and computes reach the API of the site. */
  public get internalUrl(): string {
    return this._api().internalUrl;
  }

  /**
   * What `spec` of the OpenStackDataPlaneNodeSet of its computes needs: `services`, with the site's own in place of `nova`, and
   * with Ceph `nodeTemplate.extraMounts`, which bring its files to the nodes. A list of services replaces the default one whole.
   */
  public nodeSetSpec(): any {
    return nodeSetSpec(this._cluster(), this.computes?.service);
  }

  /** @internal */
  public _toNode(): Parts {
    const { siteName: name, zone, volumes, computes } = this;
    const cluster = this._cluster();
    return {
      site: {
        key: `site/${this._path}`, name, zone, api: this._api().apiName, ...this._own(),
        ...(cluster ? { cluster: cluster.key } : {}), ...(volumes ? { volumes } : {}), ...(computes ? { computes } : {}),
      },
    };
  }

  /** Whether its volumes, and the disks of its instances, are in a Ceph cluster. @internal */
  protected get _hasCeph(): boolean {
    return true;
  }

  /** What the kinds of sites differ in. @internal */
  protected abstract _own(): Pick<SiteNode, 'kind' | 'isDefaultZone' | 'store' | 'further' | 'hub' | 'cephSecret'>;

  /** @internal */
  protected abstract _api(): GlanceApi;

  /** @internal */
  protected abstract _cluster(): ClusterNode | undefined;

  private get controlPlane(): SynthesisRoot {
    return requireControlPlane(this) as SynthesisRoot;
  }
}
