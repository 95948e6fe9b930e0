import Fraction from 'fraction.js';
import { roundHalfUp } from '../scores/decimal';
import type { Rating } from './answers';

/** How ratings are spread over a scale. */
export type Spread = {
  /** Ratings of each point, from the lowest. */
  counts: number[];
  notApplicable: number;
  /** How many gave a point. */
  rated: number;
  /** The mean point with two decimals, half up; null where nobody gave one. */
  mean: string | null;
};

/** Counts ratings on a scale of `points` points; the mean is exact until it is rounded once. */
export function spreadOf(ratings: readonly Rating[], points: number): Spread {
  const counts = Array.from(
    { length: points },
    (_, index) => ratings.filter((rating) => rating === index + 1).length
  );
  const rated = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((total, count, index) => total + count * (index + 1), 0);
  return {
    counts,
    notApplicable: ratings.length - rated,
    rated,
    mean: rated === 0 ? null : roundHalfUp(new Fraction(sum, rated), 2)
  };
}
