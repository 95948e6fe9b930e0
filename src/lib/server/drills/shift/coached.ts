import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import { coaches } from './coaching';
import { selectName } from './share-queries';
import { listShiftsOf, type ShiftPage } from './history';
import { readShare, type TrafficShare } from './share';

export type CoachedPerson = { name: string; share: TrafficShare; shifts: ShiftPage };

/** Somebody's share of the traffic and their shifts, for who coaches them. */
export async function readCoached(
  db: Database,
  actor: Actor,
  personId: string,
  page = 1
): Promise<Outcome<CoachedPerson>> {
  const name = (await coaches(db, actor, personId)) ? await selectName(db, personId) : undefined;
  if (name === undefined) return refused('not-found');
  const share = await readShare(db, actor, personId);
  const shifts = await listShiftsOf(db, actor, personId, page);
  if (!share.ok || !shifts.ok) return refused('not-found');
  return done({ name, share: share.value, shifts: shifts.value });
}
