import type { ComparedScale } from '../../engine/warnings';
import type { Database } from '../db';
import { feedbackFigures } from '../feedback';

/** What a cohort thought of its courses and trainers, beside the cohort before wherever both were asked. */
export async function comparedFeedback(db: Database, cohortId: string): Promise<ComparedScale[]> {
  const figures = await feedbackFigures(db, cohortId, 'zh-CN');
  if (!figures) return [];
  return [...figures.courses, ...figures.trainers]
    .flatMap(({ scales }) => scales)
    .flatMap(({ points, now, earlier: [before] }) =>
      now && before ? [{ points: points.length, now: now.mean, before: before.figures.mean }] : []
    );
}
