import { createHash } from 'node:crypto';
import { readRuling, type Item, type Ruling } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import { frozenPaper } from '../paper';
import { selectExamPapers } from '../queries';
import { effectsOf, type Effect } from './effects';
import { lockExam, type MarkedExam } from './exam-queries';
import { lockSheets } from './provision-queries';
import { deleteMark, holdPublishing, insertMarks, updateMark } from './queries';
import { examInReach, mayMark, mayProvide } from './reach';
import * as queries from './ruling-queries';
import { settleSheet } from './task';

/** `ruling` as it came from outside. */
export type RulingInput = { examId: string; item: string; ruling: unknown };

export type RulingPlan = {
  /** The ruling in stored form. */
  ruling: Ruling;
  /** Stands for all that follows: confirming is refused when anything of it has changed. */
  seen: string;
  /** Scores; `after` is null where the answer waits to be marked again. Names are for those who do not mark. */
  changes: { number: number; name: string | null; before: string | null; after: string | null }[];
  unchanged: number;
};

/** Says who would change by how much, and writes nothing. */
export async function planRuling(
  db: Database,
  actor: Actor,
  input: RulingInput
): Promise<Outcome<RulingPlan>> {
  const found = await questionToRule(db, actor, input);
  if (!found.ok) return found;
  const { exam, ruling } = found.value;
  const effects = await effectsOf(db, exam.examId, input.item, ruling);
  const changed = effects.filter(isChange);
  const named = mayProvide(actor, exam) && !mayMark(actor, exam);
  return done({
    ruling,
    seen: digest(ruling, effects),
    changes: changed.map(({ number, name, before, after }) => ({
      number,
      name: named ? name : null,
      before: before?.score ?? null,
      after
    })),
    unchanged: effects.length - changed.length
  });
}

/**
 * Rules on a faulty question of one exam and marks everybody anew, at once. The marks as they were are kept. `seen` is the
 * plan's: whoever confirms changes what they have seen and nothing else.
 */
export function ruleQuestion(
  db: Database,
  actor: Actor,
  input: RulingInput & { reason: string; seen: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const allowed = await questionToRule(trx, actor, input);
    if (!allowed.ok) return allowed;
    await holdSheets(trx, input.examId);
    const found = await questionToRule(trx, actor, input);
    if (!found.ok) return found;
    const { exam, ruling } = found.value;
    const effects = await effectsOf(trx, exam.examId, input.item, ruling);
    if (digest(ruling, effects) !== input.seen) return refused('changed-meanwhile');
    const rulingId = await queries.insertRuling(trx, {
      examId: exam.examId,
      item: input.item,
      ruling,
      reason: input.reason,
      ruledBy: actor.personId
    });
    await queries.insertRuledMarks(
      trx,
      effects.map(({ attemptId, before }) => ({ rulingId, attemptId, mark: before }))
    );
    for (const effect of effects) await apply(trx, input.item, ruling, effect);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'question.ruled',
      subjectType: 'exam',
      subjectId: exam.examId,
      after: {
        item: input.item,
        reason: input.reason,
        ...ruling,
        changes: effects.filter(isChange).map(({ attemptId, before, after }) => ({
          attemptId,
          before: before?.score ?? null,
          after
        }))
      },
      address: actor.address
    });
    return done();
  });
}

/** Marks stay as they are until this transaction ends, and nothing is published or released meanwhile. */
export async function holdSheets(trx: Database, examId: string): Promise<void> {
  await holdPublishing(trx);
  await lockExam(trx, examId);
  await lockSheets(trx, examId);
}

/** The exam, where the actor may rule on its questions and its scores are not published. */
export async function examToRule(db: Database, actor: Actor, examId: string): Promise<Outcome<MarkedExam>> {
  const exam = await examInReach(db, actor, examId);
  if (!exam) return refused('not-found');
  if (!may(actor, 'question.rule', { cohortId: exam.cohortId })) return refused('not-allowed');
  return exam.publishedAt ? refused('already-published') : done(exam);
}

/** The question as some paper of the exam has it. */
export async function askedIn(db: Database, examId: string, item: string): Promise<Item | undefined> {
  for (const { revisionId } of await selectExamPapers(db, examId)) {
    const asked = (await frozenPaper(db, revisionId)).compiled.items.find(({ id }) => id === item);
    if (asked) return asked;
  }
  return undefined;
}

async function questionToRule(
  db: Database,
  actor: Actor,
  { examId, item, ruling: input }: RulingInput
): Promise<Outcome<{ exam: MarkedExam; ruling: Ruling }>> {
  const exam = await examToRule(db, actor, examId);
  if (!exam.ok) return exam;
  const asked = await askedIn(db, examId, item);
  if (!asked) return refused('not-found');
  const standing = await queries.selectStandingRulings(db, [examId], item);
  if (standing.length > 0) return refused('ruling-stands');
  const ruling = readRuling(asked, input);
  return ruling ? done({ exam: exam.value, ruling }) : refused('ruling-unfit');
}

async function apply(
  trx: Database,
  item: string,
  ruling: Ruling,
  { attemptId, asked, size, before, after }: Effect
): Promise<void> {
  const dropped = ruling.kind === 'drop';
  if (after === null) await deleteMark(trx, attemptId, item);
  else if (!before) {
    const mark = { item, score: after, max: asked.points, markerId: null, comment: null };
    await insertMarks(trx, attemptId, [mark]);
  } else if (before.score !== after || (dropped && before.markerId)) {
    const markerId = dropped ? null : before.markerId;
    await updateMark(trx, attemptId, { ...before, item, score: after, markerId, earned: null });
  }
  await settleSheet(trx, attemptId, size);
}

function isChange({ before, after }: Effect): boolean {
  return (before?.score ?? null) !== after;
}

function digest(ruling: Ruling, effects: Effect[]): string {
  const marks = effects.map(({ attemptId, before, after }) => [
    attemptId,
    before?.score,
    before?.revision,
    after
  ]);
  return createHash('sha256')
    .update(JSON.stringify([ruling, marks]))
    .digest('hex')
    .slice(0, 32);
}
