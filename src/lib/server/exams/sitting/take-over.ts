import { attemptState } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { now } from '../../clock';
import { inTransaction, type Database } from '../../db';
import type { Actor } from '../../policy';
import * as queries from '../queries';
import { ownSeat } from '../seat';

/** Continues the actor's running attempt on `device`: from here on answers of any other are refused. */
export function continueHere(
  db: Database,
  actor: Actor,
  { examId, device }: { examId: string; device: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const seat = await ownSeat(trx, actor, examId);
    if (!seat.ok) return seat;
    if (!seat.value.attemptId) return refused('exam-not-open');
    const attempt = (await queries.lockAttempt(trx, seat.value.attemptId))!;
    if (attempt.submittedAt) return refused('exam-submitted');
    if (attemptState(attempt, now()).state !== 'running') return refused('exam-over');
    if (attempt.device === device) return done();
    await queries.setDevice(trx, attempt.id, device);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.continued',
      subjectType: 'exam-attempt',
      subjectId: attempt.id,
      after: { examId },
      address: actor.address
    });
    return done();
  });
}
