import { markOpen, sumOf } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { inTransaction, type Database } from '../../db';
import type { Actor } from '../../policy';
import { markByOne, takeMarkBack } from './one-marker';
import { markingTask, type MarkingTask } from './task';
import { giveMarking, takeMarkingBack } from './two-markers';

export type MarkInput = {
  attemptId: string;
  item: string;
  /** Whole or half points; where nothing is given, those of `earned` together. */
  points: string;
  /** Ids of the marking points that the answer meets. */
  earned?: string[];
  comment: string;
  revision: number;
};

/**
 * Gives an open answer its points, or corrects them until the marks are released. `revision` is the one the marker saw,
 * 0 for none: where somebody else has marked meanwhile nothing is overwritten, and the same mark sent twice counts once.
 * Where the exam asks for two markers each gives a marking of their own, and the mark that stands comes of both.
 */
export function markAnswer(
  db: Database,
  actor: Actor,
  input: MarkInput
): Promise<Outcome<{ complete: boolean }>> {
  return inTransaction(db, async (trx) => {
    const found = await markingTask(trx, actor, input);
    if (!found.ok) return found;
    const task = found.value;
    const earned = pointsOf(task).filter(({ id }) => input.earned?.includes(id));
    const points = input.points.trim() || (earned.length > 0 ? sumOf(earned) : '');
    const read = markOpen(task.item, points);
    if (!read.ok) return refused('mark-invalid');
    const given = {
      score: read.score,
      comment: input.comment.trim() || null,
      earned: earned.length > 0 ? earned.map(({ id }) => id) : null
    };
    const refusal = task.exam.double
      ? await giveMarking(trx, task, given, input.revision)
      : await markByOne(trx, task, given, input.revision);
    return refusal ?? done({ complete: await task.settle() });
  });
}

/** Takes one's own mark back until the marks are released: the answer waits again. */
export function unmarkAnswer(
  db: Database,
  actor: Actor,
  input: { attemptId: string; item: string; revision: number }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await markingTask(trx, actor, input);
    if (!found.ok) return found;
    const task = found.value;
    const refusal = task.exam.double
      ? await takeMarkingBack(trx, task, input.revision)
      : await takeMarkBack(trx, task, input.revision);
    if (refusal) return refusal;
    await task.settle();
    return done();
  });
}

function pointsOf({ item }: MarkingTask) {
  return item.kind === 'case' ? item.parts.flatMap(({ marking }) => marking) : item.marking;
}
