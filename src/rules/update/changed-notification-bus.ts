import { BUS_CHANGE_CHECK } from '../../facts/admission';
import { Release } from '../../facts/releases';
import { at, textOr } from '../../model/json';
import { factOn } from '../../model/query';
import { sketch } from '../../model/sketch';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Update, UpdateRule } from '../rule';

export const changedNotificationBus: UpdateRule = {
  code: 'GLN-UPDATE-002',
  title: 'The deprecated notificationBusInstance changes',
  why: 'It may only stay as it is or go; its value belongs into notificationsBus.',
  severity: Severity.ERROR,
  source: 'W15: glance-operator, glance_webhook.go; lib-common, webhook, deprecated fields',
  refusedAt: 'always',

  *check(old, next) {
    const checking = next.targets.filter((release) => factOn(BUS_CHANGE_CHECK, release).checked);
    const bus = textOr(next.glance.template.notificationBusInstance);
    if (!next.glance.enabled || checking.length === 0 || !bus) return;
    const before = textOr(old.glance.template.notificationBusInstance) ?? '';
    const cluster = textOr(at(next.glance.template, 'notificationsBus', 'cluster'));
    if (bus === before && (!cluster || cluster === bus)) return;
    yield {
      on: next.glance,
      field: 'notificationBusInstance',
      message: bus === before
        ? `The deprecated notificationBusInstance is '${bus}', and notificationsBus is '${String(cluster)}'.`
        : `The deprecated notificationBusInstance changes from '${before}' to '${bus}'.`,
      consequence: `the webhook rejects the update on ${releases(checking)}.`,
      fix: `notificationsBus: { cluster: ${cluster || bus} } in place of notificationBusInstance.`,
    };
  },

  trips: () => change({ notificationBusInstance: 'rabbitmq-notifications' }),
  passes: () => change({ notificationsBus: { cluster: 'rabbitmq-notifications' } }),
};

function change(template: Readonly<Record<string, string | { readonly cluster: string }>>): Update {
  return {
    old: sketch({ release: Release.FR6, template: { notificationBusInstance: 'rabbitmq' } }),
    next: sketch({ release: Release.FR6, template }),
  };
}
