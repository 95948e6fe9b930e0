import Fraction from 'fraction.js';
import { thresholds } from './thresholds';
import type { Sign } from './warning';

/** The mean of one scale in a cohort and in the one before; decimals as strings. */
export interface ComparedScale {
  points: number;
  now: string;
  before: string;
}

/**
 * Feedback on courses and trainers that lies below the cohort before, on average over the scales both were asked. Only
 * scales of five points are compared, so that a point means the same.
 *
 * @param today the day it is seen, `YYYY-MM-DD`
 */
export function fallingFeedback(scales: readonly ComparedScale[], today: string): Sign | null {
  const { points, first, second } = thresholds.feedback;
  const compared = scales.filter((scale) => scale.points === points);
  if (compared.length === 0) return null;
  const from = mean(compared.map(({ before }) => before));
  const to = mean(compared.map(({ now }) => now));
  const fall = from.sub(to);
  if (fall.lt(first)) return null;
  return {
    rule: 'falling-feedback',
    stage: fall.gte(second) ? 2 : 1,
    since: today,
    figures: { from: from.round(1).valueOf(), to: to.round(1).valueOf() }
  };
}

function mean(decimals: string[]): Fraction {
  return decimals.reduce((sum, each) => sum.add(each), new Fraction(0)).div(decimals.length);
}
