import { NODE_WORDS, type Diagram, type DiagramArea, type DiagramEdge, type DiagramNode } from './diagram';
import { byArea, nameOf } from './marks';
import { counted } from '../../model/words';

/**
 * The same picture with one node for each site, for languages that cannot show more. Past a number of sites, those without findings
 * are counted.
 */
export function bySite({ title, areas, nodes, edges }: Diagram, most: number): Diagram {
  const within = byArea(areas, nodes);
  const [sites, others] = [areas.filter(({ kind }) => kind === 'site'), areas.filter(({ kind }) => kind !== 'site')];
  const shown = worthShowing(sites.map((area) => siteNode(area, within.get(area.id)!)), most);
  const rest = sites.length - shown.length;
  const central = nodes.filter(({ area: id }) => others.some((one) => one.id === id));
  const home = new Map([
    ...central.map(({ id }) => [id, id] as const),
    ...shown.flatMap((site) => within.get(site.area)!.map(({ id }) => [id, site.id] as const)),
  ]);
  const area: DiagramArea = { id: 'sites', kind: 'sites', name: title, facts: [], findings: [] };
  return {
    title,
    areas: [...others, area],
    nodes: [
      ...central,
      ...[...shown, ...(rest > 0 ? [counting(rest)] : [])].map((site) => ({ ...site, area: area.id })),
    ],
    edges: edges.flatMap((edge) => between(edge, home)),
  };
}

function siteNode({ id, name }: DiagramArea, nodes: readonly DiagramNode[]): DiagramNode {
  const parts = nodes.filter(({ kind }) => kind !== 'api').map((node) => `${NODE_WORDS[node.kind]} ${nameOf(node)}`);
  return { id: `s${id}`, kind: 'api', name, note: parts.join(', '), area: id, facts: [], findings: nodes.flatMap(({ findings }) => findings) };
}

function worthShowing(sites: readonly DiagramNode[], most: number): readonly DiagramNode[] {
  if (sites.length <= most) return sites;
  const chosen = new Set([...sites.filter(({ findings }) => findings.length > 0), ...sites].slice(0, most));
  return sites.filter((site) => chosen.has(site));
}

function counting(count: number): DiagramNode {
  return { id: 'rest', kind: 'api', name: `of ${counted(count, 'more site')}`, area: '', facts: [], findings: [] };
}

/** Of what sites use, only whom they copy from: the rest is in their labels. */
function between({ from, to, kind }: DiagramEdge, home: ReadonlyMap<string, string>): readonly DiagramEdge[] {
  const [start, end] = [home.get(from), home.get(to)];
  if (start === undefined || end === undefined || start === end) return [];
  return kind === 'copies' || (start === from && end === to) ? [{ from: start, to: end, kind }] : [];
}
