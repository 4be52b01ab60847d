import { SERVICE_NEEDS } from '../../facts/admission';
import { isDeployed, knowsServices, serviceOf } from '../../model/query';
import { sketch } from '../../model/sketch';
import { listed } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const missingService: Rule = {
  code: 'GLN-RESOURCE-007',
  title: 'A service is missing that another one needs',
  why: 'The webhook checks these dependencies whenever the control plane changes.',
  severity: Severity.ERROR,
  source: 'W4: openstack-operator, ValidateServiceDependencies()',
  refusedAt: 'always',

  *check(topology) {
    if (!knowsServices(topology)) return;
    const isThere = (name: string) => (name === 'glance' ? topology.glance.enabled : isDeployed(topology, name));
    for (const name of NEEDED) {
      if (isThere(name)) continue;
      const users = SERVICE_NEEDS.filter(({ service, needs }) => needs.includes(name) && isThere(service)).map(({ service }) => service);
      if (users.length === 0) continue;
      const isOff = serviceOf(topology, name) !== undefined;
      yield {
        on: topology.controlPlane,
        field: `spec.${name}`,
        message: `The control plane ${isOff ? `has ${name} switched off` : `lacks ${name}`}, which ${listed(users)} ${users.length === 1 ? 'needs' : 'need'}.`,
        consequence: 'the webhook rejects the control plane on every release.',
        fix: isOff ? `spec.${name}.enabled: true.` : `spec.${name}: { … }.`,
      };
    }
  },

  trips: () => sketch({ spec: { memcached: { enabled: false } } }),
  passes: () => sketch(),
};

const NEEDED = [...new Set(SERVICE_NEEDS.flatMap(({ needs }) => needs))];
