import { insertCohort, insertEnrolment } from '../../src/lib/server/cohorts';
import type { Database } from '../../src/lib/server/db';
import { settleDuties } from '../../src/lib/server/duties';

let count = 0;

/** A cohort of March 2026 with these new hires, all coached by one mentor. */
export async function createCohort(
  db: Database,
  personIds: string[] = [],
  mentorId: string | null = null
): Promise<string> {
  const cohortId = await insertCohort(db, {
    name: `Cohort ${++count} ${Math.random().toString(36).slice(2)}`,
    opensOn: '2026-03-02',
    classroomEndsOn: '2026-03-04',
    onJobEndsOn: '2026-04-01',
    pathway: 'first-month'
  });
  for (const personId of personIds) await insertEnrolment(db, cohortId, personId, mentorId);
  await settleDuties(db, cohortId);
  return cohortId;
}
