import { grade, type CriterionScore, type Score } from '../score';

/** Points a trainer set for a criterion in place of the engine's. */
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

export interface StandingScore extends Omit<Score, 'criteria'> {
  criteria: StandingCriterion[];
  /** Total and band before any ruling. */
  original: Pick<Score, 'total' | 'band'>;
  overruled: boolean;
}

/**
 * A frozen score with a trainer's rulings applied. Total and band follow from the points by the same rules as the engine's
 * own; a blocker still fails the conversation. Points are kept within 0 and the criterion's maximum, and a criterion the
 * conversation did not call for (maximum 0) cannot be ruled on. The score passed in is left as it is.
 */
export function standingScore(score: Score, rulings: readonly Ruling[]): StandingScore {
  const standing = latest(rulings);
  const criteria = score.criteria.map((criterion) => ({
    ...criterion,
    score: Math.max(0, Math.min(standing.get(criterion.id)?.points ?? criterion.score, criterion.max)),
    original: criterion.score
  }));
  const overruled = criteria.some(({ score: points, original }) => points !== original);
  const { total, band } = score;
  return {
    ...score,
    ...(overruled ? grade(criteria, score.blockers.length > 0) : { total, band }),
    criteria,
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
