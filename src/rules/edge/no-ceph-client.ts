import { compute, dcn, fromConfigMap, nodeSet, service } from './sample';
import { CEPH_DIRECTORY, CEPH_SERVICE, NEED_CEPH_FILES, NOVA_SERVICE_TYPE } from '../../facts/data-plane';
import { filesOfService, nodeOf, novaServices, serviceTypeOf } from '../../model/data-plane';
import type { DataPlaneServiceNode, NodeSetNode } from '../../model/neighbour-nodes';
import type { Node } from '../../model/node';
import { novaOf } from '../../model/nova';
import { plainOption } from '../../model/plain-config';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const noCephClient: Rule = {
  code: 'GLN-EDGE-027',
  title: 'Compute nodes get the files of their Ceph cluster too late, or not at all',
  why: `The service ${CEPH_SERVICE} puts the files into ${CEPH_DIRECTORY} of the nodes; libvirt makes its secrets from them, nova reads them.`,
  severity: Severity.ERROR,
  source: 'R111: edpm-ansible, roles/edpm_libvirt/tasks/post-install.yml; architecture, examples/va/hci',

  *check(topology) {
    const withRbd = new Set(rbdServices(topology).map(({ name }) => name));
    for (const nodeSet_ of topology.controlPlane.neighbours.nodeSets) {
      const services = nodeSet_.services ?? DEFAULT_SERVICES;
      if (nodeSet_.cephSecrets.length === 0 && !services.some((name) => withRbd.has(name))) continue;
      const mistake = mistakeIn(topology, nodeSet_, services);
      if (mistake === undefined) continue;
      yield {
        on: nodeSet_,
        field: 'spec.services',
        message: `The node set '${nodeSet_.name}' ${mistake}.`,
        consequence: 'instances do not start: the configuration of the cluster is not on the nodes, or libvirt has no secret for it.',
        fix: `${CEPH_SERVICE} in spec.services, behind install-certs and before ovn, and the Secret of the cluster at ${CEPH_DIRECTORY} in nodeTemplate.extraMounts.`,
      };
    }
  },

  trips: () => withServices('libvirt', 'nova-custom-az1'),
  passes: () => withServices('ceph-client', 'libvirt', 'nova-custom-az1'),
};

/**
 * The services of a node set that lists none, as far as they matter here.
 * Source: openstack-operator, openstackdataplanenodeset_types.go.
 */
const DEFAULT_SERVICES: readonly string[] = ['libvirt', NOVA_SERVICE_TYPE];

function mistakeIn(topology: Topology, { cephSecrets }: NodeSetNode, services: readonly string[]): string | undefined {
  const client = services.findIndex((name) => serviceTypeOf(topology, name) === CEPH_SERVICE);
  const first = services.findIndex((name) => NEED_CEPH_FILES.includes(serviceTypeOf(topology, name) ?? ''));
  if (first < 0) return undefined;
  if (client < 0) return `runs '${services[first]}' without '${CEPH_SERVICE}'`;
  if (client > first) return `runs '${CEPH_SERVICE}' after '${services[first]}'`;
  return cephSecrets.length === 0 ? `runs '${CEPH_SERVICE}', but mounts no Secret at ${CEPH_DIRECTORY}` : undefined;
}

/** The services whose files say that disks lie in Ceph. */
function rbdServices(topology: Topology): readonly DataPlaneServiceNode[] {
  const maps: ReadonlySet<Node | undefined> = new Set(novaOf(topology).computes.filter((text) => plainOption(text, 'libvirt', 'images_type') === 'rbd').map(({ configMap }) => configMap));
  if (maps.size === 0) return [];
  return novaServices(topology).filter((one) => filesOfService(topology, one).some(({ source }) => maps.has(nodeOf(topology, source))));
}

function withServices(...names: readonly string[]): Topology {
  return dcn({
    computes: { 'ceph-nova-az1': compute('az1') },
    neighbours: {
      dataPlaneServices: [service('nova-custom-az1', [fromConfigMap('ceph-nova-az1')])],
      nodeSets: [nodeSet('az1', ['bootstrap', ...names], ['ceph-conf-az1'])],
    },
  });
}
