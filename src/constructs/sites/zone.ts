import type { Construct } from 'constructs';
import { type EdgeApiProps, makeEdgeApi } from './edge-api';
import { Site, type SiteProps } from './site';
import type { SiteNode } from '../../model/site-node';
import type { ClusterNode } from '../../model/topology';
import type { GlanceApi } from '../glance-api';
import { requireOwn } from '../scope';
import { CinderStore } from '../stores/cinder-store';
import type { VolumeTransport } from '../stores/volume-transport';
import { VolumeType } from '../volume-type';
import type { VolumeTypeJob } from '../volume-type-job';

/** Properties of `Zone`. */
export interface ZoneProps extends SiteProps, EdgeApiProps {
  /**
   * Whether it is the zone of volumes and servers for which nobody names one. The hub keeps its copies there, unless it says where.
   *
   * @default false
   */
  readonly isDefault?: boolean;

  /** The store of the zone. @default - one on a private volume type of its own, called after the zone */
  readonly store?: CinderStore;

  /** Name of the volume type of the store that is made. @default - `glance-` and the name of the zone */
  readonly volumeTypeName?: string;

  /** Makes the volume type from inside the cluster. @default - nobody does: run the commands of `volumeType` */
  readonly volumeTypeJob?: VolumeTypeJob;

  /** How the volumes reach the nodes. @default - that of the back ends of the Block Storage service, where all have the same */
  readonly transport?: VolumeTransport;

  /** Whether volumes are attached over several paths. The nodes need a running multipathd. For the store that is made. @default false */
  readonly useMultipath?: boolean;

  /**
   * Whether a volume grows while it is attached, which saves an attachment per step. The back end must be able to. For the store that
   * is made.
   *
   * @default false
   */
  readonly extendAttached?: boolean;

  /** The API that enables the stores of all zones. @default - the API in the catalog */
  readonly hub?: GlanceApi;
}

/**
 * An availability zone with a back end of the Block Storage service of its own (distributed zones): an edge API whose images are
 * volumes of the zone, the store enabled at the hub too, and the lines that volumes and computes of the zone need.
 *
 * The nodes that run the APIs must reach the storage of every zone, as images are copied from one to the other. The back end itself is
 * the team's own text in the entry of `cinderVolumes`.
 *
 * @see https://github.com/openstack-k8s-operators/architecture/tree/main/examples/dt/dz-storage
 */
export class Zone extends Site {
  /** The API of the zone. */
  public readonly api: GlanceApi;

  /** The store of the zone. */
  public readonly store: CinderStore;

  /** The volume type of the store that was made. */
  public readonly volumeType?: VolumeType;

  private readonly isDefault: boolean;
  private readonly hub?: GlanceApi;

  constructor(scope: Construct, id: string, props: ZoneProps = {}) {
    super(scope, id, props);
    requireOwn(this, 'store', props.store ? [props.store] : []);
    requireOwn(this, 'hub', props.hub ? [props.hub] : []);
    this.isDefault = props.isDefault ?? false;
    this.hub = props.hub;
    if (!props.store) this.volumeType = this.makeType(props);
    this.store = props.store ?? this.makeStore(props);
    this.api = makeEdgeApi(this, props.apiName ?? this.siteName, this.store, props);
  }

  /** @internal */
  protected get _hasCeph(): boolean {
    return false;
  }

  /** @internal */
  protected _own(): Pick<SiteNode, 'kind' | 'isDefaultZone' | 'store' | 'further' | 'hub' | 'cephSecret'> {
    const { isDefault: isDefaultZone, store, hub } = this;
    return { kind: 'zone', isDefaultZone, store: store._key, further: [], ...(hub ? { hub: hub.apiName } : {}) };
  }

  /** @internal */
  protected _api(): GlanceApi {
    return this.api;
  }

  /** @internal */
  protected _cluster(): ClusterNode | undefined {
    return undefined;
  }

  private makeStore({ transport, useMultipath, extendAttached }: ZoneProps): CinderStore {
    return new CinderStore(this, 'store', { storeId: this.siteName, volumeType: this.volumeType, transport, useMultipath, extendAttached });
  }

  private makeType({ volumeTypeName = `glance-${this.siteName}`, volumeTypeJob: job, cinder }: ZoneProps): VolumeType {
    return new VolumeType(this, 'volume-type', {
      volumeTypeName, isPublic: false, backendName: cinder?.backendName, availabilityZones: [this.zone], job,
    });
  }
}
