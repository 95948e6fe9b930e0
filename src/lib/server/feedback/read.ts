import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { selectCohort } from '../cohorts';
import { may, type Actor } from '../policy';
import { isTheirs, maySee, mayWrite, trainersOf, type Place } from './access';
import { openPointsOf } from './follow-up';
import { ownFigures, type OwnFigures } from './frozen';
import { feedbackFigures } from './figures';
import { selectDecisions, selectPoints, type PointRow } from './plan-queries';
import * as queries from './queries';

export type FeedbackLoop = Place & {
  cohort: string;
  trainer: string;
  /** Those that were given with the summary; before that, as they are today. */
  figures: OwnFigures;
  /** Every course the cohort rated, for HR to choose the trainer's own. */
  offered: { id: string; name: string }[];
  summary: queries.SummaryRow | null;
  /** The courses a new summary begins with. */
  courses: string[];
  points: PointRow[];
  decisions: Awaited<ReturnType<typeof selectDecisions>>;
  /** What is open from other cohorts. */
  carried: PointRow[];
  rights: { write: boolean; answer: boolean; decide: boolean; confirm: boolean };
};

/** A trainer's feedback of one cohort: figures, summary, plan and what became of it. */
export async function readFeedbackLoop(
  db: Database,
  actor: Actor,
  { cohortId, trainerId }: Place,
  locale: Locale
): Promise<Outcome<FeedbackLoop>> {
  const summary = (await queries.selectSummary(db, cohortId, trainerId)) ?? null;
  const given = Boolean(summary?.givenAt);
  if (!maySee(actor, { cohortId, trainerId }, given)) return refused('not-found');
  const [person] = await queries.selectTrainers(db, [trainerId]);
  const cohort = await selectCohort(db, cohortId);
  if (!person || !cohort) return refused('not-found');
  if (!summary && !(await trainersOf(db, cohortId)).includes(trainerId)) return refused('not-found');
  const live = given ? undefined : await feedbackFigures(db, cohortId, locale);
  const offered = (live?.courses ?? []).map(({ id, name }) => ({ id, name }));
  const taught = await queries.selectTaught(db, cohortId, trainerId);
  const courses = summary?.courses ?? (taught.length > 0 ? taught : offered.map(({ id }) => id));
  const own = isTheirs(actor, trainerId);
  const write = mayWrite(actor, cohortId) && actor.personId !== trainerId;
  const carried = (await openPointsOf(db, [trainerId])).get(trainerId) ?? [];
  return done({
    cohortId,
    trainerId,
    cohort: cohort.name,
    trainer: person.name,
    figures: live
      ? ownFigures(live, trainerId, courses)
      : (summary!.figures as Record<Locale, OwnFigures>)[locale],
    offered,
    summary: summary && { ...(own ? summary : withoutDraft(summary)), figures: null },
    courses,
    points: (summary ? await selectPoints(db, summary.id) : []).map((point) =>
      own || isHandedIn(summary) ? point : { ...point, answer: null, words: null, until: null }
    ),
    decisions: summary ? await selectDecisions(db, summary.id) : [],
    carried: carried.filter((point) => point.cohortId !== cohortId),
    rights: {
      write: write && !given,
      answer: given && own && canAnswer(summary!),
      decide: write && summary?.state === 'submitted',
      confirm: write
    }
  });
}

function canAnswer({ state, points }: queries.SummaryRow): boolean {
  return Number(points) > 0 && state !== 'submitted' && state !== 'accepted';
}

/** Until it is handed in, what a trainer writes is theirs. */
function withoutDraft(summary: queries.SummaryRow): queries.SummaryRow {
  return isHandedIn(summary) ? summary : { ...summary, ownView: null, support: null, checkBy: null };
}

function isHandedIn(summary: Pick<queries.SummaryRow, 'state'> | null): boolean {
  return Boolean(summary?.state) && summary?.state !== 'draft';
}

export type OwnFeedback = { summaries: queries.SummaryRow[]; open: PointRow[] };

/** What a trainer was given, newest cohort first, and what is open of it. */
export async function ownFeedback(db: Database, actor: Actor): Promise<Outcome<OwnFeedback>> {
  if (!may(actor, 'feedback.answer')) return refused('not-allowed');
  const summaries = await queries.selectSummariesOf(db, { trainerId: actor.personId });
  return done({
    summaries: summaries.map((summary) => ({ ...summary, figures: null })),
    open: (await openPointsOf(db, [actor.personId])).get(actor.personId) ?? []
  });
}
