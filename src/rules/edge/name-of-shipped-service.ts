import { SHIPPED_SERVICES } from '../../facts/data-plane';
import { isSince } from '../../model/query';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { dcn, service } from './sample';

export const nameOfShippedService: Rule = {
  code: 'GLN-EDGE-028',
  title: 'A service of the data plane has the name of a shipped one',
  why: 'Each reconcile of a node set sets the services of the operator back to what it ships.',
  severity: Severity.ERROR,
  source: 'R111: openstack-operator, internal/dataplane/service.go, EnsureServices()',

  *check(topology) {
    for (const one of topology.controlPlane.neighbours.dataPlaneServices) {
      const shipped = SHIPPED.get(one.name);
      const on = topology.targets.filter((release) => shipped?.since === undefined || isSince(release, shipped.since));
      // What was read from a cluster has been set back already.
      if (!shipped || on.length === 0 || one.exported) continue;
      yield {
        on: one,
        field: 'metadata.name',
        message: `The operator ships a service '${one.name}' itself.`,
        consequence: `what is written here is overwritten on ${releases(on)}, before it is used.`,
        fix: `another name, such as '${one.name}-custom', with edpmServiceType: ${one.serviceType}; and that name in the node sets.`,
      };
    }
  },

  trips: () => dcn({ neighbours: { dataPlaneServices: [service('neutron-metadata', [], { serviceType: 'neutron-metadata' })] } }),
  passes: () => dcn({ neighbours: { dataPlaneServices: [service('neutron-metadata-cell2', [], { serviceType: 'neutron-metadata' })] } }),
};

const SHIPPED = new Map(SHIPPED_SERVICES.map((one) => [one.name, one]));
