import type { Diagram, DiagramArea, DiagramNode, NodeKind } from '../diagram';
import { byArea } from '../marks';

/** A rectangle of the picture, in its own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything lies. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** By the ids of areas and nodes. */
  readonly boxes: ReadonlyMap<string, Box>;
}

/**
 * The centre of each control plane above, its sites below it in rows. The stores of the centre face those of the sites. The same
 * diagram is always laid out the same, in one pass.
 */
export function layoutOf({ areas, nodes }: Diagram): Layout {
  const within = byArea(areas, nodes);
  const blocks = controlPlanes(areas).map((some) => blockOf(some, within));
  const width = Math.max(0, ...blocks.map((block) => block.width)) + 2 * MARGIN;
  const boxes = new Map<string, Box>();
  let y = MARGIN;
  for (const block of blocks) {
    for (const [id, box] of block.boxes) boxes.set(id, moved(box, (width - block.width) / 2, y));
    y += block.height + MARGIN;
  }
  return { width, height: y, boxes };
}

export const NODE = { width: 202, height: 46 } as const;
const MARGIN = 60;
/** Around the nodes of an area, and above them for its name. */
const PADDING = 18;
const HEADING = 42;
/** Between nodes side by side and one above the other; and between the quarters of an area, where lines have their words. */
const GAP = { x: 16, y: 14 } as const;
const ALLEY = { x: 88, y: 44 } as const;
/** Between areas. */
const STREET = { x: 40, y: 48, centre: 130 } as const;
/** Nodes of a quarter that stand above each other before there is another column. */
const MOST_ROWS = 6;
/** A picture this much wider than high fills what a screen has beside the details. */
const ASPECT = 1.4;

type Within = ReadonlyMap<string, readonly DiagramNode[]>;

/** What is placed relative to its own corner. */
interface Block {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyArray<readonly [string, Box]>;
}

function controlPlanes(areas: readonly DiagramArea[]): ReadonlyArray<readonly DiagramArea[]> {
  const found: DiagramArea[][] = [];
  for (const area of areas) {
    if (area.kind === 'centre') found.push([area]);
    else found[found.length - 1].push(area);
  }
  return found;
}

function blockOf(areas: readonly DiagramArea[], within: Within): Block {
  const placed = areas.map((area) => ({ area, block: areaBlock(area, within.get(area.id)!) }));
  const sites = placed.filter(({ area }) => area.kind === 'site');
  const others = placed.filter(({ area }) => area.kind !== 'site');
  if (sites.length === 0) return rowOf(others);
  const body = gridOf(sites);
  const head = rowOf(others.map(({ area, block }) => ({ area, block: grown(block, body.width / 5, body.height / 10) })));
  const width = Math.max(head.width, body.width);
  const at = ({ boxes, width: own }: Block, y: number) => boxes.map(([id, box]) => [id, moved(box, (width - own) / 2, y)] as const);
  return { width, height: head.height + STREET.centre + body.height, boxes: [...at(head, 0), ...at(body, head.height + STREET.centre)] };
}

/** Above many sites the centre is seen for what it is. */
function grown({ width, height, boxes }: Block, least: number, leastHeight: number): Block {
  const [w, h] = [Math.max(width, least), Math.max(height, leastHeight)];
  return { width: w, height: h, boxes: boxes.map(([id, box]) => [id, moved(box, (w - width) / 2, (h - height) / 2)] as const) };
}

interface Placed {
  readonly area: DiagramArea;
  readonly block: Block;
}

function rowOf(placed: readonly Placed[]): Block {
  const boxes: Array<readonly [string, Box]> = [];
  let x = 0;
  for (const one of placed) {
    boxes.push(...placedAt(one, { x, y: 0, width: one.block.width, height: one.block.height }));
    x += one.block.width + STREET.x;
  }
  return { width: x - STREET.x, height: Math.max(...placed.map(({ block }) => block.height)), boxes };
}

/** Sites are of one size, so that the eye can run along them. */
function gridOf(sites: readonly Placed[]): Block {
  const width = Math.max(...sites.map(({ block }) => block.width));
  const height = Math.max(...sites.map(({ block }) => block.height));
  const columns = columnsFor(sites.length, width + STREET.x, height + STREET.y);
  const boxes = sites.flatMap((one, index) => placedAt(one, {
    x: (index % columns) * (width + STREET.x), y: Math.floor(index / columns) * (height + STREET.y), width, height,
  }));
  const rows = Math.ceil(sites.length / columns);
  return { width: columns * (width + STREET.x) - STREET.x, height: rows * (height + STREET.y) - STREET.y, boxes };
}

/** A few sites stand in one row, next to the centre. */
function columnsFor(count: number, width: number, height: number): number {
  return count <= FEW ? count : Math.max(2, Math.ceil(Math.sqrt((count * height * ASPECT) / width)));
}

const FEW = 3;

function placedAt({ area, block }: Placed, { x, y, width, height }: Box): Block['boxes'] {
  return [[area.id, { x, y, width, height }], ...block.boxes.map(([id, box]) => [id, moved(box, x, y)] as const)];
}

/** Four quarters: APIs and stores at the left, what they use at the right; in a site the stores are above. */
function areaBlock({ kind }: DiagramArea, nodes: readonly DiagramNode[]): Block {
  const quarters = ROWS.map((row) => row.map((kinds) => quarterOf(nodes.filter((node) => kinds.includes(node.kind)))));
  const rows = kind === 'site' ? quarters.reverse() : quarters;
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].width)));
  const alley = widths[0] > 0 && widths[1] > 0 ? ALLEY.x : 0;
  const boxes: Array<readonly [string, Box]> = [];
  let y = HEADING;
  for (const row of rows) {
    const height = Math.max(row[0].height, row[1].height);
    boxes.push(...row[0].boxes.map(([id, box]) => [id, moved(box, PADDING, y)] as const));
    boxes.push(...row[1].boxes.map(([id, box]) => [id, moved(box, PADDING + widths[0] + alley, y)] as const));
    if (height > 0) y += height + ALLEY.y;
  }
  const foot = y === HEADING ? 0 : ALLEY.y;
  return { width: Math.max(widths[0] + alley + widths[1], NODE.width) + 2 * PADDING, height: y - foot + PADDING, boxes };
}

type Kinds = readonly NodeKind[];
const ROWS: ReadonlyArray<readonly [Kinds, Kinds]> = [[['api'], ['secret', 'network', 'volume']], [['store'], ['cluster']]];

function quarterOf(nodes: readonly DiagramNode[]): Block {
  if (nodes.length === 0) return { width: 0, height: 0, boxes: [] };
  const columns = Math.ceil(nodes.length / Math.max(MOST_ROWS, Math.ceil(Math.sqrt(nodes.length))));
  const rows = Math.ceil(nodes.length / columns);
  const boxes = nodes.map(({ id }, index) => [id, {
    ...NODE, x: Math.floor(index / rows) * (NODE.width + GAP.x), y: (index % rows) * (NODE.height + GAP.y),
  }] as const);
  return { width: columns * (NODE.width + GAP.x) - GAP.x, height: rows * (NODE.height + GAP.y) - GAP.y, boxes };
}

function moved(box: Box, x: number, y: number): Box {
  return { x: Math.round(box.x + x), y: Math.round(box.y + y), width: Math.round(box.width), height: Math.round(box.height) };
}
