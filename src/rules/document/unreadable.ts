import { problemNode, withProblems } from './problems';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const unreadable: Rule = {
  code: 'GLN-DOCUMENT-001',
  title: 'A file cannot be read whole',
  why: 'What is no YAML is not what its author thinks it is, and nothing can be said of it. What else stands in the file is judged.',
  severity: Severity.ERROR,
  source: 'R124: YAML 1.1 as the API server reads it',
  codeOnly: true,

  *check({ controlPlane }) {
    for (const problem of controlPlane.problems) {
      if (problem.duplicate !== undefined) continue;
      const { line, message, absent, instead } = problem;
      yield absent ? {
        on: problemNode(problem),
        message,
        consequence: 'nothing in it was judged.',
        fix: instead ?? 'a file with kind: OpenStackControlPlane or kind: Glance, or a patch with spec.glance.',
      } : {
        on: problemNode(problem),
        message: `The file cannot be read whole; line ${line}: ${message.replace(/\.$/, '')}.`,
        consequence: 'the cluster refuses the file.',
        fix: `mend line ${line}.`,
      };
    }
  },

  trips: () => withProblems({ line: 3, message: 'All mapping items must start at the same column' }),
  passes: () => withProblems(),
};
