import { isOpen, ruledItem, type OpenItem } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { may, type Actor } from '../../policy';
import { frozenPaper } from '../paper';
import { lockAttempt, selectAnswers } from '../queries';
import { isId } from '../seat';
import { holdExam, selectMarkedExam, selectSheet, type MarkedExam } from './exam-queries';
import { holdPublishing, selectMarks, setMarkedThroughout, type Mark } from './queries';
import { mayMark } from './reach';
import { selectStandingRulings, type StandingRuling } from './ruling-queries';

/** One answer under the hand of one marker, held until the transaction ends. */
export type MarkingTask = {
  actor: Actor;
  exam: MarkedExam;
  attemptId: string;
  item: OpenItem;
  ruling: StandingRuling | undefined;
  /** The mark that stands. */
  before: Mark | undefined;
  /** Notes whether the sheet is marked throughout, and tells. */
  settle: () => Promise<boolean>;
};

/** Finds and holds an answer, if it is the actor's to mark and marks may still change. */
export async function markingTask(
  trx: Database,
  actor: Actor,
  input: { attemptId: string; item: string }
): Promise<Outcome<MarkingTask>> {
  if (!may(actor, 'marking.enter')) return refused('not-allowed');
  const { attemptId } = input;
  const sheet = isId(attemptId) ? await selectSheet(trx, attemptId) : undefined;
  if (!sheet || sheet.personId === actor.personId) return refused('not-found');
  const allowed = await selectMarkedExam(trx, sheet.examId, actor.personId);
  if (!allowed || !mayMark(actor, allowed)) return refused('not-found');
  await holdPublishing(trx);
  await holdExam(trx, sheet.examId);
  const attempt = (await lockAttempt(trx, attemptId))!;
  const exam = (await selectMarkedExam(trx, sheet.examId, actor.personId))!;
  if (exam.publishedAt) return refused('already-published');
  if (!sheet.counts) return refused('sheet-superseded');
  const { items } = (await frozenPaper(trx, sheet.revisionId)).compiled;
  const item = items.find(({ id }) => id === input.item);
  const answers = await selectAnswers(trx, attemptId);
  const written = answers.some((answer) => answer.item === input.item && answer.value !== null);
  if (!item || !isOpen(item) || !written) return refused('not-found');
  const [ruling] = await selectStandingRulings(trx, [exam.examId], item.id);
  if (ruling?.kind === 'drop') return refused('question-dropped');
  const before = (await selectMarks(trx, [attemptId])).find((mark) => mark.item === item.id);
  if (exam.releasedAt && isSettled(exam.releasedAt, attempt.markedAt, before))
    return refused('marks-released');
  const settle = () => settleSheet(trx, attemptId, items.length);
  return done({ actor, exam, attemptId, item: ruledItem(item, ruling), ruling, before, settle });
}

/** After release there is nothing to mark but what a ruling has opened again. */
export function isSettled(
  releasedAt: Date,
  markedThroughoutAt: Date | null,
  before: Mark | undefined
): boolean {
  return markedThroughoutAt !== null || (before !== undefined && before.markedAt <= releasedAt);
}

/** Notes whether a sheet of `size` questions is marked throughout, and tells. */
export async function settleSheet(trx: Database, attemptId: string, size: number): Promise<boolean> {
  const complete = (await selectMarks(trx, [attemptId])).length === size;
  await setMarkedThroughout(trx, attemptId, complete);
  return complete;
}
