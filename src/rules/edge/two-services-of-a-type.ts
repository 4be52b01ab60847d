import { serviceTypeOf } from '../../model/data-plane';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, nodeSet, service } from './sample';

export const twoServicesOfAType: Rule = {
  code: 'GLN-EDGE-029',
  title: 'A node set has two services of one type',
  why: 'Of the services of one edpmServiceType in a node set only the first is run; the others are dropped without a word.',
  severity: Severity.ERROR,
  source: 'R111: openstack-operator, internal/dataplane/service.go, dedupe()',

  *check(topology) {
    for (const one of topology.controlPlane.neighbours.nodeSets) {
      const byType = new Map<string, string>();
      for (const name of new Set(one.services)) {
        const type = serviceTypeOf(topology, name);
        const first = type === undefined ? undefined : byType.get(type);
        if (type !== undefined && first === undefined) byType.set(type, name);
        if (type === undefined || first === undefined) continue;
        yield {
          on: one,
          field: 'spec.services',
          message: `The node set '${one.name}' runs '${first}' and '${name}', both of edpmServiceType '${type}'.`,
          consequence: `'${name}' is dropped: its files do not get to the nodes.`,
          fix: `remove the one that is not meant; '${name}' replaces '${first}', it does not add to it.`,
        };
      }
    }
  },

  trips: () => dcn({ neighbours: { dataPlaneServices: [service('nova-custom-az1')], nodeSets: [nodeSet('az1', ['ceph-client', 'libvirt', 'nova', 'nova-custom-az1'], ['ceph'])] } }),
  passes: () => dcn({ neighbours: { dataPlaneServices: [service('nova-custom-az1')], nodeSets: [nodeSet('az1', ['ceph-client', 'libvirt', 'nova-custom-az1'], ['ceph'])] } }),
};
