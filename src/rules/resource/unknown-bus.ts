import { TEMPLATE_FIELDS } from '../../facts/fields';
import { Release } from '../../facts/releases';
import { hasField } from '../../model/fields';
import { at, isObject, textOr } from '../../model/json';
import { nearest } from '../../model/names';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unknownBus: Rule = {
  code: 'GLN-RESOURCE-029',
  title: 'Notifications go to a RabbitMq that the control plane does not have',
  why: 'The Image service waits for the account on the bus that it is given.',
  severity: Severity.WARNING,
  source: 'glance-operator, glance_controller.go, TransportURL; infra-operator, TransportURL',

  *check({ controlPlane, glance, targets }) {
    const buses = at(controlPlane.spec, 'rabbitmq', 'templates');
    if (!controlPlane.whole || !glance.enabled || !isObject(buses)) return;
    for (const { field, path } of FIELDS) {
      const bus = textOr(at(glance.template, ...path));
      const knowing = targets.filter((release) => hasField(TEMPLATE_FIELDS.fields![field], release));
      if (!bus || bus in buses || knowing.length === 0) continue;
      yield {
        on: glance,
        field: path.join('.'),
        message: `'${bus}' is to carry the notifications of the Image service, and is not among spec.rabbitmq.templates.`,
        consequence: `unless somebody else made such a RabbitMq, the Image service waits for it and never gets ready on ${releases(knowing)}, where its operator looks at the field.`,
        fix: `notificationsBus: { cluster: '${nearest(bus, Object.keys(buses)) ?? Object.keys(buses)[0] ?? 'rabbitmq'}' }.`,
      };
    }
  },

  trips: () => sending('rabbit'),
  passes: () => sending('rabbitmq'),
};

const FIELDS = [
  { field: 'notificationBusInstance', path: ['notificationBusInstance'] },
  { field: 'notificationsBus', path: ['notificationsBus', 'cluster'] },
] as const;

function sending(notificationBusInstance: string): Topology {
  return sketch({ release: Release.FR4, template: { notificationBusInstance } });
}
