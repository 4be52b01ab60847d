import { drawApis } from './apis';
import { areasOf, type DraftArea } from './areas';
import type { Diagram, DiagramArea, DiagramEdge, DiagramFact, DiagramNode } from './diagram';
import { Draft, fact, type DraftNode } from './draft';
import { drawCopies, giveToSites } from './sites';
import { hubOf } from '../../model/endpoints';
import type { Node } from '../../model/node';
import type { Topology } from '../../model/topology';
import { releases } from '../../model/words';
import type { Diagnostic } from '../../rules/diagnostic';

/** A control plane to draw, with what was found about it. */
export interface Drawn {
  readonly topology: Topology;
  readonly findings: readonly DrawnFinding[];
}

export interface DrawnFinding {
  /** What it is about; the control plane as a whole when nobody says. */
  readonly on?: Node;
  readonly diagnostic: Diagnostic;
}

/** The picture of some control planes, as plain data: the same for every language that it is written in. */
export function diagramOf(drawn: readonly Drawn[]): Diagram {
  const numbers = { areas: 0, nodes: 0 };
  const parts = drawn.map((one) => partOf(one, numbers));
  return {
    title: drawn.map(({ topology: { controlPlane: { name, namespace } } }) => [namespace, name].filter(Boolean).join('/')).join(', '),
    areas: parts.flatMap(({ areas }) => areas),
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
  };
}

type Part = Omit<Diagram, 'title'>;

function partOf({ topology, findings }: Drawn, numbers: { areas: number; nodes: number }): Part {
  const draft = new Draft();
  drawApis(topology, draft);
  giveToSites(topology, draft);
  drawCopies(topology, draft);
  const drafted = areasOf(topology, draft);
  const on = findingsBy(findings, draft);
  const areas = drafted.map((area) => finishedArea(topology, area, `a${numbers.areas++}`, on));
  const placed = drafted.flatMap(({ nodes }, index) => nodes.map((node) => ({ node, area: areas[index].id, id: `n${numbers.nodes++}` })));
  const ids = new Map(placed.map(({ node, id }) => [node, id]));
  return {
    areas,
    nodes: placed.map(({ node, id, area }) => finishedNode(node, id, area, on)),
    edges: edgesOf(placed.map(({ node }) => node), draft, ids),
  };
}

type Findings = ReadonlyMap<DraftNode | undefined, readonly Diagnostic[]>;

/** Findings by the node that shows them; those about nothing that is drawn are the control plane's. */
function findingsBy(findings: readonly DrawnFinding[], draft: Draft): Findings {
  const found = new Map<DraftNode | undefined, Diagnostic[]>();
  for (const { on, diagnostic } of findings) {
    const node = on && draft.drawn.get(on.key);
    const list = found.get(node);
    if (list) list.push(diagnostic);
    else found.set(node, [diagnostic]);
  }
  return found;
}

function finishedArea(topology: Topology, { kind, name, api }: DraftArea, id: string, on: Findings): DiagramArea {
  const facts = kind === 'centre' ? controlPlaneFacts(topology) : fact('API', api?.name);
  return { id, kind, name, facts, findings: kind === 'centre' ? on.get(undefined) ?? [] : [] };
}

function controlPlaneFacts(topology: Topology): readonly DiagramFact[] {
  return [
    ...fact('Namespace', topology.controlPlane.namespace),
    ...fact('For', releases(topology.targets)),
    ...fact('Sites copy from the default store of', hubOf(topology)?.name),
  ];
}

function finishedNode(node: DraftNode, id: string, area: string, on: Findings): DiagramNode {
  const { kind, name, note, facts } = node;
  return { id, kind, name, ...(note === undefined ? {} : { note }), area, facts, findings: on.get(node) ?? [] };
}

function edgesOf(nodes: readonly DraftNode[], draft: Draft, ids: ReadonlyMap<DraftNode, string>): readonly DiagramEdge[] {
  return nodes.flatMap((from) => [...draft.edges.get(from) ?? []].map(([to, kind]) => ({ from: ids.get(from)!, to: ids.get(to)!, kind })));
}
