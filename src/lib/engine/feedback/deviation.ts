import Fraction from 'fraction.js';

/**
 * How far answers lie from their mean: the standard deviation of everybody who answered (not of a sample), in points of the
 * scale, with two decimals, half up. It is found in whole numbers, so that it is right to the last digit.
 *
 * @param counts how many chose each point, from the lowest
 * @returns null where nobody gave a point
 */
export function deviationOf(counts: readonly number[]): string | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const sum = weighted(counts, (point) => point);
  const squares = weighted(counts, (point) => point * point);
  const variance = new Fraction(squares, n).sub(new Fraction(sum, n).pow(2)!);
  const hundredths = (root((40_000n * variance.n) / variance.d) + 1n) / 2n;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

function weighted(counts: readonly number[], weight: (point: number) => number): number {
  return counts.reduce((total, count, index) => total + count * weight(index + 1), 0);
}

/** The whole part of a square root, by Newton. */
function root(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = value;
  for (let next = (guess + 1n) / 2n; next < guess; next = (guess + value / guess) / 2n) guess = next;
  return guess;
}
