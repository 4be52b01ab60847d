import type { Diagram, DiagramEdge, DiagramNode } from './diagram';

/** Too many sites to be seen at once beside what they share. */
export function isLarge({ areas }: Diagram): boolean {
  return areas.filter(({ kind }) => kind === 'site').length > FEW;
}

const FEW = 8;

/**
 * Of many sites, lines to what they share would cover each other: each site gets a stand-in of its own for what lies elsewhere.
 * A picture of few sites stays as it is.
 */
export function withReferences(diagram: Diagram): Diagram {
  const sites = new Set(diagram.areas.filter(({ kind }) => kind === 'site').map(({ id }) => id));
  if (!isLarge(diagram)) return diagram;
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const references = new Map<string, DiagramNode>();
  const refer = (id: string, area: string): string => {
    const reference = `${area}_${id}`;
    if (!references.has(reference)) references.set(reference, { ...byId.get(id)!, id: reference, area, findings: [], isReference: true });
    return reference;
  };
  const edges = diagram.edges.map((edge): DiagramEdge => {
    const [from, to] = [byId.get(edge.from)!.area, byId.get(edge.to)!.area];
    if (from === to) return edge;
    if (sites.has(from)) return { ...edge, to: refer(edge.to, from) };
    return sites.has(to) ? { ...edge, from: refer(edge.from, to) } : edge;
  });
  return { ...diagram, nodes: [...diagram.nodes, ...references.values()], edges };
}
