import * as v from 'valibot';
import { uuid } from '../../forms/fields';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import { selectSeat, type Seat } from './queries';

/** The actor's place at an exam; an exam of a cohort they are not in does not exist for them. */
export async function ownSeat(db: Database, actor: Actor, examId: string): Promise<Outcome<Seat>> {
  if (!may(actor, 'exam.sit')) return refused('not-allowed');
  const seat = isId(examId) ? await selectSeat(db, examId, actor.personId) : undefined;
  return seat && may(actor, 'exam.sit', { cohortId: seat.cohortId }) ? done(seat) : refused('not-found');
}

/** Whether an address may name a row at all. */
export function isId(text: string): boolean {
  return v.is(uuid, text);
}

/** Whether another device writes: the first that begins or continues an attempt does, until the next continues it. */
export function isElsewhere(attempt: { device: string | null }, device: string | undefined): boolean {
  return attempt.device !== null && device !== undefined && attempt.device !== device;
}
