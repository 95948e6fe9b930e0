import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { trainersOf } from './access';
import { feedbackFigures, type FeedbackFigures } from './figures';
import { openPointsOf } from './follow-up';
import { selectSummariesOf, selectTrainers } from './queries';

export type TrainerOnDesk = {
  id: string;
  name: string;
  /** How far the loop has come with them. */
  stands: 'none' | 'draft' | 'given' | 'no-plan' | 'submitted' | 'returned' | 'accepted';
  /** Points they undertook, in whichever cohort, that HR has not seen done. */
  open: number;
  /** Of these, how many wait for HR to look. */
  reported: number;
};

export type FeedbackDesk = { figures: FeedbackFigures; trainers: TrainerOnDesk[]; mayReadWords: boolean };

/** A cohort's feedback as HR works on it and the general manager reads it. */
export async function readFeedbackDesk(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<FeedbackDesk>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-found');
  const figures = await feedbackFigures(db, cohortId, locale);
  if (!figures) return refused('not-found');
  const summaries = new Map(
    (await selectSummariesOf(db, { cohortId })).map((summary) => [summary.trainerId, summary])
  );
  const ids = [...new Set([...(await trainersOf(db, cohortId)), ...summaries.keys()])];
  const open = await openPointsOf(db, ids);
  return done({
    figures,
    mayReadWords: may(actor, 'feedback.write', { cohortId }),
    trainers: (await selectTrainers(db, ids)).map(({ id, name }) => ({
      id,
      name,
      stands: standsOf(summaries.get(id)),
      open: open.get(id)?.length ?? 0,
      reported: open.get(id)?.filter(({ stands }) => stands === 'done').length ?? 0
    }))
  });
}

function standsOf(summary: Awaited<ReturnType<typeof selectSummariesOf>>[number] | undefined) {
  if (!summary) return 'none';
  if (!summary.givenAt) return 'draft';
  if (Number(summary.points) === 0) return 'no-plan';
  return summary.state === null || summary.state === 'draft' ? 'given' : summary.state;
}
