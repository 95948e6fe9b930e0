import Fraction from 'fraction.js';
import { LONGEST_DECIMAL, parseDecimal, roundHalfUp } from './decimal';
import { defaultLevels, levelOf, levelRulesProblem, type Level, type LevelRule } from './levels';

/** The two halves of the total, 50% each by domain.md A1. */
export type Half = 'written' | 'applied';

/** One marked part of a half: decimal strings, 0 ≤ score ≤ max, max > 0, weight ≥ 0 relative to its half. */
export interface Part {
  score: string;
  max: string;
  weight: string;
}

export type Combination = Record<Half, readonly Part[]>;

export type CombineCode =
  | 'empty-half'
  | 'too-many-parts'
  | 'not-a-decimal'
  | 'negative'
  | 'zero-max'
  | 'score-above-max'
  | 'zero-weight'
  | 'bad-levels';

export interface CombineFailure {
  ok: false;
  code: CombineCode;
  message: string;
  half?: Half;
  /** Position of the offending part in its half, from 0. */
  index?: number;
}

/** Percentages 0.00–100.00 as decimal strings with two places. */
export interface Combined {
  ok: true;
  written: string;
  applied: string;
  total: string;
  level: Level;
}

/** Most parts a half may have. A cohort uses a handful; the bound keeps a hostile input cheap. */
export const MOST_PARTS = 200;

/**
 * Combines the written and the applied half into the total (domain.md A1, W6c).
 *
 * Inside a half the result is the weighted mean of score ÷ max. The total is (written + applied) ÷ 2.
 * Everything is exact until the end, where each of the three percentages is rounded once, half up, to two places:
 * the total from the exact halves, never from the rounded ones (66.665 and 70 make 68.33, not 68.34).
 * The level is read from the rounded total.
 *
 * @param levels bounds of the five levels; {@link defaultLevels} unless HR sets others
 */
export function combine(
  input: Combination,
  levels: readonly LevelRule[] = defaultLevels
): Combined | CombineFailure {
  const levelsProblem = levelRulesProblem(levels);
  if (levelsProblem) return { ok: false, code: 'bad-levels', message: levelsProblem };
  const written = weightedMean('written', input.written);
  if ('code' in written) return written;
  const applied = weightedMean('applied', input.applied);
  if ('code' in applied) return applied;
  const total = roundHalfUp(written.add(applied).mul(50), 2);
  return {
    ok: true,
    written: roundHalfUp(written.mul(100), 2),
    applied: roundHalfUp(applied.mul(100), 2),
    total,
    level: levelOf(new Fraction(total), levels)
  };
}

function weightedMean(half: Half, parts: readonly Part[]): Fraction | CombineFailure {
  const fail = failureIn(half);
  if (parts.length === 0) return fail('empty-half', `The ${half} half has no part.`);
  if (parts.length > MOST_PARTS) {
    return fail('too-many-parts', `The ${half} half has more than ${MOST_PARTS} parts.`);
  }
  const shares: Fraction[] = [];
  const weights: Fraction[] = [];
  for (const [index, part] of parts.entries()) {
    const read = readPart(half, index, part);
    if ('code' in read) return read;
    shares.push(read.score.mul(read.weight).div(read.max));
    weights.push(read.weight);
  }
  const weight = sum(weights);
  if (weight.equals(0)) return fail('zero-weight', `The weights of the ${half} half add up to zero.`);
  return sum(shares).div(weight);
}

function readPart(half: Half, index: number, part: Part): Record<keyof Part, Fraction> | CombineFailure {
  const fail = failureIn(half, index);
  const where = `Part ${index + 1} of the ${half} half`;
  const values: Partial<Record<keyof Part, Fraction>> = {};
  for (const field of ['score', 'max', 'weight'] as const) {
    const value = parseDecimal(part[field]);
    if (!value) return fail('not-a-decimal', `${where}: ${field} ${NOT_A_DECIMAL}.`);
    if (value.lt(0)) return fail('negative', `${where}: ${field} is negative.`);
    values[field] = value;
  }
  const { score, max, weight } = values as Record<keyof Part, Fraction>;
  if (max.equals(0)) return fail('zero-max', `${where}: max must be more than 0.`);
  if (score.gt(max))
    return fail('score-above-max', `${where}: score ${part.score} is above max ${part.max}.`);
  return { score, max, weight };
}

const NOT_A_DECIMAL = `is not a plain decimal such as "87.5" of at most ${LONGEST_DECIMAL} characters`;

function failureIn(half: Half, index?: number) {
  return (code: CombineCode, message: string): CombineFailure => ({
    ok: false,
    code,
    message,
    half,
    ...(index === undefined ? {} : { index })
  });
}

/** Adds pairwise, so that denominators grow only at the end and many parts stay quick. */
function sum(values: readonly Fraction[]): Fraction {
  if (values.length < 2) return values[0] ?? new Fraction(0);
  const middle = values.length >> 1;
  return sum(values.slice(0, middle)).add(sum(values.slice(middle)));
}
