import { Release } from '../../facts/releases';
import { at, textOr } from '../../model/json';
import { nearest } from '../../model/names';
import { namesOfKind } from '../../model/neighbours';
import type { Node } from '../../model/node';
import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { quoted } from '../../model/words';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unknownTopology: Rule = {
  code: 'GLN-RESOURCE-025',
  title: 'A Topology is named that is not among the manifests that are checked against',
  why: 'The operator waits for the Topology that it is given; manifests of the kind were given, and it is none of them.',
  severity: Severity.WARNING,
  source: 'infra-operator, apis/topology/v1beta1; glance-operator, glanceapi_controller.go',

  *check(topology) {
    const known = namesOfKind(topology, 'Topology');
    if (!known || !topology.glance.enabled) return;
    for (const { on, name } of references(topology)) {
      if (name === undefined || known.includes(name)) continue;
      yield {
        on,
        field: 'topologyRef.name',
        message: `The Topology '${name}' is named, and the manifests beside the control plane hold ${quoted(known)}.`,
        consequence: 'if it is not on the cluster either, the API gets no pods, or keeps its old ones.',
        fix: `topologyName: '${nearest(name, known) ?? known[0]}'.`,
        inYaml: `topologyRef: { name: ${nearest(name, known) ?? known[0]} }.`,
      };
    }
  },

  trips: () => sketch({ release: Release.FR6, neighbours: { names: { Topology: ['spread-pods'] } }, template: { topologyRef: { name: 'spread' } } }),
  passes: () => sketch({ release: Release.FR6, neighbours: { names: { Topology: ['spread-pods'] } }, template: { topologyRef: { name: 'spread-pods' } } }),
};

function references({ glance, apis }: Topology): ReadonlyArray<{ readonly on: Node; readonly name?: string }> {
  return [glance, ...apis].map((on) => ({ on, name: textOr(at('body' in on ? on.body : on.template, 'topologyRef', 'name')) }));
}
