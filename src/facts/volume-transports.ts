/** How volumes of the Block Storage service reach the nodes that run the Image service. */
export interface VolumeTransportFacts {
  readonly transport: string;
  /** For messages: `iSCSI`. */
  readonly title: string;
  /** Volumes are block devices of the node, over one path or several. */
  readonly hasPaths: boolean;
  /** Volumes are files of a share, which is mounted into the pods. */
  readonly mountsShares: boolean;
  /** Only nodes with some hardware can take part. */
  readonly needsHardware?: boolean;
  /** What the nodes that run the API must have, or the pods, as words of a list. */
  readonly needs: readonly string[];
  /** `volume_driver`s below `cinder.volume.drivers.`; `when` tells, where a driver has several transports. */
  readonly drivers: ReadonlyArray<{ readonly driver: string; readonly when?: readonly [option: string, value: string] }>;
}

/**
 * Source: cinder-operator, config/samples/backends (MachineConfigs and back ends of each vendor); os-brick, connectors. Of the drivers,
 * those that the samples lack were read in cinder.
 */
export const VOLUME_TRANSPORTS: readonly VolumeTransportFacts[] = [
  {
    transport: 'rbd', title: 'RBD', hasPaths: false, mountsShares: false,
    needs: ['reach the Ceph cluster from the pods', "have its configuration and keyring in the pods' /etc/ceph"],
    drivers: [{ driver: 'rbd.RBDDriver' }],
  },
  {
    transport: 'iscsi', title: 'iSCSI', hasPaths: true, mountsShares: false,
    needs: ['run iscsid', 'have an initiator name of their own'],
    drivers: [
      { driver: 'lvm.LVMVolumeDriver', when: ['target_protocol', 'iscsi'] },
      { driver: 'pure.PureISCSIDriver' }, { driver: 'hpe.hpe_3par_iscsi.HPE3PARISCSIDriver' },
      { driver: 'dell_emc.powermax.iscsi.PowerMaxISCSIDriver' },
      { driver: 'hitachi.hbsd_iscsi.HBSDISCSIDriver' },
      { driver: 'netapp.common.NetAppDriver', when: ['netapp_storage_protocol', 'iscsi'] },
      { driver: 'dell_emc.powerstore.driver.PowerStoreDriver', when: ['storage_protocol', 'iscsi'] },
      { driver: 'dell_emc.unity.Driver', when: ['storage_protocol', 'iscsi'] },
    ],
  },
  {
    transport: 'fibre-channel', title: 'Fibre Channel', hasPaths: true, mountsShares: false, needsHardware: true,
    needs: ['have a host bus adapter', 'be zoned to the storage'],
    drivers: [
      { driver: 'pure.PureFCDriver' }, { driver: 'hpe.hpe_3par_fc.HPE3PARFCDriver' }, { driver: 'dell_emc.powermax.fc.PowerMaxFCDriver' },
      { driver: 'hitachi.hbsd_fc.HBSDFCDriver' }, { driver: 'ibm.storwize_svc.storwize_svc_fc.StorwizeSVCFCDriver' },
      { driver: 'netapp.common.NetAppDriver', when: ['netapp_storage_protocol', 'fc'] },
      { driver: 'dell_emc.powerstore.driver.PowerStoreDriver', when: ['storage_protocol', 'fc'] },
      { driver: 'dell_emc.unity.Driver', when: ['storage_protocol', 'fc'] },
    ],
  },
  {
    transport: 'nvme-of', title: 'NVMe-oF', hasPaths: true, mountsShares: false,
    needs: ['load nvme-fabrics, and nvme-tcp or nvme-rdma', 'have an /etc/nvme/hostid and an /etc/nvme/hostnqn of their own'],
    drivers: [
      { driver: 'lvm.LVMVolumeDriver', when: ['target_protocol', 'nvmet_tcp'] },
      { driver: 'pure.PureNVMEDriver' }, { driver: 'lightos.LightOSVolumeDriver' },
    ],
  },
  {
    transport: 'nfs', title: 'NFS', hasPaths: false, mountsShares: true,
    needs: ['reach the export'],
    drivers: [{ driver: 'nfs.NfsDriver' }, { driver: 'netapp.common.NetAppDriver', when: ['netapp_storage_protocol', 'nfs'] }],
  },
];

/** What the nodes need for several paths, as words of the same list. Source: cinder-operator, config/samples/backends. */
export const MULTIPATH_NEED = 'run multipathd';
