import { blocking, grade, type CriterionScore, type Score } from '../score';
import type { Violation } from '../vocabulary';

/** Points a trainer set for a criterion, or for a block (see {@link StandingBlock}), in place of the engine's. */
export interface Ruling {
  criterion: string;
  /** From 1; of several rulings on one criterion the highest revision stands. */
  revision: number;
  points: number;
}

/** A criterion as it stands: `score` after rulings, `original` as the engine scored it. */
export interface StandingCriterion extends CriterionScore {
  original: number;
}

/**
 * Whether a blocking violation fails the conversation, as a criterion of one point that counts towards no total: 0 blocks, 1
 * does not. Found wrongly it can so be lifted, and overlooked it can be set.
 */
export interface StandingBlock {
  /** What a ruling names it by. */
  id: `blocker:${Violation}`;
  violation: Violation;
  score: number;
  max: 1;
  original: number;
}

export interface StandingScore extends Omit<Score, 'criteria'> {
  criteria: StandingCriterion[];
  /** Every violation that can block; `blockers` holds the words of those that still do. */
  blocks: StandingBlock[];
  /** Total and band before any ruling. */
  original: Pick<Score, 'total' | 'band'>;
  overruled: boolean;
}

/**
 * A frozen score with a trainer's rulings applied. Total and band follow from the points and the blocks that stand by the same
 * rules as the engine's own. Points are kept within 0 and the criterion's maximum, and a criterion the conversation did not
 * call for (maximum 0) cannot be ruled on. The score passed in is left as it is.
 */
export function standingScore(score: Score, rulings: readonly Ruling[]): StandingScore {
  const standing = latest(rulings);
  const pointsOf = ({ id, score: points, max }: { id: string; score: number; max: number }) =>
    Math.max(0, Math.min(standing.get(id)?.points ?? points, max));
  const criteria = score.criteria.map((criterion) => ({
    ...criterion,
    score: pointsOf(criterion),
    original: criterion.score
  }));
  const blocks = blocking.map((violation): StandingBlock => {
    const original = score.blockers.some(({ id }) => id === violation) ? 0 : 1;
    const block = { id: `blocker:${violation}`, violation, score: original, max: 1, original } as const;
    return { ...block, score: pointsOf(block) };
  });
  const overruled = [...criteria, ...blocks].some(({ score: points, original }) => points !== original);
  const blocked = blocks.filter((block) => block.score === 0).map(({ violation }) => violation);
  const { total, band } = score;
  return {
    ...score,
    ...(overruled ? grade(criteria, blocked.length > 0) : { total, band }),
    criteria,
    blocks,
    blockers: score.blockers.filter(({ id }) => blocked.includes(id)),
    original: { total, band },
    overruled
  };
}

function latest(rulings: readonly Ruling[]): Map<string, Ruling> {
  const standing = new Map<string, Ruling>();
  for (const ruling of rulings) {
    const known = standing.get(ruling.criterion);
    if (!known || known.revision < ruling.revision) standing.set(ruling.criterion, ruling);
  }
  return standing;
}
