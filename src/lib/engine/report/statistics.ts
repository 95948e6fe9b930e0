import Fraction from 'fraction.js';
import { LEAST_PEOPLE } from '../assessment/analysis/bands';
import { exact, roundHalfUp } from '../scores/decimal';

/** Means and shares are decimals as text: means with two places, in per cent of the points where points are meant. */
export interface PaperStatistics {
  people: number;
  /** Null of fewer people than are a group: a mean of one is that one's result. */
  shown: {
    mean: string;
    lowest: string;
    highest: string;
    /** People by tenths of the points, from the lowest. */
    tenths: number[];
  } | null;
}

/**
 * What a group scored on a paper, in per cent of its points; exact until it is rounded once, half up.
 *
 * @throws RangeError when a score is no plain decimal or the points are none
 */
export function paperStatistics(scores: readonly { score: string; max: string }[]): PaperStatistics {
  const shares = scores.map(({ score, max }) => exact(score).div(exact(max)).mul(100));
  if (shares.length < LEAST_PEOPLE) return { people: shares.length, shown: null };
  const sorted = shares.toSorted((one, other) => one.compare(other));
  return {
    people: shares.length,
    shown: {
      mean: roundHalfUp(sum(shares).div(shares.length), 2),
      lowest: roundHalfUp(sorted[0]!, 2),
      highest: roundHalfUp(sorted.at(-1)!, 2),
      tenths: Array.from(
        { length: 10 },
        (_, tenth) => shares.filter((share) => tenthOf(share) === tenth).length
      )
    }
  };
}

/** How many things each of a group has done: in all, on average with one place, the fewest and the most. */
export interface Tally {
  total: number;
  mean: string;
  fewest: number;
  most: number;
}

/** Null of nobody. */
export function tally(counts: readonly number[]): Tally | null {
  if (counts.length === 0) return null;
  const total = counts.reduce((all, count) => all + count, 0);
  return {
    total,
    mean: roundHalfUp(new Fraction(total, counts.length), 1),
    fewest: Math.min(...counts),
    most: Math.max(...counts)
  };
}

/** A part of a whole in per cent, with one place, half up; null of nothing. */
export function percentage(part: number, whole: number): string | null {
  return whole === 0 ? null : roundHalfUp(new Fraction(part, whole).mul(100), 1);
}

function tenthOf(share: Fraction): number {
  return Math.min(9, Math.max(0, Number(share.div(10).floor().valueOf())));
}

function sum(values: readonly Fraction[]): Fraction {
  return values.reduce((all, value) => all.add(value), new Fraction(0));
}
