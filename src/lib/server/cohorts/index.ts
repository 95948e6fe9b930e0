import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import * as queries from './queries';

export { calendarOf } from './calendar';
export { cohortPeople, holdersOf } from './people';
export {
  insertCohort,
  insertEnrolment,
  lockCohort,
  insertNewCohort,
  selectCohort,
  selectEnrolment,
  selectMembers,
  selectMentees
} from './queries';

export { selectWatched } from './watched-queries';
export { readMonth, readTaskRevision } from './pathway';

export type CohortRow = Awaited<ReturnType<typeof queries.selectCohorts>>[number];

/** Every cohort the actor may follow, newest first. */
export async function listCohorts(db: Database, actor: Actor): Promise<Outcome<CohortRow[]>> {
  if (!may(actor, 'cohort.follow')) return refused('not-allowed');
  const cohorts = await queries.selectCohorts(db);
  return done(cohorts.filter(({ id }) => may(actor, 'cohort.follow', { cohortId: id })));
}
