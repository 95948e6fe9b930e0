import { LEAST_PEOPLE } from './bands';
import type { ItemFigures } from './figures';

/** How a question of the bank has done over all its uses. */
export type Performance = {
  uses: number;
  n: number;
  facility: number;
  /** Null where it exists in no use. */
  discrimination: number | null;
};

/**
 * Puts the uses of one question together: facility is the mean over all sheets; discrimination, which is measured
 * against another paper each time, the mean of Fisher's z weighted by n − 3 (Silver & Dunlap 1987). Uses by fewer than
 * five people, and those that a ruling dropped, are left out.
 *
 * @returns null where no use is left
 */
export function pooled(uses: readonly ItemFigures[]): Performance | null {
  const counted = uses.filter(({ n, dropped }) => n >= LEAST_PEOPLE && !dropped);
  const n = sumOf(counted.map((use) => use.n));
  if (n === 0) return null;
  const told = counted.filter(({ discrimination }) => discrimination !== null);
  const weight = sumOf(told.map((use) => use.n - 3));
  const z = sumOf(told.map((use) => (use.n - 3) * Math.atanh(bounded(use.discrimination!))));
  return {
    uses: counted.length,
    n,
    facility: sumOf(counted.map((use) => use.n * use.facility)) / n,
    discrimination: weight > 0 ? Math.tanh(z / weight) : null
  };
}

/** A correlation of ±1, which only a handful of sheets gives, has no z. */
function bounded(r: number): number {
  return Math.max(-0.999, Math.min(0.999, r));
}

function sumOf(list: readonly number[]): number {
  return list.reduce((sum, each) => sum + each, 0);
}
