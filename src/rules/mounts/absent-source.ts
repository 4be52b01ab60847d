import { mountedObjects } from './mounted-objects';
import { entryBody, withMount } from './sample';
import { nearest } from '../../model/names';
import { namesOfKind } from '../../model/neighbours';
import type { Node } from '../../model/node';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const absentSource: Rule = {
  code: 'GLN-MOUNTS-024',
  title: 'What is mounted is not among the manifests that are checked against',
  why: 'Pods wait for the ConfigMap, Secret or claim that they mount; manifests of the kind were given, and it is none of them.',
  severity: Severity.WARNING,
  source: 'R121: Kubernetes, volumes; glance-operator, config/samples/policy, whose generated ConfigMap has another name',

  *check(topology) {
    const said = new Set<string>();
    for (const { on, field, kind, name } of named(topology)) {
      const known = namesOfKind(topology, kind);
      const what = `${kind} '${name}'`;
      if (!known || known.includes(name) || said.has(what)) continue;
      said.add(what);
      const meant = nearest(name, known);
      yield {
        on,
        field,
        message: `The ${what} is mounted, and the manifests beside the control plane hold ${known.length === 1 ? `one ${kind}, '${known[0]}'` : `${known.length} of the kind, and not this one`}.`,
        consequence: 'if it is not on the cluster either, the pods wait for it and never start, on every release.',
        fix: meant === undefined ? `add it to the manifests, or correct the name '${name}'.` : `${meant} in place of ${name}.`,
        // Secrets are often made by hand, and kept out of files.
        ...(kind === 'Secret' && meant === undefined ? { severity: Severity.INFO } : {}),
      };
    }
  },

  trips: () => withMount(sketch({ neighbours: { names: { ConfigMap: ['glance-policy-b7k2m'] } } }), entryBody('policy', { configMap: { name: 'glance-policy' } }, '/etc/glance/policy.d')),
  passes: () => withMount(sketch({ neighbours: { names: { ConfigMap: ['glance-policy'] } } }), entryBody('policy', { configMap: { name: 'glance-policy' } }, '/etc/glance/policy.d')),
};

interface Named {
  readonly on: Node;
  readonly field: string;
  readonly kind: string;
  readonly name: string;
}

function* named(topology: Topology): Iterable<Named> {
  if (Object.keys(topology.controlPlane.neighbours.names).length === 0) return;
  yield* mountedObjects(topology);
  for (const api of topology.apis) {
    for (const name of api.configSecrets) yield { on: api, field: 'customServiceConfigSecrets', kind: 'Secret', name };
  }
}
