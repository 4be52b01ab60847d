import { Release } from './releases';

/** An OpenStackDataPlaneService that openstack-operator ships. */
export interface ShippedService {
  readonly name: string;
  /** The first release that ships it, when not all do. */
  readonly since?: Release;
}

const EVERYWHERE = [
  'bootstrap', 'ceph-client', 'ceph-hci-pre', 'configure-network', 'configure-os', 'configure-ovs-dpdk', 'ddp-package-option',
  'derive-pci-devicespec', 'download-cache', 'fips-status', 'frr', 'install-certs', 'install-os', 'libvirt', 'logging', 'neutron-dhcp',
  'neutron-metadata', 'neutron-ovn', 'neutron-sriov', 'nova', 'ovn', 'ovn-bgp-agent', 'reboot-os', 'run-os', 'ssh-known-hosts', 'swift',
  'telemetry', 'telemetry-power-monitoring', 'update', 'validate-network',
];

/**
 * The services that each reconcile of a node set sets back to what the operator ships.
 * Source: openstack-operator, config/services of each branch; internal/dataplane/service.go, EnsureServices().
 */
export const SHIPPED_SERVICES: readonly ShippedService[] = [
  ...EVERYWHERE.map((name) => ({ name })),
  { name: 'redhat', since: Release.FR2 },
  { name: 'update-services', since: Release.FR3 },
  { name: 'update-system', since: Release.FR3 },
  { name: 'accel-drivers', since: Release.FR5 },
  { name: 'cleanup', since: Release.FR5 },
  { name: 'instanceha-monitoring', since: Release.FR6 },
];

/** The type of the services that configure nova-compute. */
export const NOVA_SERVICE_TYPE = 'nova';

/** Gives compute nodes the files of Ceph clusters. Source: edpm-ansible, roles/edpm_ceph_client_files. */
export const CEPH_SERVICE = 'ceph-client';

/** The types of services that need those files. Source: edpm-ansible, roles/edpm_libvirt/tasks/post-install.yml; nova, rbd. */
export const NEED_CEPH_FILES: readonly string[] = ['libvirt', NOVA_SERVICE_TYPE];

/** Where the files of Ceph clusters are on compute nodes, and where Ansible takes them from. */
export const CEPH_DIRECTORY = '/etc/ceph';

/** Files that nova-compute reads: in the order of their names. Source: edpm-ansible, edpm_nova, kolla_config/nova_compute.yaml. */
export const NOVA_FILE = /^[^/]*nova[^/]*\.conf$/;

/**
 * Names that others have among the files of nova-compute already.
 * Source: nova-operator, internal/controller/nova/common.go; edpm-ansible, roles/edpm_nova.
 */
export const TAKEN_NOVA_FILES: ReadonlyArray<{ readonly file: string; readonly by: string }> = [
  { file: '01-nova.conf', by: 'the Secret nova-<cell>-compute-config' },
  { file: 'nova-blank.conf', by: 'the Secret nova-<cell>-compute-config' },
  { file: '02-nova-host-specific.conf', by: 'the role edpm_nova' },
];

/** A name that nothing else takes. */
export const FREE_NOVA_FILE = '03-ceph-nova.conf';
