import { ratingItems, TOP_RATING, type RatingForm } from './rating-form';
import type { Ratings } from './ratings';

export type RatingScore =
  | {
      ok: true;
      /** Sum of the ratings, and the most it could be: decimal strings. */
      score: string;
      max: string;
      /** Ids of the items that could not be observed and count neither way. */
      notObserved: string[];
    }
  | { ok: false; code: 'missing-items' | 'too-few-rated'; message: string; missing: string[] };

/**
 * The score of a form: the sum of its ratings over 5 × the number of items rated. An item that could not be observed
 * drops out of both, so that the rest is rescaled; an item without any answer is named and never counts as zero.
 */
export function ratingScore(form: RatingForm, ratings: Ratings): RatingScore {
  const answers = ratingItems(form).map(({ id }) => ({ id, rating: ratings.items[id]?.rating ?? null }));
  const missing = answers.filter(({ rating }) => rating === null).map(({ id }) => id);
  if (missing.length > 0) {
    return { ok: false, code: 'missing-items', message: `Not rated yet: ${missing.join(', ')}.`, missing };
  }
  const notObserved = answers.filter(({ rating }) => rating === 'not-observed').map(({ id }) => id);
  const given = answers.flatMap(({ rating }) => (typeof rating === 'number' ? [rating] : []));
  if (given.length < form.minimumRated) {
    const message = `At least ${form.minimumRated} items must be rated; ${given.length} are.`;
    return { ok: false, code: 'too-few-rated', message, missing: notObserved };
  }
  const score = given.reduce<number>((sum, rating) => sum + rating, 0);
  return { ok: true, score: String(score), max: String(TOP_RATING * given.length), notObserved };
}
