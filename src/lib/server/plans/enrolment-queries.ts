import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';

/** A cohort's people with their mentors, by name. */
export function selectEnrolled(db: Database, cohortId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .select(['p.id', 'p.name', 'd.name as department', 'e.mentor_id as mentorId'])
    .where('e.cohort_id', '=', cohortId)
    .where('e.left_on', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute();
}

/** New hires who have not left and are in no cohort yet, with the mentor their department named. */
export function selectUnplaced(db: Database) {
  return db
    .selectFrom('person as p')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .select([
      'p.id',
      'p.name',
      'd.name as department',
      'p.mentor_id as mentorId',
      'p.started_on as startedOn',
      sql<boolean>`coalesce(p.experienced, false)`.as('experienced')
    ])
    .where('p.left_at', 'is', null)
    .where(sql<boolean>`exists (select from role_grant g where g.person_id = p.id and g.role = 'new-hire')`)
    .where(sql<boolean>`not exists (select from enrolment e where e.person_id = p.id)`)
    .orderBy('p.started_on', (order) => order.desc().nullsLast())
    .orderBy('p.name')
    .execute();
}

export async function insertEnrolments(
  trx: Database,
  cohortId: string,
  people: { id: string; mentorId: string | null; experienced: boolean }[]
): Promise<void> {
  const rows = people.map(({ id, mentorId, experienced }) => ({
    cohort_id: cohortId,
    person_id: id,
    mentor_id: mentorId,
    experienced,
    enrolled_at: now()
  }));
  await trx.insertInto('enrolment').values(rows).execute();
}

/** Somebody's place in a cohort, held until the transaction ends. */
export function lockEnrolment(trx: Database, cohortId: string, personId: string) {
  return trx
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .select(['e.mentor_id as mentorId', 'p.name', 'c.name as cohort', 'e.left_on as leftOn'])
    .where('e.cohort_id', '=', cohortId)
    .where('e.person_id', '=', personId)
    .forUpdate('e')
    .executeTakeFirst();
}

export async function updateMentor(
  trx: Database,
  cohortId: string,
  personId: string,
  mentorId: string | null
): Promise<void> {
  await trx
    .updateTable('enrolment')
    .set({ mentor_id: mentorId })
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .execute();
}

export async function deleteEnrolment(trx: Database, cohortId: string, personId: string): Promise<void> {
  await trx
    .deleteFrom('enrolment')
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .execute();
}

/** Whether somebody has begun in a cohort: what they did there would be lost with their place in it. */
export async function hasBegun(db: Database, cohortId: string, personId: string): Promise<boolean> {
  const { begun } = await db
    .selectNoFrom(
      sql<boolean>`exists (select from task_done where cohort_id = ${cohortId} and person_id = ${personId})
        or exists (select from attendance a join training_session s on s.id = a.session_id
          where s.cohort_id = ${cohortId} and a.person_id = ${personId})
        or exists (select from exam_attempt a join exam e on e.id = a.exam_id
          where e.cohort_id = ${cohortId} and a.person_id = ${personId})
        or exists (select from assessment_sheet where cohort_id = ${cohortId} and person_id = ${personId})`.as(
        'begun'
      )
    )
    .executeTakeFirstOrThrow();
  return begun;
}
