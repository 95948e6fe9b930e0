import type { FeedbackSubject } from '../../engine/feedback';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import type { Place } from './access';
import { feedbackFigures, type FeedbackFigures } from './figures';

/** What a trainer is shown of the figures: how they were rated, and the courses that are theirs. */
export type OwnFigures = {
  asked: number;
  answered: number;
  trainer: FeedbackSubject[];
  courses: FeedbackSubject[];
};

/** The figures as they are kept with a summary, in every language. */
export async function freezeFigures(
  db: Database,
  { cohortId, trainerId }: Place,
  courses: string[]
): Promise<Outcome<Record<Locale, OwnFigures>>> {
  const zh = await feedbackFigures(db, cohortId, 'zh-CN');
  const en = await feedbackFigures(db, cohortId, 'en');
  if (!zh || !en) return refused('not-found');
  if (feedbackRound(zh)?.state === 'running') return refused('feedback-running');
  return done({ 'zh-CN': ownFigures(zh, trainerId, courses), en: ownFigures(en, trainerId, courses) });
}

export function ownFigures(figures: FeedbackFigures, trainerId: string, courses: string[]): OwnFigures {
  const { asked = 0, answered = 0 } = feedbackRound(figures) ?? {};
  return {
    asked,
    answered,
    trainer: figures.trainers.filter(({ id }) => id === trainerId),
    courses: figures.courses.filter(({ id }) => courses.includes(id))
  };
}

function feedbackRound({ rounds }: FeedbackFigures) {
  return rounds.find(({ form }) => form === 'onboarding-feedback');
}
