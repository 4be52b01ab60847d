import { AREA_WORDS, EDGE_PHRASES, NODE_WORDS, type Diagram, type DiagramArea, type DiagramEdge, type DiagramNode, type EdgeKind, type NodeKind } from './diagram';
import { byArea, countOf, nameOf, worstOf } from './marks';
import { isLarge, withReferences } from './references';
import { visible } from '../visible';

/** The picture as a digraph of Graphviz: an area is a cluster, and every element has a class for style sheets. */
export function dotOf(diagram: Diagram): string {
  const { areas, nodes, edges } = withReferences(diagram);
  const within = byArea(areas, nodes);
  return [
    'digraph glance {',
    ...headOf(isLarge(diagram)),
    ...areas.flatMap((area) => areaLines(area, within.get(area.id)!)),
    ...edges.map(edgeLine),
    ...(isLarge(diagram) ? legend() : []),
    '}',
    '',
  ].join('\n');
}

/** Graphviz puts parts without a line between them side by side, and in the order of reading only when ranks go down. */
function headOf(large: boolean): readonly string[] {
  const [direction, labels] = large ? ['TB', 36] : ['LR', 16];
  return [
    `  graph [rankdir=${direction}, pack=24, packmode=array_i, nodesep=0.2, ranksep=0.5, bgcolor=transparent, fontname=Helvetica, fontsize=${labels}]`,
    '  node [fontname=Helvetica, fontsize=12, margin="0.14,0.06", height=0.4, color="#57606a"]',
    '  edge [fontname=Helvetica, fontsize=10, color="#57606a", fontcolor="#57606a", arrowsize=0.7]',
  ];
}

function areaLines(area: DiagramArea, nodes: readonly DiagramNode[]): readonly string[] {
  const label = [`${AREA_WORDS[area.kind]} ${nameOf(area)}`, countOf(area.findings)].filter((line) => line !== '').join(', ');
  const attributes = [`label=${quoted(label)}`, 'style=rounded', 'labeljust=l', 'margin=12', ...look(area), `class="${classes(area.kind, area)}"`];
  return [`  subgraph "cluster_${area.id}" {`, `    graph [${attributes.join(', ')}]`, ...nodes.map((node) => `    ${nodeLine(node)}`), '  }'];
}

function nodeLine(node: DiagramNode): string {
  const { id, kind, note, findings, isReference } = node;
  const lines = [`${NODE_WORDS[kind]} ${nameOf(node)}`, note ?? '', countOf(findings)].filter((line) => line !== '');
  const attributes = [
    `label=${quoted(...lines)}`, `shape=${SHAPES[kind]}`, ...look(node), ...(isReference ? ['style=dashed'] : []), `class="${classes(kind, node)}"`,
  ];
  return `${id} [${attributes.join(', ')}]`;
}

function edgeLine({ from, to, kind }: DiagramEdge): string {
  const { style, colour } = LINES[kind];
  const looks = [...(style === undefined ? [] : [`style=${style}`]), ...(colour === undefined ? [] : [`color="${colour}"`])];
  return `  ${from} -> ${to} [${[`label=${quoted(EDGE_PHRASES[kind])}`, ...looks, `class="${kind}"`].join(', ')}]`;
}

/** Graphviz leaves out the words of lines where it puts parts side by side: there they are said once. */
function legend(): readonly string[] {
  const rows = (Object.keys(LINES) as readonly EdgeKind[]).map((kind) => `${LINES[kind].words}: ${EDGE_PHRASES[kind]}`);
  return [`  legend [label=${quoted('Lines', ...rows)}, shape=plaintext, fontsize=24]`];
}

const SHAPES: Readonly<Record<NodeKind, string>> = {
  api: 'box', store: 'cylinder', cluster: 'hexagon', secret: 'note', network: 'cds', volume: 'folder',
};

/** How lines look, and the words for it. */
const LINES: Readonly<Record<EdgeKind, { readonly style?: string; readonly colour?: string; readonly words: string }>> = {
  default: { style: 'bold', words: 'bold' },
  enables: { words: 'thin' },
  cluster: { words: 'thin, from a store' },
  mounts: { style: 'dashed', words: 'dashed' },
  configured: { style: 'dashed', colour: '#bc4c00', words: 'dashed and brown' },
  attached: { style: 'dotted', words: 'dotted' },
  copies: { style: 'bold', colour: '#1a7f37', words: 'bold and green' },
};

function look({ findings }: Pick<DiagramNode, 'findings'>): readonly string[] {
  const severity = worstOf(findings);
  return severity === undefined ? [] : [`color="${COLOURS[severity]}"`, 'penwidth=2.5'];
}

const COLOURS = { error: '#d1242f', warning: '#bf8700', info: '#218bff' } as const;

function classes(kind: string, { findings }: Pick<DiagramNode, 'findings'>): string {
  return [kind, worstOf(findings)].filter(Boolean).join(' ');
}

/** Lines of a label: there a backslash begins an escape, and an ampersand a character by name. */
function quoted(...lines: readonly string[]): string {
  return `"${lines.map((line) => visible(line).replace(/[\\"]/g, '\\$&').replace(/&/g, '&amp;')).join('\\n')}"`;
}
