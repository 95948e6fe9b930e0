import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Drawing, Link } from './graph';
import { layOut } from './lay-out';

const size = fc.record({
  width: fc.integer({ min: 30, max: 260 }),
  height: fc.integer({ min: 20, max: 120 })
});

const graphs = fc.integer({ min: 1, max: 14 }).chain((count) => {
  const name = fc.integer({ min: 0, max: count - 1 }).map((index) => `box-${index}`);
  return fc.record({
    boxes: fc
      .array(size, { minLength: count, maxLength: count })
      .map((sizes) => sizes.map((one, index): Box => ({ id: `box-${index}`, ...one }))),
    links: fc
      .array(fc.record({ from: name, to: name, label: fc.option(size, { nil: undefined }) }), {
        maxLength: 30
      })
      .map((ends) =>
        ends.map(({ label, ...end }, index): Link => ({
          id: `link-${index}`,
          ...end,
          ...(label ? { label } : {})
        }))
      )
  });
});

type Area = { id: string; x: number; y: number; width: number; height: number };

function areasOf({ boxes, links }: Drawing): Area[] {
  return [...boxes, ...links.flatMap(({ id, label }) => (label ? [{ id, ...label }] : []))];
}

function overlap(one: Area, other: Area): boolean {
  const apart = (a: number, length: number, b: number, other: number) =>
    a + length <= b + 0.2 || b + other <= a + 0.2;
  return !(apart(one.x, one.width, other.x, other.width) || apart(one.y, one.height, other.y, other.height));
}

function onEdge([x, y]: [number, number], box: Area): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.3;
  const beside = x >= box.x - 0.3 && x <= box.x + box.width + 0.3;
  return (
    (beside && (near(y, box.y) || near(y, box.y + box.height))) ||
    (near(x, box.x + box.width) && y >= box.y && y <= box.y + box.height)
  );
}

describe('a drawing of any graph', () => {
  it('has no boxes or labels that overlap, and holds them all', () => {
    fc.assert(
      fc.property(graphs, ({ boxes, links }) => {
        const drawing = layOut(boxes, links);
        const areas = areasOf(drawing);
        for (const [index, one] of areas.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width).toBeLessThanOrEqual(drawing.width);
          expect(one.y + one.height).toBeLessThanOrEqual(drawing.height);
          for (const other of areas.slice(index + 1))
            expect(overlap(one, other), `${one.id} ${other.id}`).toBe(false);
        }
        expect(drawing.boxes.map(({ id }) => id)).toEqual(boxes.map(({ id }) => id));
      })
    );
  });

  it('has every link, from the edge of one box to the edge of the other, with its label', () => {
    fc.assert(
      fc.property(graphs, ({ boxes, links }) => {
        const drawing = layOut(boxes, links);
        const box = (id: string) => drawing.boxes.find((one) => one.id === id)!;
        expect(drawing.links.map(({ id, from, to }) => ({ id, from, to }))).toEqual(
          links.map(({ id, from, to }) => ({ id, from, to }))
        );
        for (const [index, { from, to, points, label }] of drawing.links.entries()) {
          expect(onEdge(points[0]!, box(from))).toBe(true);
          expect(onEdge(points.at(-1)!, box(to))).toBe(true);
          if (from !== to) expect(Boolean(label)).toBe(Boolean(links[index]!.label));
        }
      })
    );
  });

  it('has no link that runs through a box', () => {
    fc.assert(
      fc.property(graphs, ({ boxes, links }) => {
        const drawing = layOut(boxes, links);
        for (const { points, from, to } of drawing.links) {
          for (const [index, [x, y]] of points.slice(1, -1).entries()) {
            const next = points[index + 2]!;
            for (const box of drawing.boxes) {
              if (box.id === from || box.id === to) continue;
              const within = x > box.x && x < box.x + box.width && next[0] === x;
              expect(
                within && Math.max(y, next[1]) > box.y && Math.min(y, next[1]) < box.y + box.height
              ).toBe(false);
            }
          }
        }
      })
    );
  });

  it('is always the same', () => {
    fc.assert(
      fc.property(graphs, ({ boxes, links }) => {
        expect(layOut(boxes, links)).toEqual(layOut(structuredClone(boxes), structuredClone(links)));
      })
    );
  });
});
