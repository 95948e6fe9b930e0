import type { CohortPeople } from '../../engine/onboarding';
import type { Database } from '../db';
import * as queries from './people-queries';

/** Who is in a cohort's month now: nobody who has left, and as HR its organiser or whoever has been HR for longest. */
export async function cohortPeople(db: Database, cohortId: string): Promise<CohortPeople> {
  const named = await queries.selectNamedTrainers(db, cohortId);
  const trainers = named.length > 0 ? named : await queries.selectHolders(db, cohortId, 'trainer');
  const hr = await queries.selectHolders(db, cohortId, 'hr');
  return {
    newHires: await queries.selectNewHires(db, cohortId),
    trainerIds: trainers.map(({ id }) => id),
    hrId: hr[0]?.id ?? null
  };
}
