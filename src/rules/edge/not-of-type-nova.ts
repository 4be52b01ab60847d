import { compute, dcn, fromConfigMap, service } from './sample';
import { NOVA_SERVICE_TYPE } from '../../facts/data-plane';
import { nodeOf } from '../../model/data-plane';
import type { Node } from '../../model/node';
import { novaOf } from '../../model/nova';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const notOfTypeNova: Rule = {
  code: 'GLN-EDGE-034',
  title: 'A service with files of nova is of another type',
  why: 'The files of a service get into a directory that is called after its edpmServiceType; nova reads its own.',
  severity: Severity.ERROR,
  source: 'R111: openstack-operator, internal/dataplane/deployment.go',

  *check(topology) {
    const maps: ReadonlySet<Node | undefined> = new Set(novaOf(topology).computes.map(({ configMap }) => configMap));
    for (const one of topology.controlPlane.neighbours.dataPlaneServices) {
      const source = one.sources.find((each) => maps.has(nodeOf(topology, each)));
      if (!source || one.serviceType === NOVA_SERVICE_TYPE) continue;
      yield {
        on: one,
        field: 'spec.edpmServiceType',
        message: `The service '${one.name}' takes files of nova from '${source.name}', but its edpmServiceType is '${one.serviceType}'.`,
        consequence: 'nova-compute runs without them.',
        fix: `edpmServiceType: ${NOVA_SERVICE_TYPE}.`,
      };
    }
  },

  trips: () => dcn({
    computes: { 'ceph-nova-az1': compute('az1') },
    neighbours: { dataPlaneServices: [service('nova-custom-az1', [fromConfigMap('ceph-nova-az1')], { serviceType: 'nova-custom-az1' })] },
  }),
  passes: () => dcn({
    computes: { 'ceph-nova-az1': compute('az1') },
    neighbours: { dataPlaneServices: [service('nova-custom-az1', [fromConfigMap('ceph-nova-az1')])] },
  }),
};
