import { controlPlaneWithSites } from './sites';
import { NOWHERE } from '../../src/model/origins';
import type { Topology } from '../../src/model/topology';
import { readControlPlane } from '../../src/read/control-plane';
import { RULES } from '../../src/rules/index.generated';
import { judge } from '../../src/rules/judge';
import { EDGE_PHRASES, NODE_WORDS, type Diagram } from '../../src/write/diagram/diagram';
import { diagramOf, type DrawnFinding } from '../../src/write/diagram/model';

/** The picture of one control plane, without findings unless they are given. */
export function drawn(topology: Topology, findings: readonly DrawnFinding[] = []): Diagram {
  return diagramOf([{ topology, findings }]);
}

/** The same with what the rules find. */
export function judged(topology: Topology): Diagram {
  return drawn(topology, judge(topology, NOWHERE, RULES).map(({ finding, diagnostic }) => ({ on: finding.on, diagnostic })));
}

/** The picture of a control plane with so many sites. */
export function sitesDrawn(count: number): Diagram {
  return drawn(readControlPlane(controlPlaneWithSites(count)));
}

/** Its lines as sentences, in alphabetical order: `API az1 defaults to store az1`. */
export function sentences({ nodes, edges }: Diagram): readonly string[] {
  const names = new Map(nodes.map(({ id, kind, name }) => [id, `${NODE_WORDS[kind]} ${name}`]));
  return edges.map(({ from, kind, to }) => `${names.get(from)} ${EDGE_PHRASES[kind]} ${names.get(to)}`).sort();
}

/** What lies in each area: `site az1: API az1, store az1`. */
export function contents({ areas, nodes }: Diagram): readonly string[] {
  return areas.map(({ id, kind, name }) =>
    `${kind} ${name}: ${nodes.filter(({ area }) => area === id).map((node) => `${NODE_WORDS[node.kind]} ${node.name}`).join(', ')}`);
}
