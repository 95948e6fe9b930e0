import type { Band } from '../../../engine/drill';
import { standingScore } from '../../../engine/drill/review';
import type { Database } from '../../db';
import * as queries from './queries';

/** One run of a scenario, as its score stands. */
export type Run = {
  id: string;
  startedAt: Date;
  total: number;
  band: Band;
  criteria: { id: string; score: number; max: number }[];
};

/** Most runs set side by side. */
const MOST_RUNS = 6;

/** The person's runs of the same scenario up to this one, oldest first, this one last. */
export async function readRuns(
  db: Database,
  { personId, scenario, startedAt }: queries.Reviewed
): Promise<Run[]> {
  const rows = await queries.selectRuns(db, { personId, scenario, until: startedAt, limit: MOST_RUNS });
  const rulings = await queries.selectRulings(
    db,
    rows.map(({ id }) => id)
  );
  return rows.reverse().map(({ id, startedAt, debrief }) => {
    const { total, band, criteria } = standingScore(
      debrief.score,
      rulings.filter(({ attemptId }) => attemptId === id)
    );
    return {
      id,
      startedAt,
      total,
      band,
      criteria: criteria.map(({ id, score, max }) => ({ id, score, max }))
    };
  });
}
