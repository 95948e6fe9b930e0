import { isOpen } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import type { Actor } from '../../policy';
import { effectsOf, type Effect } from './effects';
import type { MarkedExam } from './exam-queries';
import { deleteMark } from './queries';
import * as queries from './ruling-queries';
import { examToRule, holdSheets } from './rulings';
import { settleSheet } from './task';
import { combine } from './two-markers';

/** Takes a ruling back until the scores are published: every mark is again what it was, and who has none waits again. */
export function withdrawRuling(
  db: Database,
  actor: Actor,
  { examId, item, rulingId }: { examId: string; item: string; rulingId: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const allowed = await examToRule(trx, actor, examId);
    if (!allowed.ok) return allowed;
    await holdSheets(trx, examId);
    const exam = await examToRule(trx, actor, examId);
    if (!exam.ok) return exam;
    const [ruling] = await queries.selectStandingRulings(trx, [examId], item);
    if (ruling?.id !== rulingId) return refused('not-found');
    await queries.setWithdrawn(trx, rulingId, actor.personId);
    const originals = new Map(
      (await queries.selectRuledMarks(trx, rulingId)).map(({ attemptId, mark }) => [attemptId, mark])
    );
    for (const sheet of await effectsOf(trx, examId, item, undefined)) {
      if (!wasMarkedSince(ruling, sheet)) await restore(trx, exam.value, item, originals, sheet);
      await settleSheet(trx, sheet.attemptId, sheet.size);
    }
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'question.ruling-withdrawn',
      subjectType: 'exam',
      subjectId: examId,
      before: { item, kind: ruling.kind, reason: ruling.reason },
      address: actor.address
    });
    return done();
  });
}

/** A person has given this mark after the ruling, as the answer to a query: it is theirs and stays. */
function wasMarkedSince(ruling: queries.StandingRuling, { before }: Effect): boolean {
  return ruling.kind !== 'points' && before?.markerId != null && before.markedAt > ruling.ruledAt;
}

async function restore(
  trx: Database,
  exam: MarkedExam,
  item: string,
  originals: Map<string, queries.RuledMark['mark']>,
  { attemptId, asked, before, markings }: Effect
): Promise<void> {
  const original = originals.get(attemptId);
  if (original) return queries.restoreMark(trx, attemptId, item, original);
  if (!before?.markerId && original === undefined) return;
  await deleteMark(trx, attemptId, item);
  if (!exam.double || !isOpen(asked) || markings === 0) return;
  await combine(trx, { exam, attemptId, item: asked, ruling: undefined, before: undefined });
}
