import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { touch } from './element';
import { requireControlPlane } from './scope';
import type { SynthesisRoot } from './synthesis';
import { type VolumeTypeJob, volumeTypeCommands, volumeTypeJob, type WantedType } from './volume-type-job';
import type { VolumeTypeFacts } from '../model/topology';

/** Properties of `VolumeType`. */
export interface VolumeTypeProps {
  /** The name of the type in the Block Storage service. @default - the id of the construct */
  readonly volumeTypeName?: string;

  /**
   * The `volume_backend_name` of the back end that its volumes go to. Without one the scheduler spreads the images over all back ends.
   *
   * @default - any back end
   */
  readonly backendName?: string;

  /** Whether every project may use it. Otherwise the project `service` may, in which Glance keeps its volumes. @default true */
  readonly isPublic?: boolean;

  /** The zones that its volumes may lie in. @default - any */
  readonly availabilityZones?: string[];

  /** Makes the type from inside the cluster. @default - nobody does: run `commands()` */
  readonly job?: VolumeTypeJob;
}

/**
 * A multi-attach volume type for the images of a `CinderStore`, so that several volumes and servers can be made of one image at a time.
 *
 * Only administrators of the cloud can make one: a Job does it, or whoever runs `commands()`.
 *
 * @see https://docs.openstack.org/cinder/latest/admin/volume-multiattach.html
 */
export class VolumeType extends Construct {
  /** The name of the type in the Block Storage service. */
  public readonly volumeTypeName: string;

  private readonly type: WantedType;

  constructor(scope: Construct, id: string, props: VolumeTypeProps = {}) {
    super(scope, id);
    touch(this);
    const { _namespace: namespace, _base: base } = requireControlPlane(this) as SynthesisRoot;
    const { volumeTypeName = id, backendName, availabilityZones = [], isPublic = true, job } = props;
    this.volumeTypeName = volumeTypeName;
    this.type = { name: volumeTypeName, isPublic, availabilityZones, ...(backendName === undefined ? {} : { backendName }) };
    if (!job) return;
    const { name, spec } = volumeTypeJob(this.type, job, base.topology.controlPlane.spec);
    new ApiObject(this, 'Job', { apiVersion: 'batch/v1', kind: 'Job', metadata: { name, ...(namespace === undefined ? {} : { namespace }) }, spec });
  }

  /**
   * Shell commands that make the type, or bring it to what it should be: for `oc rsh -n openstack openstackclient`. They can be run
   * again, and end with an error where one of them fails.
   */
  public commands(): string {
    return volumeTypeCommands(this.type);
  }

  /** @internal */
  public _facts(): VolumeTypeFacts {
    const { name, backendName } = this.type;
    return { name, ...(backendName === undefined ? {} : { backendName }) };
  }
}
