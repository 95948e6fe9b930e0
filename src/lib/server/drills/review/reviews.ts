import type { Debrief, DrillTurn } from '../../../engine/drill';
import { standingScore, type StandingScore } from '../../../engine/drill/review';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { lessonLinks, type LessonLink } from '../lesson-links';
import { lockOwnAttempt } from '../own-attempt';
import { playedScenario } from '../played-scenario';
import * as queries from './queries';
import { findReviewed, reaches } from './reach';
import { readRuns, type Run } from './runs';

/** What trainer and trainee have said about a score, and the score as it stands after that. */
export type ScoreReview = {
  standing: StandingScore;
  rulings: queries.RulingRow[];
  queries: queries.ScoreQueryRow[];
  /** The trainee's attempts at the scenario, oldest first, this one last. */
  runs: Run[];
  engineVersion: string;
};

export type ReviewedAttempt = {
  id: string;
  slug: string;
  title: string;
  locale: Locale;
  personName: string;
  persona: string;
  startedAt: Date;
  turns: Pick<DrillTurn, 'by' | 'at' | 'text'>[];
  debrief: Debrief;
  lessons: LessonLink[];
  review: ScoreReview;
};

/** Somebody's ended attempt as a trainer sees it. */
export async function readReviewedAttempt(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<ReviewedAttempt>> {
  const found = await findReviewed(db, actor, id);
  if (!found.ok) return found;
  const attempt = found.value;
  const scenario = (await playedScenario(db, attempt.revisionId))!;
  const { scenario: slug, locale, personName, startedAt, state, debrief } = attempt;
  const lessons = debrief.missed.flatMap(({ lesson }) => lesson ?? []);
  return done({
    id,
    slug,
    title: scenario.title,
    locale,
    personName,
    persona: scenario.persona.name,
    startedAt,
    turns: state.turns.map(({ by, at, text }) => ({ by, at, text })),
    debrief,
    lessons: await lessonLinks(db, lessons, locale),
    review: await reviewOf(db, attempt)
  });
}

/** The same of an attempt of one's own; null while the chat is open. */
export async function readOwnReview(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<ScoreReview | null>> {
  const own = await inTransaction(db, (trx) => lockOwnAttempt(trx, actor, id));
  if (!own.ok) return own;
  const attempt = await queries.selectReviewed(db, id);
  return done(attempt ? await reviewOf(db, attempt) : null);
}

async function reviewOf(db: Database, attempt: queries.Reviewed): Promise<ScoreReview> {
  const rulings = await queries.selectRulings(db, [attempt.id]);
  return {
    standing: standingScore(attempt.debrief.score, rulings),
    rulings,
    queries: await queries.selectScoreQueries(db, attempt.id),
    runs: await readRuns(db, attempt),
    engineVersion: attempt.engineVersion
  };
}

/**
 * A trainer sets a criterion's points, with a reason; what was there before stays on record. `revision` is the one the
 * trainer's page showed (0 before any ruling): of two who rule at once the second is told. A question about the criterion
 * that waits is answered by the reason, also where the points stay as they are.
 */
export function ruleOnCriterion(
  db: Database,
  actor: Actor,
  input: { attempt: string; criterion: string; points: number; reason: string; revision: number }
): Promise<Outcome> {
  const { attempt: attemptId, criterion, points, reason } = input;
  return inTransaction(db, async (trx) => {
    const found = await findReviewed(trx, actor, attemptId, { lock: true });
    if (!found.ok) return found;
    const { score } = found.value.debrief;
    const scored = score.criteria.find(({ id }) => id === criterion);
    if (!scored || scored.max === 0) return refused('not-found');
    if (!Number.isInteger(points) || points < 0 || points > scored.max) return refused('points-invalid');

    const rulings = await queries.selectRulings(trx, [attemptId]);
    const standing = rulings.findLast((ruling) => ruling.criterion === criterion);
    if ((standing?.revision ?? 0) !== input.revision) return refused('changed-meanwhile');
    const before = standing?.points ?? scored.score;
    const asked = await queries.selectScoreQueries(trx, attemptId);
    const waiting = asked.find((query) => query.criterion === criterion && query.answer === null);
    if (points === before && !waiting) return refused('points-unchanged');

    const ruling = points === before ? null : { criterion, points, revision: input.revision + 1 };
    if (ruling) {
      await queries.insertRuling(trx, { ...ruling, attemptId, reason, ruledBy: actor.personId });
      const { total, band, overruled } = standingScore(score, [...rulings, ruling]);
      await queries.setRuledScore(trx, attemptId, overruled ? { total, band } : null);
    }
    if (waiting) {
      const answer = { answer: reason, answeredBy: actor.personId, ruling: ruling?.revision ?? null };
      await queries.answerScoreQuery(trx, waiting.id, answer);
    }
    await recordEvent(trx, {
      actorId: actor.personId,
      action: ruling ? 'drill.overruled' : 'drill.query-answered',
      subjectType: 'drill-attempt',
      subjectId: attemptId,
      before: { criterion, points: before },
      after: { criterion, points, reason, ...(waiting && { query: waiting.id }) },
      address: actor.address
    });
    return done();
  });
}

/** A trainee doubts a criterion of an attempt of their own, and says why. One question about a criterion waits at a time. */
export function queryCriterion(
  db: Database,
  actor: Actor,
  { attempt, criterion, reason }: { attempt: string; criterion: string; reason: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const own = await lockOwnAttempt(trx, actor, attempt);
    if (!own.ok) return own;
    const scored = own.value.attempt.debrief?.score.criteria.find(({ id }) => id === criterion);
    if (!scored || scored.max === 0) return refused('not-found');
    if (!(await queries.insertScoreQuery(trx, { attemptId: attempt, criterion, reason })))
      return refused('query-waiting');
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'drill.queried',
      subjectType: 'drill-attempt',
      subjectId: attempt,
      after: { criterion, reason },
      address: actor.address
    });
    return done();
  });
}

export type WaitingScoreQuery = {
  id: string;
  attempt: string;
  personName: string;
  locale: Locale;
  title: string;
  criterion: string;
  criterionTitle: string;
  reason: string;
  askedAt: Date;
};

/** What trainees have asked about their scores and nobody has answered, longest waiting first. */
export async function waitingScoreQueries(db: Database, actor: Actor): Promise<Outcome<WaitingScoreQuery[]>> {
  if (!may(actor, 'drill.review')) return refused('not-allowed');
  const rows = await queries.selectWaitingScoreQueries(db, actor.personId);
  const reached = rows.filter((row) => reaches(actor, 'drill.review', row));
  return done(
    await Promise.all(
      reached.map(
        async ({ queryId, id, personName, locale, revisionId, criterion, reason, askedAt, debrief }) => ({
          id: queryId,
          attempt: id,
          personName,
          locale,
          title: (await playedScenario(db, revisionId))!.title,
          criterion,
          criterionTitle:
            debrief.score.criteria.find((scored) => scored.id === criterion)?.title ?? criterion,
          reason,
          askedAt
        })
      )
    )
  );
}
