import * as v from 'valibot';
import type { Debrief, DrillTurn } from '../../../engine/drill';
import { standingScore, type StandingScore } from '../../../engine/drill/review';
import { uuid } from '../../../forms/fields';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import type { Actor } from '../../policy';
import { lockOwnAttempt } from '../own-attempt';
import { playedScenario } from '../played-scenario';
import { coaches } from '../shift/coaching';
import * as queries from './queries';
import { findReviewed } from './reach';
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
  personId: string;
  personName: string;
  /** The shift it was served in, if any. */
  shiftId: string | null;
  persona: string;
  startedAt: Date;
  turns: Pick<DrillTurn, 'by' | 'at' | 'text'>[];
  debrief: Debrief;
  review: ScoreReview;
};

/** Somebody's ended attempt as a trainer sees it. */
export async function readReviewedAttempt(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<ReviewedAttempt>> {
  const found = await findReviewed(db, actor, id);
  return found.ok ? done(await reviewed(db, found.value)) : found;
}

/** The same for who coaches the person: to be read, not to be ruled on. */
export async function readCoachedAttempt(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<ReviewedAttempt>> {
  const attempt = v.is(uuid, id) ? await queries.selectReviewed(db, id) : undefined;
  if (!attempt || !(await coaches(db, actor, attempt.personId))) return refused('not-found');
  return done(await reviewed(db, attempt));
}

async function reviewed(db: Database, attempt: queries.Reviewed): Promise<ReviewedAttempt> {
  const scenario = (await playedScenario(db, attempt.revisionId))!;
  const { id, scenario: slug, locale, personId, personName, shiftId, startedAt, state, debrief } = attempt;
  return {
    id,
    slug,
    title: scenario.title,
    locale,
    personId,
    personName,
    shiftId,
    persona: scenario.persona.name,
    startedAt,
    turns: state.turns.map(({ by, at, text }) => ({ by, at, text })),
    debrief,
    review: await reviewOf(db, attempt)
  };
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
 * A trainer sets the points of a criterion or a block, with a reason; what was there before stays on record. `revision` is the one the
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
    const rulings = await queries.selectRulings(trx, [attemptId]);
    const { criteria, blocks } = standingScore(score, rulings);
    const scored = [...criteria, ...blocks].find(({ id }) => id === criterion);
    if (!scored || scored.max === 0) return refused('not-found');
    if (!Number.isInteger(points) || points < 0 || points > scored.max) return refused('points-invalid');

    const ruled = rulings.findLast((ruling) => ruling.criterion === criterion);
    if ((ruled?.revision ?? 0) !== input.revision) return refused('changed-meanwhile');
    const before = scored.score;
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
