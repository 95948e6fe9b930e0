import { markAgain } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import { giveMark } from '../marking/give-mark';
import { holdPublishing, isPublished, selectMarks } from '../marking/queries';
import { frozenPaper } from '../paper';
import { lockAttempt } from '../queries';
import { isId } from '../seat';
import * as queries from './queries';

/** `points` null keeps the mark as it is; `revision` is the mark's that the trainer saw. */
export type QueryAnswer = { query: string; points: string | null; reason: string; revision: number };

/**
 * A trainer answers a query, always with a reason: the mark is kept, or replaced by other points the way every mark is
 * given. Whoever gave the mark leaves it to somebody else as long as there is one. Of two who answer at once the second
 * is told, and nothing of the first is overwritten. Published marks stand; a query about one can still be answered.
 */
export function answerQuery(db: Database, actor: Actor, given: QueryAnswer): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    await holdPublishing(trx);
    const seen = await findQuery(trx, actor, given.query);
    if (!seen.ok) return seen;
    await lockAttempt(trx, seen.value.attemptId);
    const query = (await queries.selectQuery(trx, given.query, actor.personId))!;
    if (query.answeredAt || query.withdrawnAt) return refused('query-closed');
    if (query.involved && query.others) return refused('own-mark');
    const { items } = (await frozenPaper(trx, query.revisionId)).compiled;
    const item = items.find(({ id }) => id === query.item);
    const before = (await selectMarks(trx, [query.attemptId])).find((mark) => mark.item === query.item);
    if (!item || !before) return refused('not-found');
    if (before.revision !== given.revision) return refused('changed-meanwhile');
    let after = before.score;
    if (given.points !== null) {
      if (await isPublished(trx, query.cohortId)) return refused('already-published');
      const read = markAgain(item, given.points);
      if (!read.ok) return refused('mark-invalid');
      if (read.score === before.score) return refused('points-unchanged');
      after = read.score;
      const mark = { item: item.id, score: after, max: before.max, comment: before.comment };
      await giveMark(trx, actor, query.attemptId, before, { ...mark, markerId: actor.personId });
    }
    await queries.setAnswered(trx, query.id, {
      answer: given.reason,
      answeredBy: actor.personId,
      scoreBefore: before.score,
      scoreAfter: after
    });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'mark.query-answered',
      subjectType: 'exam-attempt',
      subjectId: query.attemptId,
      before: { item: item.id, score: before.score },
      after: { query: query.id, item: item.id, score: after, reason: given.reason },
      address: actor.address
    });
    return done();
  });
}

/** A query about somebody else's mark that the actor may look at. */
export async function findQuery(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<queries.FoundQuery>> {
  if (!may(actor, 'answer.mark')) return refused('not-allowed');
  const query = isId(id) ? await queries.selectQuery(db, id, actor.personId) : undefined;
  return query && may(actor, 'answer.mark', { cohortId: query.cohortId })
    ? done(query)
    : refused('not-found');
}
