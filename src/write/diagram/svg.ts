import type { Diagram } from './diagram';
import { dotOf } from './dot';
import type { Graphviz } from './graphviz';

/** The picture as SVG, as Graphviz lays it out; its colours follow the reader's preference for light or dark. */
export function svgOf(diagram: Diagram, graphviz: Graphviz): string {
  const svg = graphviz.renderString(dotOf(diagram), { format: 'svg' });
  return svg.replace(/(<svg\b[^>]*>)/, (tag) => `${tag}\n<style>${STYLE}</style>`);
}

const STYLE = `
svg { background: #ffffff; }
.centre > polygon, .centre > path { fill: #f6f8fa; }
@media (prefers-color-scheme: dark) {
  svg { background: #0d1117; }
  text { fill: #e6edf3; }
  .cluster > path, .node path, .node polygon, .node polyline { stroke: #8b949e; }
  .cluster.centre > path { fill: #161b22; }
  .edge path { stroke: #8b949e; }
  .edge polygon { fill: #8b949e; stroke: #8b949e; }
  .edge text { fill: #9da7b1; }
  .edge.copies path, .edge.copies polygon { stroke: #3fb950; }
  .edge.copies polygon { fill: #3fb950; }
  .edge.configured path, .edge.configured polygon { stroke: #f0883e; }
  .edge.configured polygon { fill: #f0883e; }
  .error > path, .error > polygon { stroke: #ff7b72; }
  .warning > path, .warning > polygon { stroke: #d29922; }
  .info > path, .info > polygon { stroke: #58a6ff; }
}
`;
