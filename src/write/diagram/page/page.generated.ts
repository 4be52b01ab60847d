// Written by `npm run generate`; edit page.css and page.js.

export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --page: #ffffff; --panel: #f6f8fa; --text: #1f2328; --soft: #59636e; --rim: #d1d9e0; --box: #ffffff; --area: #f6f8fa; --centre: #eef4ff;
  --lit: #0a53be; --error: #c21f2c; --error-fill: #ffdedc; --warning: #9a6700; --warning-fill: #fff1c2; --info: #0969da; --info-fill: #dcefff;
  --line: #6e7781; --hit: #8250df;
  --api: #0969da; --store: #1a7f37; --cluster: #8250df; --secret: #bc4c00; --network: #0b7285; --volume: #6e5b00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --panel: #151b23; --text: #e6edf3; --soft: #9da7b1; --rim: #3d444d; --box: #10161d; --area: #151b23; --centre: #131d2e;
    --lit: #79b8ff; --error: #ff7b72; --error-fill: #4d1a1c; --warning: #e3b341; --warning-fill: #40300a; --info: #58a6ff; --info-fill: #11304f;
    --line: #8b949e; --hit: #d2a8ff;
    --api: #58a6ff; --store: #3fb950; --cluster: #bc8cff; --secret: #f0883e; --network: #3bc9db; --volume: #d4b106;
  }
}
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; background: var(--page); color: var(--text); font: 15px/1.45 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 18px; padding: 10px 16px; border-bottom: 1px solid var(--rim); background: var(--panel); }
h1 { font-size: 17px; margin: 0; overflow-wrap: anywhere; }
header p { margin: 0; color: var(--soft); flex: 1 1 auto; }
input, button { font: inherit; color: inherit; background: var(--box); border: 1px solid var(--rim); border-radius: 6px; padding: 4px 10px; }
button { cursor: pointer; }
button:hover { border-color: var(--lit); }
#search { width: 15em; max-width: 50vw; margin-left: 6px; }
#hits { min-width: 5.5em; color: var(--soft); }
.buttons { display: flex; gap: 6px; }
:focus-visible { outline: 3px solid var(--lit); outline-offset: 1px; }
main { flex: 1; display: flex; min-height: 0; }
aside { width: 370px; flex: none; overflow: auto; padding: 14px 16px; border-left: 1px solid var(--rim); background: var(--panel); overflow-wrap: anywhere; }
@media (max-width: 820px) { main { flex-direction: column; } aside { width: auto; height: 42%; border-left: 0; border-top: 1px solid var(--rim); } }

