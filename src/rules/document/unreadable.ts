import { sketch } from '../../model/sketch';
import type { TextProblem, Topology } from '../../model/topology';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unreadable: Rule = {
  code: 'GLN-DOCUMENT-001',
  title: 'A file cannot be read whole',
  why: 'What is no YAML, or says one key twice, is not what its author thinks it is; nothing can be said of the rest.',
  severity: Severity.ERROR,
  source: 'R124: YAML 1.1 as the API server reads it',
  codeOnly: true,

  *check({ controlPlane }) {
    for (const { file, line, message, absent } of controlPlane.problems) {
      yield absent ? {
        on: controlPlane,
        message,
        consequence: 'nothing in it was judged.',
        fix: 'a file with kind: OpenStackControlPlane, or a patch with spec.glance.',
      } : {
        on: controlPlane,
        message: `The file${file === undefined ? '' : ` '${file}'`} cannot be read whole; line ${line}: ${message.replace(/\.$/, '')}.`,
        consequence: 'the cluster refuses the file, or takes the last of two values without a word.',
        fix: `mend line ${line}.`,
      };
    }
  },

  trips: () => withProblems({ line: 3, message: 'Map keys must be unique' }),
  passes: () => withProblems(),
};

function withProblems(...problems: readonly TextProblem[]): Topology {
  const topology = sketch();
  return { ...topology, controlPlane: { ...topology.controlPlane, problems } };
}
