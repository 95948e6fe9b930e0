import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { now } from '../../clock';
import { inTransaction, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import { isId } from '../seat';
import { lengthenBells } from './bells';
import * as queries from './queries';
import { isSound, termsOf, type GivenTerms } from './terms';

type Change = { examId: string; revision: number };

/** Changes an exam that has not opened. `revision` is the one the actor saw. */
export function changeExam(
  db: Database,
  actor: Actor,
  { examId, revision, ...given }: Change & GivenTerms & { minutes: number }
): Promise<Outcome> {
  return withExam(db, actor, { examId, revision }, async (trx, exam) => {
    if (now() >= exam.opensAt) return refused('exam-opened');
    const terms = termsOf(given, exam.startCode);
    if (!isSound(terms)) return refused('bad-input');
    await queries.updateExam(trx, examId, terms);
    await record(trx, actor, 'exam.changed', exam, terms);
    return done();
  });
}

/**
 * Gives everybody more time once the exam has opened: a later end of the window, more minutes, never less. Bells that
 * have not gone move with it.
 */
export function lengthenExam(
  db: Database,
  actor: Actor,
  { examId, revision, closesAt, minutes }: Change & { closesAt: Date; minutes: number }
): Promise<Outcome> {
  return withExam(db, actor, { examId, revision }, async (trx, exam) => {
    const terms = { ...exam, closesAt, minutes };
    if (closesAt < exam.closesAt || minutes < exam.minutes) return refused('exam-shortened');
    if (!isSound(terms)) return refused('bad-input');
    await queries.updateExam(trx, examId, terms);
    await lengthenBells(trx, terms);
    await record(trx, actor, 'exam.lengthened', exam, { closesAt, minutes });
    return done();
  });
}

/** Takes back an exam that has not opened: nobody has begun, nothing is lost. */
export function cancelExam(db: Database, actor: Actor, change: Change): Promise<Outcome> {
  return withExam(db, actor, change, async (trx, exam) => {
    if (now() >= exam.opensAt) return refused('exam-opened');
    await queries.deleteExam(trx, exam.examId);
    await record(trx, actor, 'exam.cancelled', exam, {});
    return done();
  });
}

function withExam(
  db: Database,
  actor: Actor,
  { examId, revision }: Change,
  work: (trx: Database, exam: queries.ExamRow) => Promise<Outcome>
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'exam.schedule')) return refused('not-allowed');
    const exam = isId(examId) ? await queries.lockExam(trx, examId) : undefined;
    if (!exam || !may(actor, 'exam.schedule', { cohortId: exam.cohortId })) return refused('not-found');
    if (exam.publishedAt) return refused('already-published');
    if (exam.revision !== revision) return refused('changed-meanwhile');
    return work(trx, exam);
  });
}

function record(
  trx: Database,
  actor: Actor,
  action: string,
  { examId, cohortId, paper, minutes, opensAt, closesAt, shuffle, attempts, divergence }: queries.ExamRow,
  after: object
): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'exam',
    subjectId: examId,
    before: { cohortId, paper, minutes, opensAt, closesAt, shuffle, attempts, divergence },
    after,
    address: actor.address
  });
}
