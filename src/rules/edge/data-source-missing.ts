import { dcn, fromConfigMap, service } from './sample';
import { isAbsent } from '../../model/data-plane';
import { nearest } from '../../model/names';
import { namesOfKind } from '../../model/neighbours';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const dataSourceMissing: Rule = {
  code: 'GLN-EDGE-033',
  title: 'A data source of a service is not there',
  why: 'A service is not run while a ConfigMap or Secret of it is missing, unless it is optional.',
  severity: Severity.WARNING,
  source: 'R111: openstack-operator, internal/dataplane/util/datasource.go',

  *check(topology) {
    for (const one of topology.controlPlane.neighbours.dataPlaneServices) {
      // What nova-operator and neutron-operator make is in no file.
      const missing = one.sources.filter((source) => !source.optional && source.kind === 'ConfigMap' && isAbsent(topology, source));
      for (const source of missing) {
        const meant = nearest(source.name, namesOfKind(topology, source.kind) ?? []);
        yield {
          on: one,
          field: 'spec.dataSources',
          message: `The service '${one.name}' takes files from ${source.kind} '${source.name}', which is not there.`,
          consequence: 'the deployment of every node set with the service fails.',
          fix: meant ? `name: ${meant}.` : `a ${source.kind} '${source.name}', or optional: true.`,
        };
      }
    }
  },

  trips: () => dcn({ neighbours: { names: { ConfigMap: ['ceph-nova'] }, dataPlaneServices: [service('nova-custom-az1', [fromConfigMap('ceph-nova-az1')])] } }),
  passes: () => dcn({ neighbours: { names: { ConfigMap: ['ceph-nova'] }, dataPlaneServices: [service('nova-custom-az1', [fromConfigMap('ceph-nova')])] } }),
};
