import type { Diagnostic } from '../../../rules/diagnostic';
import { visible } from '../../visible';
import { AREA_WORDS, EDGE_PHRASES, NODE_WORDS, type Diagram, type DiagramArea, type DiagramFact, type DiagramNode } from '../diagram';
import { nameOf } from '../marks';

/** What the script of the page shows beside the picture. */
export function pageData({ areas, nodes, edges }: Diagram): unknown {
  const findings = [...areas, ...nodes].flatMap((one) => one.findings);
  const numbers = new Map(findings.map((finding, index) => [finding, index]));
  return {
    areas: areas.map((area) => ({ word: AREA_WORDS[area.kind], ...itemOf(area, numbers) })),
    nodes: nodes.map((node) => ({ word: NODE_WORDS[node.kind], note: visible(node.note ?? ''), area: node.area, ...itemOf(node, numbers) })),
    edges: edges.map(({ from, to, kind }) => [from, to, kind]),
    phrases: EDGE_PHRASES,
    findings: [...numbers.keys()].map(findingOf),
  };
}

function itemOf({ id, facts, findings, ...rest }: DiagramArea | DiagramNode, numbers: ReadonlyMap<Diagnostic, number>): object {
  return { id, name: visible(nameOf(rest)), facts: facts.map(factOf), findings: findings.map((one) => numbers.get(one)) };
}

function factOf({ name, values }: DiagramFact): readonly [string, readonly string[]] {
  return [name, values.map(visible)];
}

function findingOf({ code, severity, path, file, line, field, message, consequence, fix }: Diagnostic): object {
  const place = path ?? (file === undefined ? undefined : `${file}${line === undefined ? '' : `:${line}`}`);
  const where = [place, field].filter((part) => part !== undefined).join(', ');
  return { code, severity, where: visible(where), message: visible(message), consequence: visible(consequence), fix: visible(fix) };
}
