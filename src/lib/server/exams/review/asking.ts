import { queriesUntil } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { now } from '../../clock';
import { config } from '../../config';
import { inTransaction, type Database } from '../../db';
import type { Actor } from '../../policy';
import { holdPublishing } from '../marking/queries';
import { frozenPaper } from '../paper';
import { lockAttempt } from '../queries';
import { isId, ownSeat } from '../seat';
import { marksVisible } from '../visible';
import * as queries from './queries';

/**
 * The actor doubts one mark of their own sheet and says why (domain.md A6). Possible from release to the end of the
 * window, until the scores are published; about one mark one query is open at a time.
 */
export function queryMark(
  db: Database,
  actor: Actor,
  input: { examId: string; item: string; reason: string }
): Promise<Outcome> {
  const { item, reason } = input;
  return inTransaction(db, async (trx) => {
    await holdPublishing(trx);
    const found = await ownSeat(trx, actor, input.examId);
    if (!found.ok) return found;
    const { attemptId, revisionId, releasedAt, queryDays, publishedAt } = found.value;
    if (!marksVisible(found.value) || !attemptId || !revisionId) return refused('not-released');
    if (publishedAt || !releasedAt) return refused('already-published');
    if (now() > queriesUntil(releasedAt, queryDays, config.timeZone)) return refused('query-window-over');
    const { items } = (await frozenPaper(trx, revisionId)).compiled;
    if (!items.some(({ id }) => id === item)) return refused('not-found');
    const id = await queries.insertQuery(trx, { attemptId, item, reason });
    if (!id) return refused('query-waiting');
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'mark.queried',
      subjectType: 'exam-attempt',
      subjectId: attemptId,
      after: { query: id, item, reason },
      address: actor.address
    });
    return done();
  });
}

/** The actor takes an open query of their own back; it stays on record as withdrawn. */
export function withdrawQuery(
  db: Database,
  actor: Actor,
  input: { examId: string; query: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await ownSeat(trx, actor, input.examId);
    if (!found.ok) return found;
    const { attemptId } = found.value;
    if (!attemptId || !isId(input.query)) return refused('not-found');
    await lockAttempt(trx, attemptId);
    const query = (await queries.selectQueries(trx, attemptId)).find(({ id }) => id === input.query);
    if (!query) return refused('not-found');
    if (query.withdrawnAt) return done();
    if (!(await queries.setWithdrawn(trx, query.id))) return refused('query-closed');
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'mark.query-withdrawn',
      subjectType: 'exam-attempt',
      subjectId: attemptId,
      after: { query: query.id, item: query.item },
      address: actor.address
    });
    return done();
  });
}
