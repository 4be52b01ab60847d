import { problemNode, withProblems } from './problems';
import { Severity } from '../diagnostic';
import type { Rule } from '../rule';

export const keyTwice: Rule = {
  code: 'GLN-DOCUMENT-002',
  title: 'A key stands twice in one mapping',
  why: 'Only one of the two values can count, and which one depends on who reads the file.',
  severity: Severity.ERROR,
  source: 'R124: YAML 1.2.2, section 3.2.1.1, keys are unique; kustomize (kyaml) refuses the file, kubectl takes the last value',
  codeOnly: true,

  *check({ controlPlane }) {
    for (const problem of controlPlane.problems) {
      if (problem.duplicate === undefined) continue;
      yield {
        on: problemNode(problem),
        message: `The key '${problem.duplicate}' stands twice in one mapping, the second time in line ${problem.line}.`,
        consequence: 'kustomize refuses the file; kubectl takes the last value, and all that the first one says is lost without a word.',
        fix: `one ${problem.duplicate}, with what both say.`,
      };
    }
  },

  trips: () => withProblems({ line: 3, message: "The key 'glanceAPIs' stands twice", duplicate: 'glanceAPIs' }),
  passes: () => withProblems(),
};
