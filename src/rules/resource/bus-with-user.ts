import { BUSES_WITHOUT_USER } from '../../facts/admission';
import { SPEC_FIELDS } from '../../facts/fields';
import { Release } from '../../facts/releases';
import { hasField } from '../../model/fields';
import { at } from '../../model/json';
import { sketch } from '../../model/sketch';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const busWithUser: Rule = {
  code: 'GLN-RESOURCE-014',
  title: 'A bus for all services names a user',
  why: 'Each service has a user of its own there.',
  severity: Severity.ERROR,
  source: 'W18: openstack-operator, openstackcontrolplane_webhook.go',
  refusedAt: 'always',

  *check({ controlPlane, targets }) {
    for (const bus of BUSES_WITHOUT_USER) {
      const knowing = targets.filter((release) => hasField(SPEC_FIELDS.fields![bus], release));
      if (knowing.length === 0 || !at(controlPlane.spec, bus, 'user')) continue;
      yield {
        on: controlPlane,
        field: `spec.${bus}.user`,
        message: `'spec.${bus}' names a user.`,
        consequence: `the webhook rejects the control plane on ${releases(knowing)}.`,
        fix: 'name the user in the template of the service.',
      };
    }
  },

  trips: () => sketch({ release: Release.FR6, spec: { messagingBus: { cluster: 'rabbitmq', user: 'glance' } } }),
  passes: () => sketch({ release: Release.FR6, spec: { messagingBus: { cluster: 'rabbitmq' } } }),
};
