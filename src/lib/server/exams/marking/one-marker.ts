import { refused, type Refusal } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import type { Database } from '../../db';
import { eventOf, giveMark } from './give-mark';
import { sameGiven, type Given } from './given';
import { deleteMark } from './queries';
import type { MarkingTask } from './task';

/** Where one marker is enough the mark given stands; a colleague who has seen it may correct it. */
export async function markByOne(
  trx: Database,
  { actor, attemptId, item, before }: MarkingTask,
  given: Given,
  revision: number
): Promise<Refusal | undefined> {
  if (before?.markerId === actor.personId && sameGiven(before, given)) return;
  if ((before?.revision ?? 0) !== revision) return refused('changed-meanwhile');
  const mark = { item: item.id, max: item.points, markerId: actor.personId, ...given };
  await giveMark(trx, actor, attemptId, before, mark);
}

export async function takeMarkBack(
  trx: Database,
  { actor, attemptId, item, before }: MarkingTask,
  revision: number
): Promise<Refusal | undefined> {
  if (!before) return;
  if (before.markerId !== actor.personId) return refused('not-allowed');
  if (before.revision !== revision) return refused('changed-meanwhile');
  await deleteMark(trx, attemptId, item.id);
  await recordEvent(trx, {
    actorId: actor.personId,
    action: 'answer.unmarked',
    subjectType: 'exam-attempt',
    subjectId: attemptId,
    before: eventOf(before),
    address: actor.address
  });
}
