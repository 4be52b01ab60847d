import { SPEC_FIELDS, TEMPLATE_FIELDS } from '../../facts/fields';
import { Release } from '../../facts/releases';
import type { Json } from '../../model/json';
import type { Node } from '../../model/node';
import { isSince } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const deprecatedField: Rule = {
  code: 'GLN-RESOURCE-005',
  title: 'A deprecated field is set',
  why: 'The webhook moves its value to the field that replaces it, and refuses later changes of the old one.',
  severity: Severity.WARNING,
  source: 'R129; W15, W2c: openstack-operator and glance-operator webhooks',

  *check(topology) {
    for (const { on, name, shown, use, value, since } of candidates(topology)) {
      if (value === null || value === undefined || value === '') continue;
      const late = topology.targets.filter((release) => isSince(release, since));
      // A release without the replacement still needs the old field.
      if (late.length < topology.targets.length || late.length === 0) continue;
      yield {
        on,
        field: shown,
        message: `'${shown}' is deprecated in favour of ${use}.`,
        consequence: `the webhook warns, and rejects a later change of it to another value, on ${releases(late)}.`,
        fix: `${use}: { cluster: … } in place of ${name}.`,
      };
    }
  },

  trips: () => sketch({ release: Release.FR6, template: { notificationBusInstance: 'rabbitmq' } }),
  passes: () => sketch({ release: Release.FR4, template: { notificationBusInstance: 'rabbitmq' } }),
};

interface Candidate {
  readonly on: Node;
  readonly name: string;
  readonly shown: string;
  readonly use: string;
  readonly since: Release;
  readonly value: Json;
}

function* candidates({ controlPlane, glance }: Topology): Iterable<Candidate> {
  for (const [name, { deprecated }] of DEPRECATED_IN_TEMPLATE) {
    if (glance.enabled) yield { on: glance, name, shown: name, value: glance.template[name], ...deprecated! };
  }
  for (const [name, { deprecated }] of DEPRECATED_IN_SPEC) {
    yield { on: controlPlane, name, shown: `spec.${name}`, value: controlPlane.spec[name], ...deprecated! };
  }
}

const DEPRECATED_IN_TEMPLATE = Object.entries(TEMPLATE_FIELDS.fields!).filter(([, { deprecated }]) => deprecated);
const DEPRECATED_IN_SPEC = Object.entries(SPEC_FIELDS.fields!).filter(([, { deprecated }]) => deprecated);
