import type { Database } from '../db';
import { may, type Actor } from '../policy';
import { selectPlaces } from './project-queries';

/**
 * Whether somebody sees the project wall of a cohort: its new hires and their mentors; trainers, leads, peers, HR and
 * the general manager where their role reaches the cohort or the department of one of its new hires.
 */
export async function seesWall(db: Database, actor: Actor, cohortId: string): Promise<boolean> {
  if (may(actor, 'project.see-any', { cohortId })) return true;
  const places = await selectPlaces(db, cohortId);
  return places.some(
    ({ personId, mentorId, departmentId }) =>
      (personId === actor.personId && may(actor, 'week.follow')) ||
      (mentorId === actor.personId && may(actor, 'pathway.coach', { cohortId })) ||
      (departmentId !== null && may(actor, 'project.see-any', { cohortId, departmentId }))
  );
}
