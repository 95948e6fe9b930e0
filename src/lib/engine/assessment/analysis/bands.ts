/** Fewer people than this are no group: nothing is shown of them. A rule of the house. */
export const LEAST_PEOPLE = 5;

/** With fewer sheets every figure is a hint, no finding. A rule of the house, within what the textbooks ask for. */
export const INDICATIVE_BELOW = 20;

export type FacilityBand = 'very-hard' | 'hard' | 'medium' | 'easy' | 'very-easy';

/**
 * How easy a question was, by its mean share of the points. From 0.3 to 0.7 a question tells most about people (Allen &
 * Yen 1979, p. 121); the outer bands, below 0.2 and above 0.9, are where it tells next to nothing.
 */
export function facilityBand(facility: number): FacilityBand {
  if (facility < 0.2) return 'very-hard';
  if (facility < 0.3) return 'hard';
  if (facility <= 0.7) return 'medium';
  return facility <= 0.9 ? 'easy' : 'very-easy';
}

export type DiscriminationBand = 'negative' | 'poor' | 'marginal' | 'good' | 'very-good';

/**
 * How well a question tells strong from weak: 0.40 and up very good, 0.30 good, 0.20 marginal, below poor (Ebel & Frisbie
 * 1991, p. 232, for D; customary for the corrected item-total correlation too). Below 0 the weak do better.
 *
 * @param value D or a correlation, −1 to 1
 */
export function discriminationBand(value: number): DiscriminationBand {
  if (value < 0) return 'negative';
  if (value < 0.2) return 'poor';
  if (value < 0.3) return 'marginal';
  return value < 0.4 ? 'good' : 'very-good';
}

export type AlphaBand = 'unacceptable' | 'poor' | 'questionable' | 'acceptable' | 'good' | 'excellent';

/**
 * How far a paper's marks can be relied on: from 0.9 excellent, 0.8 good, 0.7 acceptable, 0.6 questionable, 0.5 poor
 * (George & Mallery 2003, p. 231). What decides about a person wants 0.9 (Nunnally 1978, p. 246).
 */
export function alphaBand(alpha: number): AlphaBand {
  if (alpha < 0.5) return 'unacceptable';
  if (alpha < 0.6) return 'poor';
  if (alpha < 0.7) return 'questionable';
  if (alpha < 0.8) return 'acceptable';
  return alpha < 0.9 ? 'good' : 'excellent';
}
