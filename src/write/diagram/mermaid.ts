import { bySite } from './by-site';
import { EDGE_PHRASES, NODE_WORDS, AREA_WORDS, type Diagram, type DiagramArea, type DiagramEdge, type DiagramNode, type EdgeKind, type NodeKind } from './diagram';
import { byArea, countOf, nameOf, worstOf } from './marks';
import { isLarge } from './references';
import { visible } from '../visible';

/** The picture as a Mermaid flowchart. With many sites, or where Mermaid would refuse it for its size, it shows a node for each site. */
export function mermaidOf(diagram: Diagram): string {
  if (!isLarge(diagram) && fits(diagram, flowchart(diagram))) return flowchart(diagram);
  let most = MOST_EDGES;
  let smaller = bySite(diagram, most);
  while (most > 0 && !fits(smaller, flowchart(smaller))) {
    most = Math.floor(most * 0.8);
    smaller = bySite(diagram, most);
  }
  return flowchart(smaller);
}

function fits({ edges }: Diagram, text: string): boolean {
  return edges.length <= MOST_EDGES && text.length <= MOST_CHARACTERS;
}

/** `maxEdges` and `maxTextSize` of Mermaid's configuration by default; a text cannot raise them. Source: mermaid 11, config.schema.yaml. */
const MOST_EDGES = 500;
const MOST_CHARACTERS = 50_000;

function flowchart({ areas, nodes, edges }: Diagram): string {
  const within = byArea(areas, nodes);
  return [
    'flowchart LR',
    // The layout that Mermaid uses fails on many subgraphs with lines to one that comes before them. Seen with mermaid 11.17.2.
    ...centreLast(areas).flatMap((area) => areaLines(area, within.get(area.id)!)),
    ...edges.map(edgeLine),
    ...CLASSES,
    '',
  ].join('\n');
}

function centreLast(areas: readonly DiagramArea[]): readonly DiagramArea[] {
  return [...areas.filter(({ kind }) => kind !== 'centre'), ...areas.filter(({ kind }) => kind === 'centre')];
}

function areaLines(area: DiagramArea, nodes: readonly DiagramNode[]): readonly string[] {
  const label = [`${AREA_WORDS[area.kind]} ${nameOf(area)}`, countOf(area.findings)].filter((line) => line !== '').map(escaped).join(', ');
  return [`  subgraph ${area.id}["${label}"]`, ...nodes.map((node) => `    ${nodeText(node)}`), '  end', ...mark(area.id, area).map((line) => `  ${line}`)];
}

function nodeText(node: DiagramNode): string {
  const { id, kind, note, findings } = node;
  const [open, close] = SHAPES[kind];
  const lines = [`${NODE_WORDS[kind]} ${nameOf(node)}`, note ?? '', countOf(findings)].filter((line) => line !== '').map(escaped);
  const severity = worstOf(findings);
  return `${id}${open}"${lines.join('<br/>')}"${close}${severity === undefined ? '' : `:::${severity}`}`;
}

function mark(id: string, { findings }: DiagramArea): readonly string[] {
  const severity = worstOf(findings);
  return severity === undefined ? [] : [`class ${id} ${severity}`];
}

function edgeLine({ from, to, kind }: DiagramEdge): string {
  return `  ${from} ${ARROWS[kind]}|${EDGE_PHRASES[kind]}| ${to}`;
}

const SHAPES: Readonly<Record<NodeKind, readonly [string, string]>> = {
  api: ['[', ']'], store: ['[(', ')]'], cluster: ['{{', '}}'], secret: ['([', '])'], network: ['[/', '/]'], volume: ['[[', ']]'],
};

const ARROWS: Readonly<Record<EdgeKind, string>> = {
  enables: '-->', default: '==>', cluster: '-->', mounts: '-.->', configured: '-.->', attached: '-.->', copies: '==>',
};

/** Strokes alone: they are seen on a light and on a dark page. */
const CLASSES = [
  '  classDef error stroke:#d1242f,stroke-width:3px',
  '  classDef warning stroke:#bf8700,stroke-width:3px',
  '  classDef info stroke:#218bff,stroke-width:2px',
];

/** Whatever could be markup, a list, a keyword or the end of the text is written as the number of its character. */
function escaped(text: string): string {
  return visible(text).replace(/[^\p{L}\p{N} .,/-]/gu, (char) => `#${char.codePointAt(0)};`);
}
