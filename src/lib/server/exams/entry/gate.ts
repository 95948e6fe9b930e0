import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { may, type Actor } from '../../policy';
import { holdPublishing, isPublished } from '../marking/queries';
import { lockPlace } from '../queries';
import * as queries from './queries';

/** The place of somebody whose sheet the actor may type in; nobody types in their own. */
export async function findPlace(
  db: Database,
  actor: Actor,
  sheet: { examId: string; personId: string }
): Promise<Outcome<queries.EntryPlace>> {
  if (!may(actor, 'exam.enter')) return refused('not-allowed');
  const place = await queries.selectEntryPlace(db, sheet.examId, sheet.personId);
  if (!place || !may(actor, 'exam.enter', { cohortId: place.cohortId })) return refused('not-found');
  return place.personId === actor.personId ? refused('own-sheet') : done(place);
}

/**
 * The same to write: held until the transaction ends, with the readings that do not count yet. Refused once the results
 * are published, and where the person has no attempt left or is at one.
 */
export async function holdPlace(
  trx: Database,
  actor: Actor,
  sheet: { examId: string; personId: string }
): Promise<Outcome<{ place: queries.EntryPlace; sitting: number; entries: queries.Entry[] }>> {
  const allowed = await findPlace(trx, actor, sheet);
  if (!allowed.ok) return allowed;
  await holdPublishing(trx);
  await lockPlace(trx, sheet.examId, sheet.personId);
  const place = (await queries.selectEntryPlace(trx, sheet.examId, sheet.personId))!;
  if (await isPublished(trx, place.cohortId)) return refused('already-published');
  if (place.running || place.attempts >= place.allowed) return refused('attempts-spent');
  const sitting = place.attempts + 1;
  return done({ place, sitting, entries: await openEntries(trx, place, sitting) });
}

/** The readings of the attempt that would come next. */
export async function openEntries(
  db: Database,
  { examId, personId }: queries.EntryPlace,
  sitting: number
): Promise<queries.Entry[]> {
  const entries = await queries.selectEntries(db, examId, personId);
  return entries.filter((entry) => entry.sitting === sitting && entry.attemptId === null);
}
