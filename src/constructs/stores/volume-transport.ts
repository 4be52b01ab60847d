/** How the volumes of a `CinderStore` reach the nodes that run its APIs. */
export enum VolumeTransport {
  /** Ceph RBD: the pods need the configuration and the keyring of the cluster in `/etc/ceph`. */
  RBD = 'rbd',
  /** iSCSI: the nodes run iscsid, each with an initiator name of its own. */
  ISCSI = 'iscsi',
  /** Fibre Channel: the nodes have a host bus adapter that is zoned to the storage. */
  FIBRE_CHANNEL = 'fibre-channel',
  /** NVMe over fabrics: the nodes have the kernel modules, and a host id and NQN of their own. */
  NVME_OF = 'nvme-of',
  /** NFS: the nodes reach the export. */
  NFS = 'nfs',
}
