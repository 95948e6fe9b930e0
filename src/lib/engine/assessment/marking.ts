import Fraction from 'fraction.js';
import { exact, formatDecimal, parseDecimal, roundHalfUp } from '../scores/decimal';
import type { Paper } from './paper';
import { isOpen, kindOf, type Item, type OpenItem } from './question';
import type { Answer } from './read-answer';

/**
 * Marks a closed item by its kind's rule, as docs/marking.md lists them with examples. No answer scores 0.
 *
 * The share an answer earns is multiplied by the points and rounded half up to two decimals here, as part of the
 * rule, so that every mark is a decimal a person can check and all later arithmetic is exact.
 *
 * @param answer in stored form, from `validateAnswer`
 * @param penalty the share of the points that a wrong choice may cost, "0" to "1"; papers set none by default
 * @returns a decimal string from minus the penalty's share to the item's points; null where a person marks
 */
export function markClosed(item: Item, answer: Answer, penalty = '0'): string | null {
  const share = answer === null ? new Fraction(0) : kindOf(item).share(item, answer);
  if (share === null) return null;
  const floor = exact(penalty).neg();
  const earned = (share.lt(floor) ? floor : share).mul(exact(item.points));
  return formatDecimal(new Fraction(roundHalfUp(earned, 2)));
}

export type MarkCode = 'not-a-decimal' | 'out-of-range' | 'not-half-points';
export type MarkResult = { ok: true; score: string } | { ok: false; code: MarkCode; message: string };

/**
 * Checks the points a trainer awards an open answer: a plain decimal from 0 to the item's points in steps of a half.
 *
 * @returns the score as its shortest decimal string
 */
export function markOpen({ points }: OpenItem, awarded: string): MarkResult {
  const score = parseDecimal(awarded.trim());
  if (!score) return refuse('not-a-decimal', 'The points must be a number such as 6 or 6.5.');
  if (score.lt(0) || score.gt(exact(points))) {
    return refuse('out-of-range', `The points must be from 0 to ${points}.`);
  }
  if (score.mul(2).d !== 1n) return refuse('not-half-points', 'The points must be whole or half.');
  return { ok: true, score: formatDecimal(score) };
}

/**
 * Checks the points a person gives an answer that has a mark already, after its sitter doubted it. An open answer is
 * marked as {@link markOpen} says. A closed one may get any part of its points with up to two decimals: the rule that
 * marked it may have overlooked what the person sees.
 *
 * @returns the score as its shortest decimal string
 */
export function markAgain(item: Item, awarded: string): MarkResult {
  if (isOpen(item)) return markOpen(item, awarded);
  const score = parseDecimal(awarded.trim());
  if (!score || 100n % score.d !== 0n) {
    return refuse('not-a-decimal', 'The points must be a number with up to two decimals.');
  }
  if (score.lt(0) || score.gt(exact(item.points))) {
    return refuse('out-of-range', `The points must be from 0 to ${item.points}.`);
  }
  return { ok: true, score: formatDecimal(score) };
}

export type PaperTotal =
  | { ok: true; score: string; max: string }
  | { ok: false; code: 'unmarked'; message: string; missing: string[] };

/**
 * Adds up a paper. An item without a mark is named and never counts as zero. Where wrong choices cost points the sum
 * is still never below 0.
 *
 * @param scores decimal string by item id, from {@link markClosed} and {@link markOpen}
 * @throws RangeError when a score is malformed or outside its item's range: it did not come from the marking rules
 */
export function paperTotal(
  paper: Paper,
  scores: Readonly<Record<string, string | null | undefined>>
): PaperTotal {
  const missing = paper.items.filter(({ id }) => scores[id] == null).map(({ id }) => id);
  if (missing.length > 0) {
    return { ok: false, code: 'unmarked', message: `Not marked yet: ${missing.join(', ')}.`, missing };
  }
  const sum = paper.items.reduce(
    (total, item) => total.add(scoreOf(item, scores[item.id] ?? '', paper.penalty)),
    new Fraction(0)
  );
  return {
    ok: true,
    score: formatDecimal(sum.lt(0) ? new Fraction(0) : sum),
    max: formatDecimal(exact(paper.total))
  };
}

function scoreOf(item: Item, text: string, penalty = '0'): Fraction {
  const score = parseDecimal(text);
  const points = exact(item.points);
  const least = exact(roundHalfUp(points.mul(exact(penalty)).neg(), 2));
  if (!score || score.lt(least) || score.gt(points)) {
    throw new RangeError(`"${text}" is no score for item "${item.id}" of ${item.points} points`);
  }
  return score;
}

function refuse(code: MarkCode, message: string): MarkResult {
  return { ok: false, code, message };
}
