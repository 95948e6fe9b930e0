import * as v from 'valibot';
import { uuid } from '../../forms/fields';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { inTransaction, type Database } from '../db';
import type { HandInMediaType } from '../db/schema';
import { may, type Actor } from '../policy';
import { findCoached } from './coached';
import { decideHandIn, lockHandIn, selectFile } from './hand-in-queries';
import { seesWall } from './reach';
import { readStandings } from './standing';
import { tellOfTask } from './tell';

/**
 * Accepts what was handed in, or returns it with a reason. What HR signs only HR decides; what the mentor signs, the
 * mentor or HR, once.
 */
export function decide(
  db: Database,
  actor: Actor,
  input: { handIn: string; accepted: boolean; reason: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const handIn = v.is(uuid, input.handIn) ? await lockHandIn(trx, input.handIn) : undefined;
    const coached = handIn && (await findCoached(trx, actor, handIn.personId, handIn.cohortId));
    if (!coached) return refused('not-found');
    const standing = (await readStandings(trx, coached, [coached], 'zh-CN'))?.of.get(handIn.personId);
    const task = standing?.tasks.find(({ id }) => id === handIn.task);
    if (!coached.oversees && task?.signs !== 'mentor') return refused('not-allowed');
    if (handIn.accepted !== null || handIn.superseded) return refused('changed-meanwhile');
    if (!input.accepted && input.reason === '') return refused('bad-input');
    const reason = input.reason || null;
    await decideHandIn(trx, handIn.id, { by: actor.personId, at: now(), accepted: input.accepted, reason });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: input.accepted ? 'task.accepted' : 'task.returned',
      subjectType: 'person',
      subjectId: handIn.personId,
      after: { handIn: handIn.id, task: task?.title ?? handIn.task, reason },
      address: actor.address
    });
    await tellOfTask(trx, coached, {
      kind: input.accepted ? 'task-accepted' : 'task-returned',
      key: `hand-in:${handIn.id}:decided`,
      task: { id: handIn.task, title: task?.title ?? handIn.task },
      reason,
      href: `/week/tasks/${handIn.task}`
    });
    return done();
  });
}

export type HandedInFile = { name: string; mediaType: HandInMediaType; bytes: Buffer };

/**
 * A file that was handed in: for whoever handed it in, their mentor and HR. One that belongs to a project on the wall is
 * for everybody who sees the wall.
 */
export async function readHandedInFile(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<HandedInFile>> {
  const file = v.is(uuid, id) ? await selectFile(db, id) : undefined;
  if (!file) return refused('not-found');
  const { cohortId, personId, mentorId, kind, accepted } = file;
  const isTheirs =
    personId === actor.personId ||
    may(actor, 'pathway.oversee', { cohortId }) ||
    (mentorId === actor.personId && may(actor, 'pathway.coach', { cohortId }));
  const isShown = kind === 'project' && accepted !== false && (await seesWall(db, actor, cohortId));
  if (!isTheirs && !isShown) return refused('not-found');
  return done({ name: file.name!, mediaType: file.mediaType!, bytes: file.bytes! });
}
