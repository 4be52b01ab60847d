import { TEMPLATE_FIELDS } from '../../facts/fields';
import { Release } from '../../facts/releases';
import { hasField } from '../../model/fields';
import { at, type Json } from '../../model/json';
import type { Node } from '../../model/node';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { releases } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const foreignTopology: Rule = {
  code: 'GLN-RESOURCE-010',
  title: 'A Topology of another namespace is named',
  why: 'The operators look for it in the namespace of the control plane only.',
  severity: Severity.ERROR,
  source: 'W13: infra-operator, topology_types.go, ValidateTopology()',
  refusedAt: 'always',

  *check(topology) {
    const { controlPlane, targets } = topology;
    const knowing = targets.filter((release) => hasField(TEMPLATE_FIELDS.fields!.topologyRef, release));
    if (knowing.length === 0) return;
    for (const { on, field, ref } of references(topology)) {
      const namespace = at(ref, 'namespace');
      // Without a namespace of its own the manifest may go anywhere.
      if (typeof namespace !== 'string' || namespace === '' || controlPlane.namespace === undefined || namespace === controlPlane.namespace) continue;
      yield {
        on,
        field: `${field}.namespace`,
        message: `The Topology '${String(at(ref, 'name') ?? '')}' is named with namespace '${namespace}', and the control plane is in '${controlPlane.namespace}'.`,
        consequence: `the webhook rejects the control plane on ${releases(knowing)}.`,
        fix: 'topologyName: … without a namespace.',
        inYaml: 'topologyRef: { name: … } without a namespace.',
      };
    }
  },

  trips: () => sketch({ release: Release.FR6, template: { topologyRef: { name: 'spread', namespace: 'other' } } }),
  passes: () => sketch({ release: Release.FR6, template: { topologyRef: { name: 'spread', namespace: 'openstack' } } }),
};

interface Reference {
  readonly on: Node;
  readonly field: string;
  readonly ref: Json;
}

function* references({ controlPlane, glance, apis }: Topology): Iterable<Reference> {
  yield { on: controlPlane, field: 'spec.topologyRef', ref: controlPlane.spec.topologyRef };
  if (!glance.enabled) return;
  yield { on: glance, field: 'topologyRef', ref: glance.template.topologyRef };
  for (const api of apis) yield { on: api, field: 'topologyRef', ref: api.body.topologyRef };
}
