import { escaped } from './escape';
import { layoutOf, type Box, type Layout } from './layout';
import { farLine, nearLine } from './lines';
import { fitted, widthOf } from './text-fit';
import type { Diagnostic } from '../../../rules/diagnostic';
import { AREA_WORDS, EDGE_PHRASES, NODE_WORDS, type Diagram, type DiagramArea, type DiagramEdge, type DiagramNode } from '../diagram';
import { byArea, countOf, nameOf, worstOf } from '../marks';
import { isLarge } from '../references';

/** The picture as an SVG element, complete without the script of the page. */
export function pictureOf(diagram: Diagram): string {
  const layout = layoutOf(diagram);
  const within = byArea(diagram.areas, diagram.nodes);
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  return [
    `<svg id="picture" class="${isLarge(diagram) ? 'large' : 'small'}" viewBox="0 0 ${layout.width} ${layout.height}" role="group" aria-label="Picture" tabindex="0">`,
    ARROWS,
    '<g id="world">',
    ...diagram.areas.map((area) => areaShape(area, layout.boxes.get(area.id)!, within.get(area.id)!)),
    ...diagram.edges.map((edge) => edgeShape(edge, layout, byId)),
    ...diagram.nodes.map((node) => nodeShape(node, layout.boxes.get(node.id)!)),
    ...diagram.areas.map((area) => areaName(area, layout.boxes.get(area.id)!, within.get(area.id)!)),
    '</g>',
    '</svg>',
  ].join('\n');
}

/** Lines of one colour share an arrow head. */
const ARROWS = `<defs>${['plain', 'lit'].map((name) =>
  `<marker id="arrow-${name}" class="arrow ${name}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0L8 4L0 8z"/></marker>`).join('')}</defs>`;

function areaShape(area: DiagramArea, box: Box, nodes: readonly DiagramNode[]): string {
  const findings = allFindings(area, nodes);
  const title = `${AREA_WORDS[area.kind]} ${nameOf(area)}`;
  return [
    `<g class="area ${area.kind}${severityClass(findings)}" data-id="${area.id}" tabindex="0" role="button" aria-label="${escaped(labelOf(title, findings))}">`,
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="12"/>`,
    `<text class="heading" x="${box.x + 18}" y="${box.y + 27}">${escaped(fitted(title, (box.width - 36) / 19))}</text>`,
    '</g>',
  ].join('');
}

/** Seen when the picture is small: the name fills its box. */
function areaName(area: DiagramArea, box: Box, nodes: readonly DiagramNode[]): string {
  const mark = MARKS[worstOf(allFindings(area, nodes)) ?? 'none'];
  const text = [mark, fitted(nameOf(area), 15)].filter((part) => part !== '').join(' ');
  const size = Math.min(box.height * 0.55, (box.width * 0.92) / widthOf(text));
  return `<text class="far-name" x="${box.x + box.width / 2}" y="${box.y + box.height / 2}" font-size="${size.toFixed(1)}" aria-hidden="true">${escaped(text)}</text>`;
}

function nodeShape(node: DiagramNode, { x, y, width, height }: Box): string {
  const { id, kind, note, findings } = node;
  const word = [NODE_WORDS[kind], note].filter((part) => part !== undefined && part !== '').join(', ');
  const mark = MARKS[worstOf(findings) ?? 'none'];
  return [
    `<g class="node ${kind}${severityClass(findings)}" data-id="${id}" tabindex="0" role="button" aria-label="${escaped(labelOf(`${word} ${nameOf(node)}`, findings))}">`,
    `<title>${escaped(labelOf(`${word} ${nameOf(node)}`, findings))}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="7"/><rect class="tag" x="${x}" y="${y}" width="6" height="${height}" rx="3"/>`,
    `<text class="word" x="${x + 14}" y="${y + 17}">${escaped(fitted(word, (width - 46) / 14))}</text>`,
    `<text class="name" x="${x + 14}" y="${y + 36}">${escaped(fitted(nameOf(node), (width - 20) / 17.5))}</text>`,
    mark === '' ? '' : `<circle class="mark" cx="${x + width - 14}" cy="${y + 14}" r="9"/><text class="mark-text" x="${x + width - 14}" y="${y + 18.5}">${mark}</text>`,
    '</g>',
  ].join('');
}

function edgeShape({ from, to, kind }: DiagramEdge, { boxes }: Layout, byId: ReadonlyMap<string, DiagramNode>): string {
  const [start, end] = [from, to].map((id) => {
    const node = byId.get(id)!;
    return { kind: node.kind, box: boxes.get(id)!, area: boxes.get(node.area)! };
  });
  const isFar = start.area !== end.area;
  const { path, words } = isFar ? farLine(start, end, kind) : nearLine(start.box, end.box);
  const text = words ? `<text x="${words.x}" y="${words.y - 4}">${EDGE_PHRASES[kind]}</text>` : '';
  return `<g class="edge ${kind}${isFar ? ' far' : ''}"><path d="${path}"/>${text}</g>`;
}

/** Severities by more than their colour. */
const MARKS = { error: '✕', warning: '!', info: 'i', none: '' } as const;

function severityClass(findings: readonly Diagnostic[]): string {
  const severity = worstOf(findings);
  return severity === undefined ? '' : ` ${severity}`;
}

function labelOf(text: string, findings: readonly Diagnostic[]): string {
  return findings.length === 0 ? text : `${text}: ${countOf(findings)}`;
}

function allFindings(area: DiagramArea, nodes: readonly DiagramNode[]): readonly Diagnostic[] {
  return [...area.findings, ...nodes.flatMap(({ findings }) => findings)];
}
