import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const configMapMadeTwice: Rule = {
  code: 'GLN-MOUNTS-023',
  title: 'Two ConfigMaps of one name are made',
  why: 'A name stands for one ConfigMap in a namespace: the one that is applied last replaces the other.',
  severity: Severity.ERROR,
  source: 'Kubernetes, names',
  codeOnly: true,

  *check({ configMaps }) {
    const counts = new Map<string, number>();
    for (const node of configMaps) {
      const count = (counts.get(node.name) ?? 0) + Number(node.made);
      counts.set(node.name, count);
      if (!node.made || count !== 2) continue;
      yield {
        on: node,
        message: `More than one construct makes a ConfigMap named '${node.name}'.`,
        consequence: 'the one that is applied last replaces the other, and pods get the wrong files.',
        fix: 'another id for the ExtraMount: the ConfigMap is named after it.',
      };
    }
  },

  trips: () => withMade('glance-policy', 'glance-policy'),
  passes: () => withMade('glance-policy', 'glance-httpd'),
};

function withMade(...names: readonly string[]): Topology {
  const configMaps = names.map((name, index) => ({ key: `config-map/${index}`, name, made: true, data: [['policy.yaml', '# rules\n'] as const], unreadable: [] }));
  return { ...sketch(), configMaps };
}
