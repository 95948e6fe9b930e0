import Fraction from 'fraction.js';
import { formatDecimal, parseDecimal, roundHalfUp } from '../scores/decimal';
import type { Answer } from './answer';
import type { ChoiceItem, Item, Paper, ShortItem } from './paper';

/**
 * Marks a closed item by rule. No answer scores 0.
 *
 * - single, true-false: all points for the right option, else 0.
 * - several: each right pick earns an equal share of the points and each wrong pick takes one away, never below 0:
 *   points × (right picks − wrong picks) ÷ right options. The result is rounded half up to two decimals here,
 *   as part of the rule, so that every mark is a decimal a person can check and all later arithmetic is exact.
 *   Part of an answer shows part of the knowledge, which all-or-nothing would throw away; taking away for wrong
 *   picks keeps ticking everything from paying. (Where more options are right than wrong it would still pay a little:
 *   authors give such items at least as many wrong options.)
 *
 * @param answer in stored form, from `validateAnswer`
 * @returns a decimal string from "0" to the item's points
 */
export function markClosed(item: ChoiceItem, answer: Answer): string {
  const picked = new Set(typeof answer === 'string' ? [answer] : (answer ?? []));
  const right = item.options.filter(({ correct }) => correct);
  const hits = right.filter(({ id }) => picked.has(id)).length;
  const misses = item.options.filter(({ id, correct }) => !correct && picked.has(id)).length;
  const share = new Fraction(Math.max(0, hits - misses), right.length);
  return formatDecimal(new Fraction(roundHalfUp(share.mul(decimal(item.points)), 2)));
}

export type MarkCode = 'not-a-decimal' | 'out-of-range' | 'not-half-points';
export type MarkResult = { ok: true; score: string } | { ok: false; code: MarkCode; message: string };

/**
 * Checks the points a trainer awards a short answer: a plain decimal from 0 to the item's points in steps of a half.
 *
 * @returns the score as its shortest decimal string
 */
export function markShort(item: ShortItem, awarded: string): MarkResult {
  const score = parseDecimal(awarded.trim());
  if (!score) return refuse('not-a-decimal', 'The points must be a number such as 6 or 6.5.');
  if (score.lt(0) || score.gt(decimal(item.points))) {
    return refuse('out-of-range', `The points must be from 0 to ${item.points}.`);
  }
  if (score.mul(2).d !== 1n) return refuse('not-half-points', 'The points must be whole or half.');
  return { ok: true, score: formatDecimal(score) };
}

export type PaperTotal =
  | { ok: true; score: string; max: string }
  | { ok: false; code: 'unmarked'; message: string; missing: string[] };

/**
 * Adds up a paper. An item without a mark is named and never counts as zero.
 *
 * @param scores decimal string by item id, from {@link markClosed} and {@link markShort}
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
    (total, item) => total.add(scoreOf(item, scores[item.id] ?? '')),
    new Fraction(0)
  );
  return { ok: true, score: formatDecimal(sum), max: formatDecimal(decimal(paper.total)) };
}

function scoreOf(item: Item, text: string): Fraction {
  const score = parseDecimal(text);
  if (!score || score.lt(0) || score.gt(decimal(item.points))) {
    throw new RangeError(`"${text}" is no score for item "${item.id}" of ${item.points} points`);
  }
  return score;
}

function decimal(text: string): Fraction {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`"${text}" is not a decimal`);
  return value;
}

function refuse(code: MarkCode, message: string): MarkResult {
  return { ok: false, code, message };
}
