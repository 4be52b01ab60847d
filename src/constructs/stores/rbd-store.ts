import type { Construct } from 'constructs';
import { RBD } from '../../facts/stores/rbd';
import type { CephCluster } from '../ceph-cluster';
import type { Parts } from '../element';
import { requireOwn } from '../scope';
import { ImageStore, type ImageStoreProps } from './image-store';
import type { RbdOptions } from './options.generated';

/** Properties of `RbdStore`. */
export interface RbdStoreProps extends ImageStoreProps, RbdOptions {
  /** The cluster of the pool. Every API that uses the store gets the cluster's configuration mounted. */
  readonly cluster: CephCluster;
}

/**
 * Images in a pool of a Ceph cluster.
 *
 * The pool must exist; Glance does not make it. Upload raw images: only they can be cloned without a copy.
 *
 * @see https://docs.ceph.com/en/latest/rbd/rbd-openstack/
 */
export class RbdStore extends ImageStore {
  /** The cluster of the pool. */
  public readonly cluster: CephCluster;

  constructor(scope: Construct, id: string, props: RbdStoreProps) {
    super(scope, id, props);
    requireOwn(this, 'cluster', [props.cluster]);
    this.cluster = props.cluster;
  }

  /** @internal */
  public _toNode(): Parts {
    const cluster = this.cluster._cluster();
    const derived = { rbd_store_ceph_conf: cluster.confPath, rbd_store_user: cluster.user };
    return { store: this._store(RBD, derived, { cluster: cluster.key, needs: [this.cluster._need()] }) };
  }
}