#picture { flex: 1; min-width: 0; min-height: 0; touch-action: none; cursor: grab; user-select: none; -webkit-user-select: none; }
#picture.moving { cursor: grabbing; }
#picture text { fill: var(--text); }
.area, .node { cursor: pointer; outline: none; }
.area rect { fill: var(--area); stroke: var(--rim); stroke-width: 1.5; }
.area.centre rect { fill: var(--centre); stroke: var(--lit); }
.heading { font-size: 19px; font-weight: 600; }
.node rect { fill: var(--box); stroke: var(--line); stroke-width: 1.2; }
.node .tag { stroke: none; }
.node .word { font-size: 14px; fill: var(--soft) !important; }
.node .name { font-size: 17.5px; font-weight: 600; }
.mark-text { font-size: 12.5px; font-weight: 700; text-anchor: middle; fill: var(--page) !important; }
.far-name { display: none; text-anchor: middle; dominant-baseline: central; font-weight: 600; pointer-events: none; }
.api .tag, .key.api { fill: var(--api); background: var(--api); }
.store .tag, .key.store { fill: var(--store); background: var(--store); }
.cluster .tag, .key.cluster { fill: var(--cluster); background: var(--cluster); }
.secret .tag, .key.secret { fill: var(--secret); background: var(--secret); }
.network .tag, .key.network { fill: var(--network); background: var(--network); }
.volume .tag, .key.volume { fill: var(--volume); background: var(--volume); }
.node.error rect:first-of-type, .area.error rect { stroke: var(--error); }
.node.warning rect:first-of-type, .area.warning rect { stroke: var(--warning); }
.node.info rect:first-of-type { stroke: var(--info); }
.error .mark { fill: var(--error); }
.warning .mark { fill: var(--warning); }
.info .mark { fill: var(--info); }
.edge { pointer-events: none; }
.edge path { fill: none; stroke: var(--line); stroke-width: 1.5; marker-end: url(#arrow-plain); }
.edge text { font-size: 13px; text-anchor: middle; fill: var(--soft) !important; paint-order: stroke; stroke: var(--area); stroke-width: 4px; stroke-linejoin: round; }
.edge.default path, .edge.copies path { stroke-width: 2.6; }
.edge.copies path { stroke: var(--store); }
.edge.mounts path { stroke-dasharray: 7 4; }
.edge.configured path { stroke-dasharray: 10 3 2 3; }
.edge.attached path { stroke-dasharray: 2 4; }
.edge.far text { display: none; }
.edge.far:not(.lit) { opacity: .6; }
.arrow path { fill: var(--line); }
.arrow.lit path { fill: var(--lit); }

/* How much is shown depends on the size of the picture. */
.large .edge.far { display: none; }
.middle .edge text { display: none; }
.middle .node.secret, .middle .node.network, .middle .node.volume, .middle .edge.mounts, .middle .edge.attached, .middle .edge.configured { display: none; }
.distant .node, .distant .edge, .distant .heading { display: none; }
.distant .far-name { display: block; }
.distant .area rect { stroke-width: 5; }
.distant .area.error rect { fill: var(--error-fill); }
.distant .area.warning rect { fill: var(--warning-fill); }

/* What is selected, with what it uses and what uses it. */
#picture .edge.lit, #picture:not(.distant) .node.near, #picture:not(.distant) .node.chosen { display: inline; }
#picture .edge.lit path { stroke: var(--lit); marker-end: url(#arrow-lit); }
#picture .edge.lit text { display: inline; fill: var(--lit) !important; stroke: var(--page); }
.distant .edge.lit path { stroke-width: 7; }
.distant .edge.lit text { display: none !important; }
.selecting .edge:not(.lit) { opacity: .25; }
.selecting .node:not(.near):not(.chosen) { opacity: .5; }
.near > rect:first-of-type { stroke: var(--lit) !important; }
.chosen > rect:first-of-type, .chosen > rect { stroke: var(--lit) !important; stroke-width: 4 !important; }
.chosen > .tag { stroke: none !important; }
.distant .area.chosen > rect { stroke-width: 16 !important; }
.distant .area.linked > rect { stroke: var(--lit) !important; stroke-width: 16; }
.searching .node:not(.hit), .searching .area:not(.hit) .heading, .searching .edge:not(.lit) { opacity: .3; }
.searching .node.near, .searching .node.chosen { opacity: 1; }
.distant.searching .area:not(.hit) > rect { opacity: .35; }
.hit > rect:first-of-type { stroke: var(--hit) !important; stroke-width: 4 !important; }
.distant .area.hit > rect { stroke-width: 14 !important; }
.area:focus-visible > rect, .node:focus-visible > rect:first-of-type { stroke: var(--lit); stroke-width: 5; }

#panel h2 { font-size: 18px; margin: 0 0 2px; }
#panel h3 { font-size: 14px; margin: 16px 0 4px; color: var(--soft); }
#panel .kind { color: var(--soft); margin: 0 0 8px; }
dl { margin: 0; display: grid; grid-template-columns: minmax(7em, auto) 1fr; gap: 3px 12px; }
dt { color: var(--soft); }
dd { margin: 0; }
#panel ul, #legend ul { list-style: none; margin: 0 0 6px; padding: 0; }
#panel li { margin: 2px 0; }
.link { border: 0; padding: 1px 0; background: none; color: var(--lit); text-align: left; text-decoration: underline; }
.finding { border-left: 4px solid var(--rim); padding: 2px 0 2px 10px; margin: 10px 0; }
.finding.error { border-color: var(--error); }
.finding.warning { border-color: var(--warning); }
.finding.info { border-color: var(--info); }
.finding p { margin: 3px 0; }
.finding .where { color: var(--soft); font-size: 13px; }
#legend { margin-top: 18px; border-top: 1px solid var(--rim); padding-top: 10px; color: var(--soft); }
#legend li { display: inline-flex; align-items: center; gap: 7px; margin: 2px 14px 2px 0; }
.key { display: inline-block; width: 7px; height: 16px; border-radius: 3px; }
.key-line { width: 36px; height: 10px; }
.badge { display: inline-block; width: 18px; height: 18px; line-height: 18px; border-radius: 9px; text-align: center; font: 700 12px/18px system-ui, sans-serif; color: var(--page); }
.badge.error { background: var(--error); }
.badge.warning { background: var(--warning); }
.badge.info { background: var(--info); }
kbd { border: 1px solid var(--rim); border-radius: 4px; padding: 0 5px; background: var(--box); }
@media print { header label, header output, header .buttons, aside { display: none; } }
`;

export const PAGE_SCRIPT = `'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const picture = document.getElementById('picture');
  const world = document.getElementById('world');
  const panel = document.getElementById('panel');
  const search = document.getElementById('search');
  const hits = document.getElementById('hits');
  const whole = picture.viewBox.baseVal;
  const isLarge = picture.classList.contains('large');
  const size = { width: whole.width, height: whole.height };
  picture.removeAttribute('viewBox');

  const items = new Map([...data.areas, ...data.nodes].map((item) => [item.id, item]));
  const shapes = new Map([...world.querySelectorAll('[data-id]')].map((shape) => [shape.dataset.id, shape]));
  const lines = [...world.querySelectorAll('.edge')];
  const nodesIn = new Map(data.areas.map(({ id }) => [id, data.nodes.filter((node) => node.area === id)]));
  const linesOf = new Map([...items.keys()].map((id) => [id, []]));
  data.edges.forEach(([from, to, kind], index) => {
    linesOf.get(from).push({ other: to, kind, line: lines[index] });
    linesOf.get(to).push({ other: from, kind, line: lines[index], back: true });
  });

  // The part of the picture that is seen: the scale, and what lies in the corner.
  const view = { scale: 1, x: 0, y: 0 };

  function show() {
    world.setAttribute('transform', \`translate(\${view.x} \${view.y}) scale(\${view.scale})\`);
    picture.classList.toggle('distant', view.scale < 0.38);
    picture.classList.toggle('middle', isLarge && view.scale >= 0.38 && view.scale < 0.6);
  }

  function fit(box = { x: 0, y: 0, ...size }, most = 1.25) {
    const { width, height } = picture.getBoundingClientRect();
    view.scale = Math.max(0.01, Math.min(width / box.width, height / box.height, most));
    view.x = (width - box.width * view.scale) / 2 - box.x * view.scale;
    view.y = (height - box.height * view.scale) / 2 - box.y * view.scale;
    show();
  }

  function zoom(factor, at) {
    const { width, height } = picture.getBoundingClientRect();
    const point = at || { x: width / 2, y: height / 2 };
    const scale = Math.min(4, Math.max(0.01, view.scale * factor));
    view.x = point.x - (point.x - view.x) * (scale / view.scale);
    view.y = point.y - (point.y - view.y) * (scale / view.scale);
    view.scale = scale;
    show();
  }

  function pan(x, y) {
    view.x += x;
    view.y += y;
    show();
  }

  function boxOf(id) {
    const rect = shapes.get(id).querySelector('rect');
    return { x: rect.x.baseVal.value, y: rect.y.baseVal.value, width: rect.width.baseVal.value, height: rect.height.baseVal.value };
  }

  function goTo(id) {
    const box = boxOf(id);
    const { width, height } = picture.getBoundingClientRect();
    view.scale = Math.max(view.scale, Math.min(0.9, width / (box.width + 80)));
    view.x = width / 2 - (box.x + box.width / 2) * view.scale;
    view.y = height / 2 - (box.y + box.height / 2) * view.scale;
    show();
  }

  // The panel. Names are set as text, never as markup.
  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function linkTo(id) {
    const { word, name } = items.get(id);
    const button = element('button', \`\${word} \${name}\`, 'link');
    button.onclick = () => { select(id); goTo(id); };
    return button;
  }

  function section(title, parts) {
    if (parts.length === 0) return;
    panel.append(element('h3', title), ...parts);
  }

  function list(entries, most = 40) {
    const made = element('ul');
    for (const entry of entries.slice(0, most)) {
      const item = element('li');
      item.append(...entry);
      made.append(item);
    }
    if (entries.length > most) made.append(element('li', \`and \${entries.length - most} more\`));
    return made;
  }

  function factList(facts) {
    const made = element('dl');
    for (const [name, values] of facts) {
      made.append(element('dt', name));
      values.forEach((value) => made.append(element('dd', value)));
    }
    // Further values stand below the first one.
    made.querySelectorAll('dd + dd').forEach((value) => { value.style.gridColumn = '2'; });
    return made;
  }

  function findingCard(index, id) {
    const { code, severity, where, message, consequence, fix } = data.findings[index];
    const card = element('div', undefined, \`finding \${severity}\`);
    const head = element('p');
    head.append(element('strong', \`\${severity} \${code}\`));
    if (id) head.append(' ', linkTo(id));
    card.append(head, element('p', message), element('p', \`On the cluster: \${consequence}\`), element('p', \`Fix: \${fix}\`));
    if (where) card.append(element('p', where, 'where'));
    return card;
  }

  function overview() {
    const all = [...items.values()].flatMap(({ id, findings }) => findings.map((index) => [index, id]));
    const rank = { error: 0, warning: 1, info: 2 };
    const sorted = all.sort(([a], [b]) => rank[data.findings[a].severity] - rank[data.findings[b].severity] || a - b);
    panel.append(element('h2', sorted.length === 0 ? 'Nothing found' : 'Findings'));
    panel.append(element('p', 'Select something in the picture to read about it.', 'kind'));
    panel.append(...sorted.slice(0, 100).map(([index, id]) => findingCard(index, id)));
    if (sorted.length > 100) panel.append(element('p', \`and \${sorted.length - 100} more: they are shown with what they are about\`));
  }

  function describe(id) {
    const item = items.get(id);
    panel.append(element('h2', item.name), element('p', [item.word, item.note].filter(Boolean).join(', '), 'kind'), factList(item.facts));
    const inside = nodesIn.get(id) || [];
    section('Findings', [
      ...item.findings.map((index) => findingCard(index)),
      ...inside.flatMap((node) => node.findings.map((index) => findingCard(index, node.id))),
    ]);
    const uses = linesOf.get(id).filter(({ back }) => !back).map(({ other, kind }) => [\`\${data.phrases[kind]} \`, linkTo(other)]);
    const used = linesOf.get(id).filter(({ back }) => back).map(({ other, kind }) => [linkTo(other), \` \${data.phrases[kind]} this\`]);
    section('What it uses', uses.length > 0 ? [list(uses)] : []);
    section('What uses it', used.length > 0 ? [list(used)] : []);
    section('What is in it', inside.length > 0 ? [list(inside.map((node) => [linkTo(node.id)]))] : []);
    if (item.area) section('Where it is', [list([[linkTo(item.area)]])]);
  }

  let chosen;
  function select(id) {
    world.querySelectorAll('.lit, .near, .chosen, .linked').forEach((shape) => shape.classList.remove('lit', 'near', 'chosen', 'linked'));
    chosen = id;
    picture.classList.toggle('selecting', id !== undefined);
    panel.replaceChildren();
    panel.parentElement.scrollTop = 0;
    if (id === undefined) return overview();
    shapes.get(id).classList.add('chosen');
    const inside = nodesIn.get(id) || [];
    for (const one of inside.length > 0 ? inside.map((node) => node.id) : [id]) {
      if (one !== id) shapes.get(one).classList.add('near');
      const far = linesOf.get(one).filter(({ line }) => line.classList.contains('far'));
      for (const { other, line } of linesOf.get(one)) {
        // Too many lines hide what they lead to: there the sites are outlined alone.
        if (far.length <= 30 || !line.classList.contains('far')) line.classList.add('lit');
        shapes.get(other).classList.add('near');
        shapes.get(items.get(other).area).classList.add('linked');
      }
    }
    describe(id);
  }

  let found = [];
  let next = 0;
  function look() {
    const wanted = search.value.trim().toLowerCase();
    found.forEach((id) => shapes.get(id).classList.remove('hit'));
    const fits = ({ word, note, name }) => [word, note, name].filter(Boolean).join(' ').toLowerCase().includes(wanted);
    const rank = ({ name }) => { const at = name.toLowerCase().indexOf(wanted); return at < 0 ? 3 : at > 0 ? 2 : Number(name.length !== wanted.length); };
    found = wanted === '' ? [] : [...items.values()].filter(fits).sort((a, b) => rank(a) - rank(b)).map(({ id }) => id);
    next = 0;
    const places = found.filter((id) => items.get(id).area).map((id) => items.get(id).area);
    found.forEach((id) => shapes.get(id).classList.add('hit'));
    world.querySelectorAll('.area.hit').forEach((area) => { if (!found.includes(area.dataset.id)) area.classList.remove('hit'); });
    new Set(places).forEach((id) => shapes.get(id).classList.add('hit'));
    picture.classList.toggle('searching', wanted !== '');
    hits.value = wanted === '' ? '' : \`\${found.length} found\`;
  }

  function goToNext() {
    if (found.length === 0) return;
    const id = found[next % found.length];
    next += 1;
    hits.value = \`\${((next - 1) % found.length) + 1} of \${found.length}\`;
    select(id);
    goTo(id);
  }

  // Pointers: one moves the picture, two pinch it; one that did not move selects.
  const pointers = new Map();
  let travelled = 0;
  const pointOf = (event) => {
    const { left, top } = picture.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  picture.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, pointOf(event));
    if (pointers.size === 1) travelled = 0;
  });
  picture.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled > 4 && !picture.hasPointerCapture(event.pointerId)) picture.setPointerCapture(event.pointerId);
    picture.classList.toggle('moving', travelled > 4);
    if (other) zoom(Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1), other);
    else if (travelled > 4) pan(now.x - before.x, now.y - before.y);
    pointers.set(event.pointerId, now);
  });
  const letGo = (event) => { pointers.delete(event.pointerId); picture.classList.remove('moving'); };
  picture.addEventListener('pointerup', letGo);
  picture.addEventListener('pointercancel', letGo);
  picture.addEventListener('click', (event) => {
    if (travelled > 4) return;
    const shape = event.target.closest('[data-id]');
    select(shape ? shape.dataset.id : undefined);
  });
  picture.addEventListener('dblclick', (event) => {
    const shape = event.target.closest('[data-id]');
    if (shape) goTo(shape.dataset.id);
  });
  picture.addEventListener('wheel', (event) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), pointOf(event));
  }, { passive: false });

  // Whoever walks through the picture by keyboard sees where they are.
  world.addEventListener('focusin', (event) => {
    const shape = event.target.closest('[data-id]');
    if (!shape || !shape.matches(':focus-visible')) return;
    const box = shape.getBoundingClientRect();
    const frame = picture.getBoundingClientRect();
    const x = Math.max(frame.left + 20 - box.left, 0) || Math.min(frame.right - 20 - box.right, 0);
    const y = Math.max(frame.top + 20 - box.top, 0) || Math.min(frame.bottom - 20 - box.bottom, 0);
    if (x !== 0 || y !== 0) pan(x, y);
  });

  const keys = {
    'ArrowLeft': () => pan(60, 0), 'ArrowRight': () => pan(-60, 0), 'ArrowUp': () => pan(0, 60), 'ArrowDown': () => pan(0, -60),
    '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), '0': () => fit(),
    '/': () => search.focus(),
    'Escape': () => select(undefined),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === search) {
      if (event.key === 'Enter') goToNext();
      if (event.key === 'Escape') { search.value = ''; look(); picture.focus(); }
      return;
    }
    const shape = event.target.closest('#world [data-id]');
    if (shape && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      select(shape.dataset.id);
      goTo(shape.dataset.id);
      return;
    }
    const inPicture = event.target === document.body || picture.contains(event.target);
    if (keys[event.key] && (inPicture || !event.key.startsWith('Arrow'))) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  search.addEventListener('input', look);
  document.getElementById('in').onclick = () => zoom(1.25);
  document.getElementById('out').onclick = () => zoom(0.8);
  document.getElementById('fit').onclick = () => fit();
  let isOwn = true;
  addEventListener('resize', () => { if (isOwn) fit(); });
  picture.addEventListener('wheel', () => { isOwn = false; }, { passive: true });
  picture.addEventListener('pointerdown', () => { isOwn = false; });

  fit();
  select(undefined);
})();
`;

export const PAGE_SCRIPT_HASH = 'sha256-iQ0RlZbJXJiz8j+y3N32G/sPOSuU+TP7epg68C333iQ=';
