import { ApiObject, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { FILE } from '../../facts/stores/file';
import type { JsonObject } from '../../model/json';
import { labelOf } from '../../model/label';
import type { Parts } from '../element';
import { Quantity } from '../quantity';
import { requireControlPlane } from '../scope';
import type { SynthesisRoot } from '../synthesis';
import { IMAGES_DIRECTORY } from './file-store';
import { ImageStore, type ImageStoreProps } from './image-store';
import type { FileOptions } from './options.generated';

/** Properties of `NfsStore`. */
export interface NfsStoreProps extends ImageStoreProps, FileOptions {
  /** Address or name of the NFS server. The nodes of the cluster mount it, so it must be reachable from them. */
  readonly server: string;

  /** Path of the export on the server, absolute. Glance's user (uid 42415) must be able to write in it. */
  readonly path: string;

  /**
   * Options of the mount, such as `nfsvers=4.1`. A pod cannot carry them: a PersistentVolume and its claim are made.
   *
   * @default - none: the export is mounted directly
   */
  readonly mountOptions?: string[];

  /** Capacity that the PersistentVolume states. NFS does not enforce it. Used with `mountOptions` only. @default - 100Gi */
  readonly capacity?: Quantity;

  /** Where the export is mounted in the pods: the directory of the images. @default '/var/lib/glance/images' */
  readonly directory?: string;
}

/**
 * Images on an NFS export that all pods of an API share.
 *
 * Glance does not look whether the share is really mounted. The API's layout is `single`.
 */
export class NfsStore extends ImageStore {
  private readonly nfs: NfsStoreProps;
  private readonly claimName: string;

  constructor(scope: Construct, id: string, props: NfsStoreProps) {
    super(scope, id, props);
    this.nfs = props;
    this.claimName = labelOf(`glance-${this.storeId}-nfs`);
    if (props.mountOptions) this.makeVolume(props.mountOptions);
  }

  /** @internal */
  public _toNode(): Parts {
    const directory = this.nfs.directory ?? IMAGES_DIRECTORY;
    const { server, path } = this.nfs;
    const source: JsonObject = this.nfs.mountOptions ? { persistentVolumeClaim: { claimName: this.claimName } } : { nfs: { server, path } };
    const need = { directory, source, readOnly: false, hint: `nfs-${this.storeId}` };
    return { store: this._store(FILE, { filesystem_store_datadir: directory }, { needs: [need] }) };
  }

  /** An empty class on both sides keeps every provisioner away; the volume's name binds the two. */
  private makeVolume(mountOptions: readonly string[]): void {
    const { server, path, capacity = Quantity.of('100Gi') } = this.nfs;
    const { _namespace: namespace } = requireControlPlane(this) as SynthesisRoot;
    const volumeName = labelOf(namespace === undefined ? this.claimName : `${namespace}-${this.claimName}`);
    const common = { accessModes: ['ReadWriteMany'], storageClassName: '' };
    const storage = capacity.asString();
    const volume = new ApiObject(this, 'Volume', {
      apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: volumeName },
      spec: {
        ...common, capacity: { storage }, mountOptions: [...mountOptions], nfs: { server, path }, persistentVolumeReclaimPolicy: 'Retain',
        claimRef: { name: this.claimName, ...(namespace === undefined ? {} : { namespace }) },
      },
    });
    // A volume lies in no namespace, and cdk8s gives it the chart's.
    if (volume.metadata.namespace !== undefined) volume.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    new ApiObject(this, 'Claim', {
      apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: this.claimName, ...(namespace === undefined ? {} : { namespace }) },
      spec: { ...common, resources: { requests: { storage } }, volumeName },
    });
  }
}
