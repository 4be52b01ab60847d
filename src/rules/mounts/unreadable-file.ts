import { sketch } from '../../model/sketch';
import type { Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unreadableFile: Rule = {
  code: 'GLN-MOUNTS-021',
  title: 'A file that shall be mounted cannot be read as text',
  why: 'A ConfigMap is made of the file, and holds texts in UTF-8.',
  severity: Severity.ERROR,
  source: 'Kubernetes, ConfigMap',
  codeOnly: true,

  *check({ configMaps }) {
    for (const node of configMaps) {
      for (const problem of node.unreadable) {
        yield {
          on: node,
          message: `The file ${problem}.`,
          consequence: 'the pods would get an empty file.',
          fix: "MountSource.fromFile('…') with the path of a text file, from where the program runs.",
        };
      }
    }
  },

  trips: () => withFile("'policy.yaml' cannot be read (ENOENT)"),
  passes: () => withFile(),
};

function withFile(...unreadable: readonly string[]): Topology {
  return { ...sketch(), configMaps: [{ key: 'config-map/policy', name: 'glance-policy', made: true, data: [['policy.yaml', '']], unreadable }] };
}
