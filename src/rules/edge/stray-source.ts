import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, fromConfigMap, service } from './sample';

export const straySource: Rule = {
  code: 'GLN-EDGE-032',
  title: 'The name of a data source stands beside its reference, or below a misspelt one',
  why: 'A name that does not stand below configMapRef or secretRef is an unknown field, and the reference is empty.',
  severity: Severity.ERROR,
  source: 'M-A1: architecture, examples/dt/dcn/values.yaml; openstack-operator, internal/dataplane/util/datasource.go',

  *check(topology) {
    for (const one of topology.controlPlane.neighbours.dataPlaneServices) {
      if (one.strays.length === 0) continue;
      yield {
        on: one,
        field: 'spec.dataSources',
        message: `In the service '${one.name}' the ${one.strays.length === 1 ? 'name' : 'names'} ${quoted(one.strays)} stand${one.strays.length === 1 ? 's' : ''} below no reference.`,
        consequence: 'the source is passed over without a word: the nodes go without its files.',
        fix: `- configMapRef: {name: ${one.strays[0]}}, or secretRef.`,
      };
    }
  },

  trips: () => dcn({ neighbours: { dataPlaneServices: [service('nova-custom-az1', [], { strays: ['ceph-nova'] })] } }),
  passes: () => dcn({ computes: { 'ceph-nova': '' }, neighbours: { dataPlaneServices: [service('nova-custom-az1', [fromConfigMap('ceph-nova')])] } }),
};
