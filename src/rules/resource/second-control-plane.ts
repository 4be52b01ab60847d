import { sketch } from '../../model/sketch';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const secondControlPlane: Rule = {
  code: 'GLN-RESOURCE-016',
  title: 'A namespace has two control planes',
  why: 'Names of services and Secrets are those of the namespace, so that it can hold one control plane only.',
  severity: Severity.ERROR,
  source: 'W20: openstack-operator, openstackcontrolplane_webhook.go, ValidateCreate()',
  refusedAt: 'create',

  *check({ controlPlane }) {
    const { name, neighbours: { controlPlanes } } = controlPlane;
    if (controlPlanes.length === 0) return;
    yield {
      on: controlPlane,
      field: 'metadata.name',
      message: `The namespace of control plane '${name}' has another one: ${quoted(controlPlanes)}.`,
      consequence: 'the webhook rejects the one that is created second, on every release.',
      fix: 'namespace: one of its own for each control plane.',
    };
  },

  trips: () => sketch({ neighbours: { controlPlanes: ['other'] } }),
  passes: () => sketch(),
};
