import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { cohortPeople, holdersOf } from '../cohorts';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import { lockSummary, type SummaryRow } from './queries';

/** A summary is named by its cohort and its trainer: there is one of each. */
export type Place = { cohortId: string; trainerId: string };

export function mayWrite(actor: Actor, cohortId: string): boolean {
  return may(actor, 'feedback.write', { cohortId });
}

/** Who reads a cohort's feedback: HR and the general manager all of it, a trainer what was given to them. */
export function maySee(actor: Actor, { cohortId, trainerId }: Place, given: boolean): boolean {
  return may(actor, 'cohort.follow', { cohortId }) || (given && isTheirs(actor, trainerId));
}

export function isTheirs(actor: Actor, trainerId: string): boolean {
  return actor.personId === trainerId && may(actor, 'feedback.answer');
}

/** Who can get a cohort's feedback: its trainers, and whoever teaches without being named. */
export async function trainersOf(db: Database, cohortId: string): Promise<string[]> {
  const { trainerIds } = await cohortPeople(db, cohortId);
  return [...new Set([...trainerIds, ...(await holdersOf(db, cohortId, 'trainer'))])];
}

/** A summary with a plan or without, given to its trainer, held until the transaction ends. */
export async function lockGiven(trx: Database, actor: Actor, place: Place): Promise<Outcome<SummaryRow>> {
  const summary = await lockSummary(trx, place.cohortId, place.trainerId);
  if (!summary || summary.givenAt === null || !maySee(actor, place, true)) return refused('not-found');
  return done(summary);
}

export function recordFeedback(
  trx: Database,
  actor: Actor,
  action: string,
  subjectId: string,
  after: unknown
): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action: `feedback.${action}`,
    subjectType: 'feedback',
    subjectId,
    after,
    address: actor.address
  });
}
