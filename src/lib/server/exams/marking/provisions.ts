import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import type { Actor } from '../../policy';
import { frozenPaper } from '../paper';
import { isId } from '../seat';
import { answersToMark, type AnswerToMark } from './answers-to-mark';
import { lockExam, type MarkedExam } from './exam-queries';
import * as queries from './provision-queries';
import { holdPublishing, selectMarks } from './queries';
import { examInReach, mayProvide } from './reach';
import { settleSheet } from './task';
import { combine } from './two-markers';

/** Stands for no one: whoever is not here has marked nothing and sat nothing. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** Names somebody to mark one exam who is no trainer of its cohort. */
export function nameMarker(
  db: Database,
  actor: Actor,
  { examId, personId, reason }: { examId: string; personId: string; reason: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const exam = await examToProvide(trx, actor, examId);
    if (!exam.ok) return exam;
    const people = await queries.selectNameable(trx, exam.value);
    if (!people.some((person) => person.personId === personId)) return refused('marker-unfit');
    const named = await queries.insertMarker(trx, { examId, personId, reason, namedBy: actor.personId });
    if (!named) return done();
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.marker-named',
      subjectType: 'exam',
      subjectId: examId,
      after: { personId, reason },
      address: actor.address
    });
    return done();
  });
}

/** Takes a naming back: what the person has marked stands, and they mark no more. */
export function dismissMarker(
  db: Database,
  actor: Actor,
  { examId, personId }: { examId: string; personId: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const exam = await examToProvide(trx, actor, examId);
    if (!exam.ok) return exam;
    const before = isId(personId) ? await queries.deleteMarker(trx, examId, personId) : undefined;
    if (!before) return refused('changed-meanwhile');
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.marker-dismissed',
      subjectType: 'exam',
      subjectId: examId,
      before: { personId, reason: before.reason },
      address: actor.address
    });
    return done();
  });
}

/** Does without the second marker, or the third, of one exam; whatever has been marked by one stands now. */
export function waiveSecondMarker(
  db: Database,
  actor: Actor,
  { examId, reason }: { examId: string; reason: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await examToProvide(trx, actor, examId);
    if (!found.ok) return found;
    if (!found.value.double) return refused('not-found');
    await holdPublishing(trx);
    await lockExam(trx, examId);
    await queries.lockSheets(trx, examId);
    const before = (await examInReach(trx, actor, examId))!;
    if (before.publishedAt) return refused('already-published');
    if (before.waivedAt) return done();
    await queries.setWaived(trx, examId, actor.personId, reason);
    const marks = await markByOne(trx, (await examInReach(trx, actor, examId))!);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.second-marker-waived',
      subjectType: 'exam',
      subjectId: examId,
      after: { reason, marks },
      address: actor.address
    });
    return done();
  });
}

/**
 * Asks for two markers again until the marks are released: marks that one person's points made, or two that differ too
 * far, are withdrawn and their answers wait for whoever is missing. What was given stays on record.
 */
export function takeBackWaiver(db: Database, actor: Actor, { examId }: { examId: string }): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await examToProvide(trx, actor, examId);
    if (!found.ok) return found;
    await holdPublishing(trx);
    await lockExam(trx, examId);
    await queries.lockSheets(trx, examId);
    const before = (await examInReach(trx, actor, examId))!;
    if (before.publishedAt) return refused('already-published');
    if (before.releasedAt) return refused('marks-released');
    if (!before.waivedAt) return refused('changed-meanwhile');
    await queries.clearWaived(trx, examId);
    const exam = (await examInReach(trx, actor, examId))!;
    const answers = (await answersToMark(trx, nobody, [exam])).filter(({ markings }) => markings.length > 0);
    await combineAll(trx, exam, answers);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.waiver-taken-back',
      subjectType: 'exam',
      subjectId: examId,
      before: { reason: before.waiver },
      address: actor.address
    });
    return done();
  });
}

/** Lets stand what one marker, or two who differ, have given; how many marks came of it. */
async function markByOne(trx: Database, exam: MarkedExam): Promise<number> {
  const answers = (await answersToMark(trx, nobody, [exam])).filter(
    ({ markings, marked }) => markings.length > 0 && !marked
  );
  await combineAll(trx, exam, answers);
  return answers.length;
}

async function combineAll(trx: Database, exam: MarkedExam, answers: AnswerToMark[]): Promise<void> {
  const ids = answers.map(({ attemptId }) => attemptId);
  const standing = new Map(
    (await selectMarks(trx, ids)).map((mark) => [`${mark.attemptId} ${mark.item}`, mark])
  );
  for (const { attemptId, open, ruling } of answers) {
    const before = standing.get(`${attemptId} ${open.id}`);
    await combine(trx, { exam, attemptId, item: open, ruling, before });
  }
  for (const { attemptId, revisionId } of answers) {
    const { items } = (await frozenPaper(trx, revisionId)).compiled;
    await settleSheet(trx, attemptId, items.length);
  }
}

async function examToProvide(trx: Database, actor: Actor, examId: string): Promise<Outcome<MarkedExam>> {
  const exam = await examInReach(trx, actor, examId);
  if (!exam) return refused('not-found');
  if (!mayProvide(actor, exam)) return refused('not-allowed');
  return exam.publishedAt ? refused('already-published') : done(exam);
}
