import { sql } from 'kysely';
import type { Database } from '../db';
import type { Role } from '../db/schema';

/** A cohort's new hires with their mentor and the lead of their department, leaving out whoever has left. */
export function selectNewHires(db: Database, cohortId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('person as m', (join) => join.onRef('m.id', '=', 'e.mentor_id').on('m.left_at', 'is', null))
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('role_grant as g')
          .innerJoin('person as l', 'l.id', 'g.person_id')
          .select('l.id')
          .where('g.role', '=', 'lead')
          .where('l.left_at', 'is', null)
          .whereRef('l.id', '<>', 'p.id')
          .where(sql<boolean>`coalesce(g.department_id = p.department_id, g.department_id is null)`)
          .where(sql<boolean>`coalesce(g.cohort_id = e.cohort_id, true)`)
          .orderBy(sql`g.department_id is null`)
          .orderBy('g.granted_at')
          .orderBy('g.id')
          .limit(1)
          .as('lead'),
      (join) => join.onTrue()
    )
    .select(['p.id', 'm.id as mentorId', 'lead.id as leadId'])
    .where('e.cohort_id', '=', cohortId)
    .where('e.left_on', 'is', null)
    .where('p.left_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute();
}

/** The trainers named for a cohort, and those of its sessions. */
export function selectNamedTrainers(db: Database, cohortId: string) {
  return db
    .selectFrom('person as p')
    .select('p.id')
    .where('p.left_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('cohort_trainer as t')
            .select('t.person_id')
            .where('t.cohort_id', '=', cohortId)
            .whereRef('t.person_id', '=', 'p.id')
        ),
        eb.exists(
          eb
            .selectFrom('training_session as s')
            .select('s.id')
            .where('s.cohort_id', '=', cohortId)
            .whereRef('s.trainer_id', '=', 'p.id')
        )
      ])
    )
    .orderBy('p.id')
    .execute();
}

/** Who holds a role that reaches the cohort: first who organises it, then those bound to it, then by how long they have held it. */
export function selectHolders(db: Database, cohortId: string, role: Role) {
  return db
    .selectFrom('role_grant as g')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .innerJoin('cohort as c', (join) => join.on('c.id', '=', cohortId))
    .select('p.id')
    .where('g.role', '=', role)
    .where('p.left_at', 'is', null)
    .where(sql<boolean>`coalesce(g.cohort_id = c.id, true)`)
    .groupBy('p.id')
    .orderBy(sql`bool_or(p.id is not distinct from c.organiser_id) desc`)
    .orderBy(sql`bool_or(g.cohort_id is not null) desc`)
    .orderBy(sql`min(g.granted_at)`)
    .orderBy('p.id')
    .execute();
}
