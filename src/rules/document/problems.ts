import type { Node } from '../../model/node';
import { sketch } from '../../model/sketch';
import type { TextProblem, Topology } from '../../model/topology';

/** A node for a problem with a text, by which its place is found. */
export function problemNode({ file = '', line, column = 1 }: TextProblem): Node {
  return { key: `problem/${line}/${column}/${file}` };
}

/** An example, which no sketch of a control plane can show. */
export function withProblems(...problems: readonly TextProblem[]): Topology {
  const topology = sketch();
  return { ...topology, controlPlane: { ...topology.controlPlane, problems } };
}
