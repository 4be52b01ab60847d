import type { Box } from './layout';
import type { EdgeKind, NodeKind } from '../diagram';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line, as the path of an SVG, and the place for its words, if there is one. */
export interface Line {
  readonly path: string;
  readonly words?: Point;
}

/** Within an area: straight to a neighbour, and past the boxes of a column along its left. */
export function nearLine(from: Box, to: Box): Line {
  const aside = gap(from.x, from.width, to.x, to.width) > 0;
  if (!aside && gap(from.y, from.height, to.y, to.height) > CLOSE) return bracket(from, to);
  const sign = Math.sign(aside ? to.x - from.x : to.y - from.y) || 1;
  const [start, end] = aside ? [sideOf(from, sign), sideOf(to, -sign)] : [footOf(from, sign), footOf(to, -sign)];
  const c = aside ? { x: (start.x + end.x) / 2 - start.x, y: 0 } : { x: 0, y: (start.y + end.y) / 2 - start.y };
  return curve('', start, c, end, { x: -c.x, y: -c.y }, '');
}

/** Boxes of a column this far apart may have another one between them. */
const CLOSE = 50;

/** There is no room for its words. */
function bracket(from: Box, to: Box): Line {
  const [start, end] = [sideOf(from, -1), sideOf(to, -1)];
  return { path: `M${at(start)}H${Math.min(start.x, end.x) - ALONG}V${end.y}H${end.x}` };
}

/** One end of a line between areas. */
export interface FarEnd {
  readonly kind: NodeKind;
  readonly box: Box;
  readonly area: Box;
}

/** Between areas: what faces the other area is reached directly, the rest along the side of its own area. */
export function farLine(from: FarEnd, to: FarEnd, kind: EdgeKind): Line {
  const down = to.area.y >= from.area.y ? 1 : -1;
  const [start, end] = [gateOf(from, down, kind), gateOf(to, -down, kind)];
  const pull = Math.max(40, Math.abs(end.y - start.y) * 0.45) * down;
  const [before, after] = [start.corner ? `M${at(start.corner)}H${start.x}V${start.y}` : '', end.corner ? `V${end.corner.y}H${end.corner.x}` : ''];
  return curve(before, start, { x: 0, y: pull }, end, { x: 0, y: -pull }, after);
}

/** Where a line enters or leaves an area. */
interface Gate extends Point {
  /** Where it meets its node, when that is not the same place. */
  readonly corner?: Point;
}

function gateOf({ kind, box, area }: FarEnd, down: number, edge: EdgeKind): Gate {
  const side = SIDES[kind];
  if (side === undefined) return { ...footOf(box, down), x: box.x + box.width / 2 + (SHIFTS[edge] ?? 0) };
  const corner = sideOf(box, side);
  return { x: corner.x + side * ALONG, y: down > 0 ? area.y + area.height : area.y, corner };
}

/** Between nodes and the rim of their area. */
const ALONG = 9;

/** Stores and clusters face the other areas; APIs stand behind them at the left, and the rest at the right. */
const SIDES: Readonly<Partial<Record<NodeKind, -1 | 1>>> = { api: -1, secret: 1, network: 1, volume: 1 };

/** Lines of several kinds reach a box side by side. */
const SHIFTS: Readonly<Partial<Record<EdgeKind, number>>> = { enables: -36, default: -36, cluster: 36, copies: 12 };

function gap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.max(b - (a + aLength), a - (b + bLength));
}

function sideOf({ x, y, width, height }: Box, right: number): Point {
  return { x: right > 0 ? x + width : x, y: y + height / 2 };
}

function footOf({ x, y, width, height }: Box, down: number): Point {
  return { x: x + width / 2, y: down > 0 ? y + height : y };
}

/** A curve that leaves and arrives in given directions, with straight parts before and after it. */
function curve(before: string, from: Point, leaving: Point, to: Point, arriving: Point, after: string): Line {
  const [c1, c2] = [{ x: from.x + leaving.x, y: from.y + leaving.y }, { x: to.x + arriving.x, y: to.y + arriving.y }];
  const middle = (axis: 'x' | 'y') => Math.round((from[axis] + 3 * c1[axis] + 3 * c2[axis] + to[axis]) / 8);
  return { path: `${before === '' ? `M${at(from)}` : before}C${at(c1)} ${at(c2)} ${at(to)}${after}`, words: { x: middle('x'), y: middle('y') } };
}

function at({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}
