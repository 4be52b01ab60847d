import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { sketch } from '../../../src/model/sketch';
import { NODE_WORDS, type Diagram, type NodeKind } from '../../../src/write/diagram/diagram';
import { dotOf } from '../../../src/write/diagram/dot';
import { loadGraphviz } from '../../../src/write/diagram/graphviz';
import { nameOf } from '../../../src/write/diagram/marks';
import { mermaidOf } from '../../../src/write/diagram/mermaid';
import { htmlOf } from '../../../src/write/diagram/page/html';
import { visible } from '../../../src/write/visible';
import { optionValue } from '../../support/arbitraries';
import { judged, sitesDrawn } from '../../support/diagrams';

const HOSTILE = ['</script>', '<!--', ']]>', '"]', '\\', '\\N', '&amp;', '#quot;', '`a`', '**b**', '1. c', 'end', '-->', '%%{init: {}}%%', '\u202e', '__proto__'];
const name = fc.oneof(optionValue, fc.constantFrom(...HOSTILE), fc.tuple(optionValue, fc.constantFrom(...HOSTILE)).map((parts) => parts.join('')));

/** Few nodes and lines, with any text for a name. */
const nodeNames = fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 4 });
const diagram: fc.Arbitrary<Diagram> = fc.tuple(nodeNames, name).map(([names, title]) => ({
  title,
  areas: (['centre', 'site'] as const).map((kind, index) => ({ id: `a${index}`, kind, name: title, facts: [], findings: [] })),
  nodes: names.map(([own, note], index) => ({
    id: `n${index}`, kind: KINDS[index], name: own, note, area: `a${index % 2}`, facts: [{ name: 'Fact', values: [note] }], findings: [],
  })),
  edges: names.slice(1).map((_, index) => ({ from: `n${index}`, to: `n${index + 1}`, kind: 'enables' })),
}));
const KINDS = Object.keys(NODE_WORDS) as readonly NodeKind[];

test('Mermaid text has the lines that we mean, whatever names hold', () => {
  const label = '"[\\p{L}\\p{N} .,/#;\\-]*(<br/>[\\p{L}\\p{N} .,/#;\\-]*)*"';
  const line = new RegExp(`^(flowchart LR|  subgraph a\\d\\[${label}\\]|    n\\d[[({/]+${label}[\\])}/]+|  end|  n\\d -->\\|enables\\| n\\d|  classDef \\w+ \\S+|)$`, 'u');
  fc.assert(fc.property(diagram, (one) => {
    expect(mermaidOf(one).split('\n').filter((text) => !line.test(text))).toEqual([]);
  }));
});

test('Graphviz reads our DOT, and draws every name as it is', async () => {
  const graphviz = await loadGraphviz();
  fc.assert(fc.property(diagram, (one) => {
    const svg = graphviz.renderString(dotOf(one), { format: 'svg' });
    const texts = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => squeezed(unescaped(text)));
    for (const node of one.nodes) expect(texts.filter((text) => text.endsWith(squeezed(visible(nameOf(node)))))).not.toEqual([]);
  }), { numRuns: 50 });
});

test('names are no markup in the page, and its data is what was drawn', () => {
  fc.assert(fc.property(diagram, (one) => {
    const page = htmlOf(one);
    expect(page.match(/<\/?script|<!--|\]\]>/gi)).toEqual(['<script', '</script', '<script', '</script']);
    const [, json] = /<script type="application\/json" id="data">(.*)<\/script>/.exec(page)!;
    const data = JSON.parse(json) as { readonly nodes: ReadonlyArray<{ readonly name: string }> };
    expect(data.nodes.map((node) => node.name)).toEqual(one.nodes.map((node) => visible(nameOf(node))));
    const markup = page.slice(page.indexOf('<body>'), page.indexOf('<script'));
    expect([...markup.matchAll(/<([^\s>/]*)/g)].map(([, tag]) => tag).filter((tag) => !TAGS.has(tag))).toEqual([]);
  }));
});

const TAGS = new Set(('body header h1 p label input output span button main svg defs marker path g rect text title circle aside div details summary ul li i kbd '
  + '').split(' '));

test('the same control plane gives the same text, byte by byte', () => {
  const make = () => [mermaidOf, dotOf, htmlOf].map((write) => write(judged(sketch({ apis: { default: { stores: 'a:rbd,b:s3' }, az1: { layout: 'edge', stores: 'a:rbd' } } }))));
  expect(make()).toEqual(make());
});

test.each([9, 300, 2000])('Mermaid draws %d sites: its own limits are kept', (count) => {
  const text = mermaidOf(sitesDrawn(count));
  expect(text.length).toBeLessThanOrEqual(50_000);
  expect(text.match(/ ==>\|/g)!.length).toBeLessThanOrEqual(500);
});

test('the picture of the documentation is what is drawn', () => {
  expect(readFileSync('docs/graph.md', 'utf8')).toContain(`\`\`\`mermaid\n${mermaidOf(sitesDrawn(1))}\`\`\`\n`);
});

test('past what Mermaid draws, sites without findings are counted', () => {
  expect(mermaidOf(sitesDrawn(2000))).toMatch(/of \d+ more sites/);
});

test('of many sites each has stand-ins for what it shares, so that none is tied to another', () => {
  const text = dotOf(sitesDrawn(9));
  expect(text).toContain('a1_n0 [label="API hub\\nsplit", shape=box, style=dashed');
  expect(text).toContain('legend [');
  expect(dotOf(sitesDrawn(8))).not.toContain('legend [');
});

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, number, word) => (number ? String.fromCodePoint(Number(number)) : { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' }[word as string] ?? `&${word};`));
}

/** Graphviz writes a blank beside another one as one that does not break. */
function squeezed(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
