import type { Cell } from './layers';

const GAP = 20;
const SWEEPS = 16;

/** The horizontal middle of every cell: as near to its neighbours as the order and the widths of its layer allow. */
export function middles(layers: readonly Cell[][]): Map<Cell, number> {
  const middle = new Map<Cell, number>();
  for (const layer of layers)
    settle(
      layer,
      layer.map(() => 0),
      middle
    );
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const down = sweep % 2 === 0;
    for (const layer of down ? layers : [...layers].reverse()) {
      const wanted = layer.map((cell) => {
        const [near, far] = down ? [cell.above, cell.below] : [cell.below, cell.above];
        const sides = sweep >= SWEEPS - 4 ? [...near, ...far] : near.length > 0 ? near : far;
        return sides.length > 0 ? mean(sides.map((one) => middle.get(one)!)) : middle.get(cell)!;
      });
      settle(layer, wanted, middle);
    }
  }
  return middle;
}

/**
 * Puts a layer's cells as near as can be (least squares) to where they want to be, in their order and apart: isotonic
 * regression by pooling neighbours that would overlap.
 */
function settle(layer: readonly Cell[], wanted: readonly number[], middle: Map<Cell, number>): void {
  let offset = 0;
  const offsets = layer.map((cell, index) => {
    const before = layer[index - 1];
    if (before) offset += (before.width + cell.width) / 2 + GAP;
    return offset;
  });
  const pools: { sum: number; count: number }[] = [];
  for (const [index, want] of wanted.entries()) {
    let pool = { sum: want - offsets[index]!, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  let index = 0;
  for (const { sum, count } of pools) {
    for (let member = 0; member < count; member += 1, index += 1) {
      middle.set(layer[index]!, sum / count + offsets[index]!);
    }
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / numbers.length;
}
