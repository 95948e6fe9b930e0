import { done, refused, type Outcome } from '../../../forms/failure';
import { now } from '../../clock';
import { inTransaction, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import * as queries from '../queries';
import { insertAbsences, selectAbsences, type Absences } from './absence-queries';
import { isElsewhere, isId } from '../seat';

type Given = { attemptId: string; device: string; absences: { id: string; seconds: number }[] };

/** More than anybody leaves a page; what comes beyond is not worth a row. */
const most = 500;

/**
 * Notes that the sitter left the page, each time once however often it is sent. It is a note and no penalty. Nobody can
 * have been away for longer than they have been sitting, whatever a clock of theirs says.
 */
export function noteAbsences(db: Database, actor: Actor, given: Given): Promise<Outcome<Absences>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'exam.sit')) return refused('not-allowed');
    const attempt = isId(given.attemptId) ? await queries.lockAttempt(trx, given.attemptId) : undefined;
    if (attempt?.personId !== actor.personId) return refused('not-found');
    if (attempt.submittedAt) return refused('exam-submitted');
    if (isElsewhere(attempt, given.device)) return refused('exam-elsewhere');
    const sitting = Math.max(1, Math.ceil((now().getTime() - attempt.startedAt.getTime()) / 1000));
    const { count } = await selectAbsences(trx, attempt.id);
    const absences = given.absences
      .slice(0, Math.max(0, most - count))
      .map(({ id, seconds }) => ({ id, seconds: Math.min(seconds, sitting) }));
    if (absences.length > 0) await insertAbsences(trx, attempt.id, absences);
    return done(await selectAbsences(trx, attempt.id));
  });
}
