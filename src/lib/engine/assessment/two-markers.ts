import type Fraction from 'fraction.js';
import { exact, formatDecimal } from '../scores/decimal';

/** What the markers of one answer gave, as decimal strings, in the order in which they marked. */
export interface Markings {
  first?: string;
  second?: string;
  /** The decision of a third marker. */
  third?: string;
}

export interface MarkersRule {
  /** The share of the points, above 0 and at most 1, from which a third marker decides. */
  divergence: string;
  /** Whoever has marked is enough: the mark is what one gave, or the mean of two. */
  waived?: boolean;
}

/** The mark that stands, or who is still wanted: the first, the second or the third marker. */
export type CombinedMark =
  { ok: true; score: string; by: 'one' | 'mean' | 'third' } | { ok: false; wanted: 1 | 2 | 3 };

/**
 * What comes of the markings of two people who do not see each other's, as docs/marking.md lists it with examples.
 *
 * Two that differ by less than the share of the points make their mean, which is exact: of whole and half points it
 * has at most two decimals. From that share on a third marker decides, and that decision stands alone.
 *
 * @param points the question's, a decimal string above 0
 * @throws RangeError when a text is no decimal
 */
export function combineMarkings(
  points: string,
  { first, second, third }: Markings,
  { divergence, waived = false }: MarkersRule
): CombinedMark {
  if (third !== undefined) return { ok: true, score: formatDecimal(exact(third)), by: 'third' };
  if (first === undefined) return { ok: false, wanted: 1 };
  if (second === undefined) {
    return waived ? { ok: true, score: formatDecimal(exact(first)), by: 'one' } : { ok: false, wanted: 2 };
  }
  const apart = exact(first).sub(exact(second)).abs();
  if (!waived && apart.gte(exact(points).mul(exact(divergence)))) return { ok: false, wanted: 3 };
  return { ok: true, score: formatDecimal(mean(exact(first), exact(second))), by: 'mean' };
}

function mean(one: Fraction, other: Fraction): Fraction {
  return one.add(other).div(2);
}
