import { feedbackSubjects, type CollectedForm, type FeedbackSubjects } from '../../engine/feedback';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { collectedRounds, type CollectedRound } from '../forms';
import * as queries from './queries';

/** The forms in which new hires judge their training: F2 on the day the classroom ends, F8 when they look back. */
export const feedbackForms = ['onboarding-feedback', 'training-quality'] as const;

/** A form as it was asked of the cohort, and how it stands. */
export type FeedbackRound = Pick<CollectedRound, 'roundId' | 'asked' | 'answered'> & {
  /** The form’s slug. */
  form: string;
  code: string;
  title: string;
  state: 'running' | 'too-few' | 'shown';
};

/**
 * What a cohort thought of its training. `courses`, `trainers` and `training` hold the scales with their means, spreads,
 * numbers of answers and distributions, each beside the same scale of the cohorts before. Of courses and trainers more
 * points are always better; of a scale of `training` they need not be (too slow … too fast).
 */
export type FeedbackFigures = FeedbackSubjects & {
  cohortId: string;
  cohort: string;
  /** In the order of their codes; a form that was not asked is missing. */
  rounds: FeedbackRound[];
};

/** How many cohorts before this one are shown beside it. */
const EARLIER = 3;

/**
 * The figures of a cohort; undefined when there is none. For other capabilities too: it asks nobody whether they may see
 * it, and shows nothing that fewer than five people answered.
 */
export async function feedbackFigures(
  db: Database,
  cohortId: string,
  locale: Locale
): Promise<FeedbackFigures | undefined> {
  const cohort = await queries.selectCohortWithEarlier(db, cohortId, EARLIER);
  if (!cohort) return undefined;
  const collected = await collectedRounds(db, [cohortId, ...cohort.earlier], feedbackForms, locale);
  const own = collected
    .filter((round) => round.cohortId === cohortId)
    .toSorted((one, other) => one.form.code.localeCompare(other.form.code));
  const earlier = collected.filter((round) => round.cohortId !== cohortId);
  return {
    cohortId,
    cohort: cohort.name,
    rounds: own.map(roundOf),
    ...feedbackSubjects(own.map(collectedForm), earlier.map(collectedForm))
  };
}

function roundOf({ roundId, form, asked, answered, results, closedAt }: CollectedRound): FeedbackRound {
  const waits = form.anonymous && closedAt === null;
  return {
    roundId,
    form: form.id,
    code: form.code,
    title: form.title,
    asked,
    answered,
    state: results ? 'shown' : waits ? 'running' : 'too-few'
  };
}

function collectedForm({ cohortId, cohortName, form, results }: CollectedRound): CollectedForm {
  return { cohortId, cohort: cohortName, form: form.id, results };
}
