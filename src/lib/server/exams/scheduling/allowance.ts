import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { selectMembers } from '../../cohorts';
import { inTransaction, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import { isId } from '../seat';
import { lengthenBells } from './bells';
import { selectAllowance, upsertAllowance, type Allowance } from './place-queries';
import { lockExam } from './queries';

type Granting = {
  examId: string;
  personId: string;
  /** When the actor saw what the person is allowed; a command has not looked. */
  seenAt?: Date;
};

/**
 * Gives one person extra minutes or a further attempt, with the reason. Somebody who is sitting has the minutes at
 * once; a bell that was given is not taken back. What somebody else has granted since the actor looked stands.
 */
export function grantAllowance(
  db: Database,
  actor: Actor,
  { examId, personId, seenAt, ...allowance }: Allowance & Granting
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'exam.schedule')) return refused('not-allowed');
    const exam = isId(examId) ? await lockExam(trx, examId) : undefined;
    if (!exam || !may(actor, 'exam.schedule', { cohortId: exam.cohortId })) return refused('not-found');
    const members = await selectMembers(trx, exam.cohortId);
    if (!members.some((member) => member.personId === personId)) return refused('not-found');
    if (exam.publishedAt) return refused('already-published');
    const stored = await selectAllowance(trx, examId, personId);
    if (stored && isSame(stored, allowance)) return done();
    if (stored && seenAt && stored.setAt > seenAt) return refused('changed-meanwhile');
    await upsertAllowance(trx, { examId, personId, setBy: actor.personId, ...allowance });
    await lengthenBells(trx, exam);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.allowance-granted',
      subjectType: 'exam',
      subjectId: examId,
      before: stored && { personId, ...granted(stored) },
      after: { personId, ...granted(allowance) },
      address: actor.address
    });
    return done();
  });
}

function granted({ extraMinutes, attempts, reason }: Allowance): Allowance {
  return { extraMinutes, attempts, reason };
}

function isSame(one: Allowance, other: Allowance): boolean {
  return (
    one.extraMinutes === other.extraMinutes && one.attempts === other.attempts && one.reason === other.reason
  );
}
