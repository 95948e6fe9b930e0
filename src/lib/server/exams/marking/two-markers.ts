import { refused, type Refusal } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import type { Database } from '../../db';
import { combined, markingsUnder } from './answers-to-mark';
import { sameGiven, type Given } from './given';
import { deleteMarking, saveMarking, selectMarkings, type Marking } from './marking-queries';
import { deleteMark, insertMarks, updateMark, type Mark } from './queries';
import type { MarkingTask } from './task';

/** Adds the actor's marking, or corrects it until a third marker has decided; the mark that stands follows. */
export async function giveMarking(
  trx: Database,
  task: MarkingTask,
  given: Given,
  revision: number
): Promise<Refusal | undefined> {
  const { actor, item } = task;
  const markings = await markingsOf(trx, task);
  const own = markings.find(({ markerId }) => markerId === actor.personId);
  if (own && sameGiven(own, given)) return;
  if ((own?.revision ?? 0) !== revision) return refused('changed-meanwhile');
  if (own && isDecided(markings, own)) return refused('third-decided');
  const turn = own?.turn ?? turnOf(task, markings);
  if (!turn) return refused('markers-complete');
  await saveMarking(trx, { ...keyOf(task), turn, max: item.points, ...given });
  await combine(trx, task);
  await record(trx, task, 'answer.marked', own, { ...given, turn });
}

export async function takeMarkingBack(
  trx: Database,
  task: MarkingTask,
  revision: number
): Promise<Refusal | undefined> {
  const markings = await markingsOf(trx, task);
  const own = markings.find(({ markerId }) => markerId === task.actor.personId);
  if (!own) return;
  if (own.revision !== revision) return refused('changed-meanwhile');
  if (own && isDecided(markings, own)) return refused('third-decided');
  await deleteMarking(trx, keyOf(task));
  await combine(trx, task);
  await record(trx, task, 'answer.unmarked', own);
}

/** Makes the mark that stands what the markings come to: none while another marker is wanted. */
export async function combine(
  trx: Database,
  task: Pick<MarkingTask, 'exam' | 'attemptId' | 'item' | 'ruling' | 'before'>
): Promise<void> {
  const { exam, attemptId, item, before } = task;
  const markings = await markingsOf(trx, task);
  const outcome = combined(exam, item.points, markings);
  if (!outcome.ok) return before && deleteMark(trx, attemptId, item.id);
  const heard = outcome.by === 'third' ? markings.filter(({ turn }) => turn === 3) : markings;
  const mark = {
    item: item.id,
    score: outcome.score,
    max: item.points,
    markerId: heard.at(-1)!.markerId,
    comment: heard.flatMap(({ comment }) => comment ?? []).join('\n\n') || null,
    earned: heard.length === 1 ? heard[0]!.earned : null
  };
  if (!before) await insertMarks(trx, attemptId, [mark]);
  else if (!isSameMark(before, mark)) await updateMark(trx, attemptId, mark);
}

function isSameMark(before: Mark, mark: Given & { markerId: string }): boolean {
  return before.markerId === mark.markerId && sameGiven(before, mark);
}

/** The two are heard no more once the third has spoken; the third may still correct the decision. */
function isDecided(markings: Marking[], own: Marking): boolean {
  return own.turn !== 3 && markings.some(({ turn }) => turn === 3);
}

function turnOf({ exam, item }: MarkingTask, markings: Marking[]): 1 | 2 | 3 | null {
  const outcome = combined(exam, item.points, markings);
  if (outcome.ok) return null;
  if (outcome.wanted === 3) return 3;
  return markings.some(({ turn }) => turn === 1) ? 2 : 1;
}

async function markingsOf(
  trx: Database,
  { attemptId, item, ruling }: Pick<MarkingTask, 'attemptId' | 'item' | 'ruling'>
): Promise<Marking[]> {
  return markingsUnder(ruling, await selectMarkings(trx, [attemptId], item.id));
}

function keyOf({ actor, attemptId, item, ruling }: MarkingTask) {
  const rulingId = ruling?.kind === 'points' ? ruling.id : null;
  return { attemptId, item: item.id, rulingId, markerId: actor.personId };
}

function record(
  trx: Database,
  { actor, attemptId, item }: MarkingTask,
  action: string,
  before: Marking | undefined,
  after?: Given & { turn: number }
) {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'exam-attempt',
    subjectId: attemptId,
    before: before && { item: item.id, turn: before.turn, score: before.score, comment: before.comment },
    after: after && { item: item.id, turn: after.turn, score: after.score, comment: after.comment },
    address: actor.address
  });
}
