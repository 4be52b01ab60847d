import { at, stringsOf, type Json, type JsonObject } from '../../model/json';
import { isDnsLabel, isDnsSubdomain } from '../../model/names';
import type { Node } from '../../model/node';
import { apisByBody } from '../../model/query';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import { mountedObjects } from '../mounts/mounted-objects';
import type { Rule } from '../rule';

export const nameRefused: Rule = {
  code: 'GLN-RESOURCE-034',
  title: 'What stands for the name of an object can be none',
  why: 'Names are small letters, digits, hyphens and, but for namespaces, dots: nothing of another name can be there.',
  severity: Severity.ERROR,
  source: 'Kubernetes, apimachinery/pkg/api/validation, NameIsDNSSubdomain(); RFC 1123',

  *check(topology) {
    for (const { nodes, field, name, what, waiting, label } of names(topology)) {
      if (typeof name !== 'string' || name === '' || (label ? isDnsLabel(name) : isDnsSubdomain(name))) continue;
      const consequence = waiting === undefined
        ? 'the API server refuses the control plane on every release.'
        : `the control plane is admitted, and ${waiting} without end, on every release.`;
      const fix = `a name of small letters, digits${label ? '' : ', dots'} and hyphens.`;
      for (const on of nodes) yield { on, field, message: `'${name}' can be no name of ${what}.`, consequence, fix };
    }
  },

  trips: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { networkAttachments: ['Storage'] } } } }),
  passes: () => sketch({ apis: { default: { stores: 'hub:rbd', body: { networkAttachments: ['storage'] } } } }),
};

interface Named {
  /** All that say it. */
  readonly nodes: readonly Node[];
  readonly field: string;
  readonly name: Json;
  readonly what: string;
  /** Who waits for the object; without it, the API server refuses the name at once. */
  readonly waiting?: string;
  /** Dots are out of the question. */
  readonly label?: boolean;
}

function* names(topology: Topology): Iterable<Named> {
  const { controlPlane, glance } = topology;
  yield { nodes: [controlPlane], field: 'metadata.name', name: controlPlane.name, what: 'a control plane' };
  yield { nodes: [controlPlane], field: 'metadata.namespace', name: controlPlane.namespace ?? '', what: 'a namespace', label: true };
  if (!glance.enabled) return;
  yield { nodes: [glance], field: 'secret', name: glance.template.secret, what: 'a Secret', waiting: OPERATOR };
  yield { nodes: [glance], field: 'databaseAccount', name: glance.template.databaseAccount, what: 'an account', waiting: OPERATOR };
  yield* namesIn(glance.template, [glance]);
  for (const alike of apisByBody(topology)) yield* namesIn(alike[0].body, alike);
  for (const { on, field, kind, name } of mountedObjects(topology)) {
    yield { nodes: [on], field, name, what: `a ${kind}`, waiting: 'the pods wait for it' };
  }
}

function* namesIn(fields: JsonObject, nodes: readonly Node[]): Iterable<Named> {
  yield { nodes, field: 'topologyRef.name', name: at(fields, 'topologyRef', 'name'), what: 'a Topology', waiting: OPERATOR };
  yield { nodes, field: 'storage.storageClass', name: at(fields, 'storage', 'storageClass'), what: 'a storage class', waiting: OPERATOR };
  for (const name of stringsOf(fields.networkAttachments)) {
    yield { nodes, field: 'networkAttachments', name, what: 'a network attachment', waiting: OPERATOR };
  }
}

const OPERATOR = 'the operator waits for it';
