import { recordEvent } from '../../audit';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import { insertMarks, updateMark, type Mark, type NewMark } from './queries';

/** The mark that stands from now on, with its event; whoever calls has seen that it may be given. */
export async function giveMark(
  trx: Database,
  actor: Actor,
  attemptId: string,
  before: Mark | undefined,
  mark: NewMark
): Promise<void> {
  if (before) await updateMark(trx, attemptId, mark);
  else await insertMarks(trx, attemptId, [mark]);
  await recordEvent(trx, {
    actorId: actor.personId,
    action: 'answer.marked',
    subjectType: 'exam-attempt',
    subjectId: attemptId,
    before: before && eventOf(before),
    after: { item: mark.item, score: mark.score, comment: mark.comment },
    address: actor.address
  });
}

export function eventOf({ item, score, comment, markerId }: Mark) {
  return { item, score, comment, markerId };
}
