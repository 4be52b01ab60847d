import type { StoreFacts } from '../store-facts';

export const RBD: StoreFacts = {
  driver: 'rbd',
  title: 'Ceph RBD',
  source: 'glance_store 4.3, _drivers/rbd.py',
  options: [
    {
      name: 'rbd_store_chunk_size', prop: 'chunkSize', type: 'integer', unit: 'MiB', default: 8, min: 1,
      doc: 'Size of the objects that an image is cut into.',
      note: 'Only powers of two are honoured: 6 acts as 4.',
    },
    {
      name: 'rbd_store_pool', prop: 'pool', type: 'string', default: 'images', identity: true,
      doc: 'Pool of the cluster that holds the images.',
      note: 'Glance does not make the pool, and misses it at the first upload only.',
    },
    {
      name: 'rbd_store_user', derived: true, type: 'string', required: true,
      doc: 'Ceph user that Glance acts as, without `client.`.',
      note: 'Left out, it becomes the text `None`, and the API does not start.',
    },
    {
      name: 'rbd_store_ceph_conf', derived: true, type: 'string', required: true, identity: true,
      doc: "Path of the cluster's configuration file in the pods.",
      note: 'The API does not start when the file is absent, whatever its other stores are.',
    },
    {
      name: 'rados_connect_timeout', type: 'integer', unit: 'seconds', default: 0,
      deprecated: 'Has no effect in the glance_store of the product: leave it out.',
      doc: 'How long Glance waits for the cluster when it connects; the default leaves it to Ceph.',
      note: 'Without effect in 4.3; glance_store 4.7 makes it work again, with -1 for no limit of its own.',
    },
    {
      name: 'rbd_thin_provisioning', prop: 'thinProvisioning', type: 'boolean', default: false,
      doc: 'Whether zeros of an image are not written to the cluster, so that they take no space.',
    },
  ],
};
