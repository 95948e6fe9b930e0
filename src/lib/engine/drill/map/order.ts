import type { Cell } from './layers';

const SWEEPS = 12;

/** Orders the cells of each layer so that links cross seldom: by the middle of what they lead to, up and down in turns. */
export function order(layers: readonly Cell[][]): Cell[][] {
  let best = layers.map((layer) => [...layer]);
  let fewest = crossings(best);
  let current = best;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    current = sweep % 2 === 0 ? sweptDown(current) : sweptUp(current);
    const count = crossings(current);
    if (count < fewest) {
      fewest = count;
      best = current;
    }
  }
  return best;
}

function sweptDown(layers: readonly Cell[][]): Cell[][] {
  const swept: Cell[][] = [];
  for (const layer of layers) swept.push(sorted(layer, swept.at(-1), 'above'));
  return swept;
}

function sweptUp(layers: readonly Cell[][]): Cell[][] {
  const swept: Cell[][] = [];
  for (const layer of [...layers].reverse()) swept.unshift(sorted(layer, swept[0], 'below'));
  return swept;
}

/** Cells without neighbours keep their place among the others. */
function sorted(layer: readonly Cell[], fixed: readonly Cell[] | undefined, side: 'above' | 'below'): Cell[] {
  if (!fixed) return [...layer];
  const places = placesOf(fixed);
  const scale = fixed.length / Math.max(1, layer.length);
  return layer
    .map((cell, index) => {
      const near = cell[side].map((one) => places.get(one) ?? 0);
      const middle = near.length > 0 ? near.reduce((a, b) => a + b, 0) / near.length : index * scale;
      return { cell, middle, index };
    })
    .sort((one, other) => one.middle - other.middle || one.index - other.index)
    .map(({ cell }) => cell);
}

function crossings(layers: readonly Cell[][]): number {
  let count = 0;
  for (const [index, layer] of layers.entries()) {
    const places = placesOf(layers[index + 1] ?? []);
    const ends = layer.flatMap(({ below }) =>
      below.map((cell) => places.get(cell) ?? 0).sort((a, b) => a - b)
    );
    for (const [at, end] of ends.entries()) {
      for (let later = at + 1; later < ends.length; later += 1) if (ends[later]! < end) count += 1;
    }
  }
  return count;
}

function placesOf(layer: readonly Cell[]): Map<Cell, number> {
  return new Map(layer.map((cell, index) => [cell, index]));
}
