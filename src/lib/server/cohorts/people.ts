import type { CohortPeople } from '../../engine/onboarding';
import type { Database } from '../db';
import type { Role } from '../db/schema';
import * as queries from './people-queries';

/** Who is in a cohort's month now: nobody who has left, and as HR its organiser or whoever has been HR for longest. */
export async function cohortPeople(db: Database, cohortId: string): Promise<CohortPeople> {
  const named = await queries.selectNamedTrainers(db, cohortId);
  const [hrId = null] = await holdersOf(db, cohortId, 'hr');
  return {
    newHires: await queries.selectNewHires(db, cohortId),
    trainerIds: named.length > 0 ? named.map(({ id }) => id) : await holdersOf(db, cohortId, 'trainer'),
    hrId
  };
}

/** Who holds a role that reaches a cohort and has not left. */
export async function holdersOf(db: Database, cohortId: string, role: Role): Promise<string[]> {
  return (await queries.selectHolders(db, cohortId, role)).map(({ id }) => id);
}
