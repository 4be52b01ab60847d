import { pageData } from './data';
import { escaped, scriptJson } from './escape';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE } from './page.generated';
import { pictureOf } from './picture';
import { counted } from '../../../model/words';
import { EDGE_PHRASES, NODE_WORDS, type Diagram, type EdgeKind, type NodeKind } from '../diagram';
import { countOf } from '../marks';

/** The picture as one page that needs nothing else: no network, no font, no other file. Its own script is the only one that runs. */
export function htmlOf(diagram: Diagram): string {
  const title = escaped(`Image service of ${diagram.title}`);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${PAGE_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${title}</h1><p>${escaped(summaryOf(diagram))}</p>${CONTROLS}</header>`,
    '<main>',
    pictureOf(diagram),
    `<aside aria-label="Details"><div id="panel" aria-live="polite"></div>${legend()}</aside>`,
    '</main>',
    `<script type="application/json" id="data">${scriptJson(pageData(diagram))}</script>`,
    `<script>${PAGE_SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const CONTROLS = [
  '<label class="search">Search <input id="search" type="search" autocomplete="off" spellcheck="false" aria-describedby="hits"></label>',
  '<output id="hits" for="search"></output>',
  '<span class="buttons"><button id="out" title="Smaller (-)" aria-label="Smaller">−</button><button id="in" title="Larger (+)" aria-label="Larger">+</button>',
  '<button id="fit" title="Everything (0)">Everything</button></span>',
].join('');

function summaryOf({ areas, nodes }: Diagram): string {
  const sites = areas.filter(({ kind }) => kind === 'site').length;
  const apis = nodes.filter(({ kind }) => kind === 'api').length;
  const found = countOf([...new Set([...areas, ...nodes].flatMap(({ findings }) => findings))]);
  return [...(sites > 0 ? [counted(sites, 'site')] : []), counted(apis, 'API'), found === '' ? 'nothing found' : found].join(', ');
}

function legend(): string {
  const kinds = (Object.keys(NODE_WORDS) as readonly NodeKind[]).map((kind) => `<li><i class="key ${kind}"></i>${NODE_WORDS[kind]}</li>`);
  const lines = (Object.keys(EDGE_PHRASES) as readonly EdgeKind[])
    .map((kind) => `<li><svg class="key-line" viewBox="0 0 36 10" aria-hidden="true"><g class="edge ${kind}"><path d="M1 5H35"/></g></svg>${EDGE_PHRASES[kind]}</li>`);
  const marks = [['error', '✕'], ['warning', '!'], ['info', 'i']].map(([severity, mark]) => `<li><i class="badge ${severity}">${mark}</i>${severity}</li>`);
  return `<details id="legend"><summary>Legend and keys</summary><ul>${kinds.join('')}</ul><ul>${lines.join('')}</ul><ul>${marks.join('')}</ul>${KEYS}</details>`;
}

const KEYS = [
  '<p>Drag or use the arrow keys to move, the wheel or <kbd>+</kbd> <kbd>−</kbd> to zoom, <kbd>0</kbd> for everything, <kbd>/</kbd> to search, ',
  '<kbd>Tab</kbd> and <kbd>Enter</kbd> to select, <kbd>Esc</kbd> to let go. Zoom in, or select, to see Secrets, networks and the lines between sites.</p>',
].join('');
