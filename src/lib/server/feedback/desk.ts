import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { feedbackFigures, type FeedbackFigures } from './figures';

export type FeedbackDesk = {
  figures: FeedbackFigures;
};

/** A cohort's feedback as HR works on it and the general manager reads it. */
export async function readFeedbackDesk(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<FeedbackDesk>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-found');
  const figures = await feedbackFigures(db, cohortId, locale);
  return figures ? done({ figures }) : refused('not-found');
}
