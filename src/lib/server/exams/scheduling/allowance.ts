import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { selectMembers } from '../../cohorts';
import { inTransaction, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import { isId } from '../seat';
import { lengthenBells } from './bells';
import { selectAllowance, upsertAllowance, type Allowance } from './place-queries';
import { lockExam } from './queries';

/**
 * Gives one person extra minutes or a further attempt, with the reason. Somebody who is sitting has the minutes at
 * once; a bell that was given is not taken back.
 */
export function grantAllowance(
  db: Database,
  actor: Actor,
  { examId, personId, ...allowance }: Allowance & { examId: string; personId: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'exam.schedule')) return refused('not-allowed');
    const exam = isId(examId) ? await lockExam(trx, examId) : undefined;
    if (!exam || !may(actor, 'exam.schedule', { cohortId: exam.cohortId })) return refused('not-found');
    const members = await selectMembers(trx, exam.cohortId);
    if (!members.some((member) => member.personId === personId)) return refused('not-found');
    if (exam.publishedAt) return refused('already-published');
    const before = await selectAllowance(trx, examId, personId);
    await upsertAllowance(trx, { examId, personId, setBy: actor.personId, ...allowance });
    await lengthenBells(trx, exam);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.allowance-granted',
      subjectType: 'exam',
      subjectId: examId,
      before: before && { personId, ...before },
      after: { personId, ...allowance },
      address: actor.address
    });
    return done();
  });
}
