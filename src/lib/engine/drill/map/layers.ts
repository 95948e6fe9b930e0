import type { Box, Link } from './graph';

/** Something that stands in a layer: a box, or the place where a link passes, with its label or without. */
export interface Cell {
  id: string;
  width: number;
  height: number;
  /** The link that passes here; null for a box. */
  link: string | null;
  above: Cell[];
  below: Cell[];
}

/** A link laid over the layers from top to bottom; `turned` when it runs upwards. */
export interface Run {
  link: Link;
  turned: boolean;
  cells: Cell[];
}

export interface Layers {
  layers: Cell[][];
  runs: Run[];
}

/** Width kept for a link without a label where it passes a layer. */
const THREAD = 8;

/**
 * Assigns boxes to layers so that links run downwards, but for those that close a circle, and puts a cell for each link in
 * every layer it passes. Boxes stand in even layers, so that every link has room for its label between two of them.
 * Links from a box to itself are left out.
 */
export function layersOf(boxes: readonly Box[], links: readonly Link[]): Layers {
  const between = links.filter(({ from, to }) => from !== to);
  const turned = closing(boxes, between);
  const downwards = between.map((link) =>
    turned.has(link.id) ? { upper: link.to, lower: link.from } : { upper: link.from, lower: link.to }
  );
  const rank = ranks(boxes, downwards);
  const cells = new Map(boxes.map((box) => [box.id, cellOf(box)]));
  const layers: Cell[][] = Array.from({ length: Math.max(0, ...rank.values()) + 1 }, () => []);
  for (const { id } of boxes) layers[rank.get(id)!]!.push(cells.get(id)!);
  const runs = between.map((link, index) => {
    const { upper, lower } = downwards[index]!;
    const run: Cell[] = [cells.get(upper)!];
    const [first, last] = [rank.get(upper)!, rank.get(lower)!];
    const labelled = turned.has(link.id) ? last - 1 : first + 1;
    for (let layer = first + 1; layer < last; layer += 1) {
      const room = layer === labelled && link.label ? link.label : { width: THREAD, height: 0 };
      const cell: Cell = { ...cellOf({ id: `${link.id}@${layer}`, ...room }), link: link.id };
      layers[layer]!.push(cell);
      run.push(cell);
    }
    run.push(cells.get(lower)!);
    run.slice(1).forEach((cell, at) => {
      cell.above.push(run[at]!);
      run[at]!.below.push(cell);
    });
    return { link, turned: turned.has(link.id), cells: run };
  });
  return { layers, runs };
}

function cellOf({ id, width, height }: Box): Cell {
  return { id, width, height, link: null, above: [], below: [] };
}

/** The links that lead back to where a walk from the first box came from. */
function closing(boxes: readonly Box[], links: readonly Link[]): Set<string> {
  const from = groupByFrom(links);
  const state = new Map<string, 'open' | 'done'>();
  const found = new Set<string>();
  for (const { id } of boxes) {
    if (state.has(id)) continue;
    const stack = [{ id, next: 0 }];
    state.set(id, 'open');
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const link = from.get(top.id)?.[top.next];
      top.next += 1;
      if (!link) {
        state.set(top.id, 'done');
        stack.pop();
      } else if (state.get(link.to) === 'open') found.add(link.id);
      else if (!state.has(link.to)) {
        state.set(link.to, 'open');
        stack.push({ id: link.to, next: 0 });
      }
    }
  }
  return found;
}

function groupByFrom(links: readonly Link[]): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) groups.set(link.from, [...(groups.get(link.from) ?? []), link]);
  return groups;
}

/** Every box two layers below the lowest that leads to it; one that nothing leads to, right above what it leads to. */
function ranks(
  boxes: readonly Box[],
  links: readonly { upper: string; lower: string }[]
): Map<string, number> {
  const rank = new Map(boxes.map(({ id }) => [id, 0]));
  for (let moved = true; moved;) {
    moved = false;
    for (const { upper, lower } of links) {
      const least = rank.get(upper)! + 2;
      if (rank.get(lower)! < least) {
        rank.set(lower, least);
        moved = true;
      }
    }
  }
  const entered = new Set(links.map(({ lower }) => lower));
  for (const { id } of boxes) {
    const below = links.filter(({ upper }) => upper === id).map(({ lower }) => rank.get(lower)!);
    if (!entered.has(id) && below.length > 0) rank.set(id, Math.min(...below) - 2);
  }
  return rank;
}
