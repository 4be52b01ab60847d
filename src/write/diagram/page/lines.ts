import type { Box } from './layout';

/** A line between two boxes, as the path of an SVG, and the place for its words. */
export interface Line {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

/** Leaves a box on the side that faces the other one, and arrives likewise. */
export function lineBetween(from: Box, to: Box): Line {
  return gapX(from, to) >= gapY(from, to) ? sideways(from, to) : upright(from, to);
}

function gapX(a: Box, b: Box): number {
  return Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
}

function gapY(a: Box, b: Box): number {
  return Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height));
}

function sideways(from: Box, to: Box): Line {
  const right = to.x >= from.x;
  const [x1, x2] = right ? [from.x + from.width, to.x] : [from.x, to.x + to.width];
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  const middle = (x1 + x2) / 2;
  return { path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`, x: middle, y: (y1 + y2) / 2 };
}

function upright(from: Box, to: Box): Line {
  const down = to.y >= from.y;
  const [y1, y2] = down ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  const [x1, x2] = [from.x + from.width / 2, to.x + to.width / 2];
  const middle = (y1 + y2) / 2;
  return { path: `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`, x: (x1 + x2) / 2, y: middle };
}
