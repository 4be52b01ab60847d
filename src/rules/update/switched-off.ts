import { sketch } from '../../model/sketch';
import { Severity } from '../diagnostic';
import type { UpdateRule } from '../rule';

export const switchedOff: UpdateRule = {
  code: 'GLN-UPDATE-010',
  title: 'The Image service is switched off',
  why: 'The Glance resource is deleted, and with it everything that it made.',
  severity: Severity.WARNING,
  source: 'openstack-operator, glance.go, ReconcileGlance(); glance-operator, glance_controller.go, reconcileDelete()',

  *check(old, next) {
    if (!old.glance.enabled || next.glance.enabled || old.apis.length === 0) return;
    if (!next.controlPlane.whole && next.controlPlane.spec.glance === undefined) return;
    yield {
      on: next.controlPlane,
      field: 'spec.glance',
      message: 'The Image service is switched off, and has APIs today.',
      consequence: 'its pods, its service and endpoints in keystone, and registered limits go; volume claims, and probably the database, stay.',
      fix: 'replicas: 0 for APIs that shall only pause.',
    };
  },

  trips: () => ({ old: sketch(), next: sketch({ section: { enabled: false }, apis: {} }) }),
  passes: () => ({ old: sketch(), next: sketch() }),
};
