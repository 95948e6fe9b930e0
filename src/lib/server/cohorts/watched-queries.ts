import { sql } from 'kysely';
import type { Database } from '../db';
import { rolesFor, type Actor } from '../policy';

export type Place = { cohortId?: string; personId?: string };

/**
 * The new hires whom the actor may watch at work: their own as a mentor, those of the department as its lead, and those of
 * the cohort as HR. Never oneself, and nobody who has left. The newest cohort first.
 */
export function selectWatched(db: Database, actor: Actor, { cohortId, personId }: Place = {}) {
  const grants = actor.grants.filter(({ role }) => rolesFor('observation.record').includes(role));
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .leftJoin('person as m', 'm.id', 'e.mentor_id')
    .select([
      'p.id as personId',
      'p.name',
      'd.name as department',
      'e.mentor_id as mentorId',
      'm.name as mentorName',
      'c.id as cohortId',
      'c.name as cohortName',
      'c.opens_on as opensOn',
      'c.classroom_ends_on as classroomEndsOn',
      'c.on_job_ends_on as onJobEndsOn'
    ])
    .where('p.left_at', 'is', null)
    .where('e.left_on', 'is', null)
    .where('p.id', '!=', actor.personId)
    .where((eb) =>
      eb.or(
        grants.map((grant) =>
          eb.and([
            grant.role === 'mentor' ? eb('e.mentor_id', '=', actor.personId) : sql<boolean>`true`,
            grant.cohortId ? eb('c.id', '=', grant.cohortId) : sql<boolean>`true`,
            grant.departmentId ? eb('p.department_id', '=', grant.departmentId) : sql<boolean>`true`
          ])
        )
      )
    )
    .$if(cohortId !== undefined, (query) => query.where('c.id', '=', cohortId!))
    .$if(personId !== undefined, (query) => query.where('p.id', '=', personId!))
    .orderBy('c.opens_on', 'desc')
    .orderBy('p.name')
    .execute();
}
