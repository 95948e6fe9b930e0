import type { Database } from '../db';
import { groupByPerson } from '../people';
import { selectHandedInForms } from './sheet-queries';

/** The forms each of some people has handed in, or was excused from, in a cohort, by person. */
export async function handedInForms(
  db: Database,
  cohortId: string,
  personIds: string[]
): Promise<Map<string, Set<string>>> {
  return groupByPerson(personIds, await selectHandedInForms(db, cohortId, personIds));
}
