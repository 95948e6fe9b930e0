import type { Score } from '../../../engine/drill';
import { standingScore } from '../../../engine/drill/review';
import type { Violation } from '../../../engine/drill/vocabulary';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { lockOwnAttempt } from '../own-attempt';
import { playedScenario } from '../played-scenario';
import * as queries from './queries';
import { reaches } from './reach';

/**
 * A trainee doubts a criterion of an attempt of their own, or a violation that blocks it, and says why. One question about
 * each waits at a time.
 */
export function queryCriterion(
  db: Database,
  actor: Actor,
  { attempt, criterion, reason }: { attempt: string; criterion: string; reason: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const own = await lockOwnAttempt(trx, actor, attempt);
    if (!own.ok) return own;
    const score = own.value.attempt.debrief?.score;
    if (!score || !(await mayBeQueried(trx, attempt, score, criterion))) return refused('not-found');
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

async function mayBeQueried(trx: Database, attempt: string, score: Score, id: string): Promise<boolean> {
  const { criteria, blocks } = standingScore(score, await queries.selectRulings(trx, [attempt]));
  return (
    criteria.some((criterion) => criterion.id === id && criterion.max > 0) ||
    blocks.some((block) => block.id === id && block.score === 0)
  );
}

export type WaitingScoreQuery = {
  id: string;
  attempt: string;
  personName: string;
  locale: Locale;
  title: string;
  criterion: string;
  /** What is asked about: a criterion's title in the language of the drill, or a violation that blocks. */
  about: { title: string } | { violation: Violation };
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
          about: aboutOf(debrief.score, criterion),
          reason,
          askedAt
        })
      )
    )
  );
}

function aboutOf(score: Score, id: string): WaitingScoreQuery['about'] {
  const { criteria, blocks } = standingScore(score, []);
  const block = blocks.find((one) => one.id === id);
  if (block) return { violation: block.violation };
  return { title: criteria.find((one) => one.id === id)?.title ?? id };
}
