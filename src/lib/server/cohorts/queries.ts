import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';

export type NewCohort = {
  name: string;
  opensOn: string;
  classroomEndsOn: string;
  onJobEndsOn: string;
  pathway: string;
  organiserId?: string;
};

export async function insertCohort(db: Database, cohort: NewCohort): Promise<string> {
  const id = await insertNewCohort(db, cohort);
  if (!id) throw new Error(`there is a cohort “${cohort.name}” already`);
  return id;
}

/** Undefined when there is a cohort of this name already. */
export async function insertNewCohort(db: Database, cohort: NewCohort): Promise<string | undefined> {
  const row = await db
    .insertInto('cohort')
    .values({
      id: newId(),
      name: cohort.name,
      opens_on: cohort.opensOn,
      classroom_ends_on: cohort.classroomEndsOn,
      on_job_ends_on: cohort.onJobEndsOn,
      pathway: cohort.pathway,
      organiser_id: cohort.organiserId ?? null,
      created_at: now()
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function insertEnrolment(
  db: Database,
  cohortId: string,
  personId: string,
  mentorId: string | null
): Promise<void> {
  await db
    .insertInto('enrolment')
    .values({ cohort_id: cohortId, person_id: personId, mentor_id: mentorId, enrolled_at: now() })
    .execute();
}

const columns = [
  'c.id',
  'c.name',
  'c.opens_on as opensOn',
  'c.classroom_ends_on as classroomEndsOn',
  'c.on_job_ends_on as onJobEndsOn',
  'c.pathway',
  'c.revision'
] as const;

/** What decides which tasks of the pathway are a person's. */
const traveller = ['e.experienced', 'd.service_line as line'] as const;

export function selectCohorts(db: Database) {
  return db
    .selectFrom('cohort as c')
    .select([
      ...columns,
      sql<number>`(select count(*)::int from enrolment e where e.cohort_id = c.id and e.left_on is null)`.as(
        'size'
      ),
      sql<boolean>`exists (select from publication p where p.cohort_id = c.id)`.as('published')
    ])
    .orderBy('c.opens_on', 'desc')
    .execute();
}

export function selectCohort(db: Database, id: string) {
  return db.selectFrom('cohort as c').select(columns).where('c.id', '=', id).executeTakeFirst();
}

/** The newest enrolment of a person that they have not left, with the cohort's dates and the mentor's name. */
export function selectEnrolment(db: Database, personId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .leftJoin('person as m', 'm.id', 'e.mentor_id')
    .select([...columns, ...traveller, 'm.name as mentorName', 'm.email as mentorEmail'])
    .where('e.person_id', '=', personId)
    .where('e.left_on', 'is', null)
    .orderBy('c.opens_on', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Who is in a cohort now: nobody who has left it. */
export function selectMembers(db: Database, cohortId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('person as m', 'm.id', 'e.mentor_id')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .select([
      'p.id as personId',
      'p.name',
      'p.department_id as departmentId',
      'd.name as department',
      'e.mentor_id as mentorId',
      'm.name as mentorName',
      ...traveller
    ])
    .where('e.cohort_id', '=', cohortId)
    .where('e.left_on', 'is', null)
    .orderBy('p.name')
    .execute();
}

/** The new hires whom `mentorId` coaches, in cohorts that are not over before `today`. */
export function selectMentees(db: Database, mentorId: string, today: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .select([
      ...traveller,
      'p.id as personId',
      'p.name',
      'c.id as cohortId',
      'c.name as cohortName',
      'c.on_job_ends_on as onJobEndsOn'
    ])
    .where('e.mentor_id', '=', mentorId)
    .where('e.left_on', 'is', null)
    .where('c.on_job_ends_on', '>=', sql<string>`${today}::date - 14`)
    .orderBy('p.name')
    .execute();
}

/** A cohort's dates, with the row locked for the rest of the transaction: what counts from them is changed by one at a time. */
export function lockCohort(db: Database, id: string) {
  return db.selectFrom('cohort as c').select(columns).where('c.id', '=', id).forUpdate().executeTakeFirst();
}
