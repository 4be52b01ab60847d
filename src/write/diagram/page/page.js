'use strict';
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
    world.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.scale})`);
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
    const button = element('button', `${word} ${name}`, 'link');
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
    if (entries.length > most) made.append(element('li', `and ${entries.length - most} more`));
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
    const card = element('div', undefined, `finding ${severity}`);
    const head = element('p');
    head.append(element('strong', `${severity} ${code}`));
    if (id) head.append(' ', linkTo(id));
    card.append(head, element('p', message), element('p', `On the cluster: ${consequence}`), element('p', `Fix: ${fix}`));
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
    if (sorted.length > 100) panel.append(element('p', `and ${sorted.length - 100} more: they are shown with what they are about`));
  }

  function describe(id) {
    const item = items.get(id);
    panel.append(element('h2', item.name), element('p', [item.word, item.note].filter(Boolean).join(', '), 'kind'), factList(item.facts));
    const inside = nodesIn.get(id) || [];
    section('Findings', [
      ...item.findings.map((index) => findingCard(index)),
      ...inside.flatMap((node) => node.findings.map((index) => findingCard(index, node.id))),
    ]);
    const uses = linesOf.get(id).filter(({ back }) => !back).map(({ other, kind }) => [`${data.phrases[kind]} `, linkTo(other)]);
    const used = linesOf.get(id).filter(({ back }) => back).map(({ other, kind }) => [linkTo(other), ` ${data.phrases[kind]} this`]);
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
    hits.value = wanted === '' ? '' : `${found.length} found`;
  }

  function goToNext() {
    if (found.length === 0) return;
    const id = found[next % found.length];
    next += 1;
    hits.value = `${((next - 1) % found.length) + 1} of ${found.length}`;
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
