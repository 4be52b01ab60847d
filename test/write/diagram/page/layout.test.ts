import { layoutOf, type Box } from '../../../../src/write/diagram/page/layout';
import { sitesDrawn } from '../../../support/diagrams';

test.each([0, 1, 3, 12, 300])('with %d sites nothing lies on anything else, and every node lies in its area', (count) => {
  const diagram = sitesDrawn(count);
  const { boxes, width, height } = layoutOf(diagram);
  const areas = diagram.areas.map(({ id }) => boxes.get(id)!);
  expect(overlapping(areas)).toEqual([]);
  expect(areas.filter((area) => !isWithin(area, { x: 0, y: 0, width, height }))).toEqual([]);
  for (const area of diagram.areas) {
    const inside = diagram.nodes.filter((node) => node.area === area.id).map(({ id }) => boxes.get(id)!);
    expect([overlapping(inside), inside.filter((box) => !isWithin(box, boxes.get(area.id)!))]).toEqual([[], []]);
  }
});

test('three sites are a row below the centre, many a block that fills a screen', () => {
  const shape = (count: number) => {
    const { boxes } = layoutOf(sitesDrawn(count));
    const sites = [...Array(count).keys()].map((index) => boxes.get(`a${index + 1}`)!);
    return { rows: new Set(sites.map(({ y }) => y)).size, columns: new Set(sites.map(({ x }) => x)).size, below: sites.every(({ y }) => y > boxes.get('a0')!.y) };
  };
  expect(shape(3)).toEqual({ rows: 1, columns: 3, below: true });
  const many = shape(300);
  expect(many.below).toBe(true);
  expect(many.rows * many.columns).toBeLessThan(300 + many.columns);
  const { width, height } = layoutOf(sitesDrawn(300));
  expect(width / height).toBeGreaterThan(1);
  expect(width / height).toBeLessThan(2);
});

function overlapping(boxes: readonly Box[]): ReadonlyArray<readonly [Box, Box]> {
  const sorted = boxes.slice().sort((a, b) => a.y - b.y);
  const meet = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && b.y < a.y + a.height;
  return sorted.flatMap((a, index) => sorted.slice(index + 1).filter((b) => meet(a, b)).map((b) => [a, b] as const));
}

function isWithin(a: Box, b: Box): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}
