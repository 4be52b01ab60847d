import { at, stringsOf, type Json } from '../../model/json';
import { isDnsLabel, isDnsSubdomain } from '../../model/names';
import { sketch } from '../../model/sketch';
import type { Node, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const nameRefused: Rule = {
  code: 'GLN-RESOURCE-034',
  title: 'What stands for the name of an object can be none',
  why: 'Names are small letters, digits, hyphens and, but for namespaces, dots: nothing of another name can be there.',
  severity: Severity.ERROR,
  source: 'Kubernetes, apimachinery/pkg/api/validation, NameIsDNSSubdomain(); RFC 1123',

  *check(topology) {
    const { controlPlane } = topology;
    for (const { on, field, name, label } of names(topology)) {
      if (typeof name !== 'string' || name === '' || (label ? isDnsLabel(name) : isDnsSubdomain(name))) continue;
      yield {
        on,
        field,
        message: `'${name}' can be no name of ${WHAT[field] ?? 'an object'}.`,
        consequence: on === controlPlane && field.startsWith('metadata')
          ? 'the API server refuses the control plane on every release.'
          : 'the control plane is admitted, and the operator waits for it without end, on every release.',
        fix: `a name of small letters, digits${label ? '' : ', dots'} and hyphens.`,
      };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { networkAttachments: ['Storage'] } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { networkAttachments: ['storage'] } } } }),
};

interface Named {
  readonly on: Node;
  readonly field: string;
  readonly name: Json;
  /** Dots are out of the question. */
  readonly label?: boolean;
}

const WHAT: Readonly<Record<string, string>> = {
  'metadata.name': 'a control plane', 'metadata.namespace': 'a namespace', 'networkAttachments': 'a network attachment',
  'topologyRef.name': 'a Topology', 'secret': 'a Secret', 'databaseAccount': 'an account', 'storage.storageClass': 'a storage class',
};

function* names({ controlPlane, glance, apis }: Topology): Iterable<Named> {
  yield { on: controlPlane, field: 'metadata.name', name: controlPlane.name };
  yield { on: controlPlane, field: 'metadata.namespace', name: controlPlane.namespace ?? '', label: true };
  if (!glance.enabled) return;
  for (const field of ['secret', 'databaseAccount']) yield { on: glance, field, name: glance.template[field] };
  for (const [on, fields] of [[glance, glance.template] as const, ...apis.map((api) => [api, api.body] as const)]) {
    yield { on, field: 'topologyRef.name', name: at(fields, 'topologyRef', 'name') };
    yield { on, field: 'storage.storageClass', name: at(fields, 'storage', 'storageClass') };
    for (const name of stringsOf(fields.networkAttachments)) yield { on, field: 'networkAttachments', name };
  }
}
