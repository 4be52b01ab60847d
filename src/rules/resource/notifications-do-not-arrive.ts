import { NOTIFICATIONS_REACH } from '../../facts/admission';
import { Release } from '../../facts/releases';
import { at } from '../../model/json';
import { factOn } from '../../model/query';
import { sketch } from '../../model/sketch';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const notificationsDoNotArrive: Rule = {
  code: 'GLN-RESOURCE-006',
  title: 'The Image service may send no notifications',
  why: 'openstack-operator hands the bus over in one field, and glance-operator makes its connection from another one.',
  severity: Severity.WARNING,
  source: 'openstack-operator, glance.go, ReconcileGlance(); glance-operator, glance_controller.go: read, not run',

  *check({ glance, targets }) {
    const lost = targets.filter((release) => !factOn(NOTIFICATIONS_REACH, release).reached);
    const field = FIELDS.find((path) => at(glance.template, ...path.split('.')));
    if (!glance.enabled || lost.length === 0 || field === undefined) return;
    yield {
      on: glance,
      field,
      message: 'The Image service is given a bus for notifications, and its operator does not look at it.',
      consequence: `notifications are probably not sent on ${releases(lost)}; nothing reports it.`,
      fix: 'read a notification from the bus before anything relies on it.',
    };
  },

  trips: () => sketch({ release: Release.FR6, template: { notificationsBus: { cluster: 'rabbitmq' } } }),
  passes: () => sketch({ release: Release.FR4, template: { notificationBusInstance: 'rabbitmq' } }),
};

/** The operators move what stands in the older field to the newer one. */
const FIELDS = ['notificationsBus.cluster', 'notificationBusInstance'];
