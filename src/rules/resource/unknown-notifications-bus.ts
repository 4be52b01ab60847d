import { BUS_INSTANCE_CHECK } from '../../facts/admission';
import { Release } from '../../facts/releases';
import { at, isObject } from '../../model/json';
import { nearest } from '../../model/names';
import { factOn } from '../../model/query';
import { sketch } from '../../model/sketch';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unknownNotificationsBus: Rule = {
  code: 'GLN-RESOURCE-013',
  title: 'notificationsBusInstance names no RabbitMQ of the control plane',
  why: 'On the releases that check it, it must name a key of spec.rabbitmq.templates; without any templates the webhook crashes.',
  severity: Severity.ERROR,
  source: 'W17: openstack-operator, openstackcontrolplane_webhook.go of FR4, panic included',
  refusedAt: 'always',

  *check({ controlPlane, targets }) {
    const checking = targets.filter((release) => factOn(BUS_INSTANCE_CHECK, release).checked);
    const bus = controlPlane.spec.notificationsBusInstance;
    const templates = at(controlPlane.spec, 'rabbitmq', 'templates');
    if (!controlPlane.whole || checking.length === 0 || typeof bus !== 'string') return;
    if (bus !== '' && isObject(templates) && isObject(templates[bus])) return;
    const crashes = bus !== '' && !isObject(templates);
    yield {
      on: controlPlane,
      field: 'spec.notificationsBusInstance',
      message: bus === '' ? "'spec.notificationsBusInstance' is empty." : `'${bus}' is to carry notifications, and is not among spec.rabbitmq.templates.`,
      consequence: `the webhook ${crashes ? 'crashes and so rejects' : 'rejects'} the control plane on ${releases(checking)}.`,
      fix: bus === '' ? 'remove notificationsBusInstance.' : `notificationsBusInstance: ${(isObject(templates) && nearest(bus, Object.keys(templates))) || 'rabbitmq'}.`,
    };
  },

  trips: () => sketch({ release: Release.FR4, spec: { notificationsBusInstance: 'rabbit' } }),
  passes: () => sketch({ release: Release.FR4, spec: { notificationsBusInstance: 'rabbitmq' } }),
};
