import { now } from '../clock';
import type { Database } from '../db';

type TaskKey = { cohortId: string; personId: string; task: string };

/** The tasks ticked or signed in one cohort's pathway. */
export async function selectDone(db: Database, cohortId: string, personIds: string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('task_done')
    .select(['person_id as personId', 'task as slug'])
    .where('cohort_id', '=', cohortId)
    .where('person_id', 'in', personIds)
    .execute();
}

/** Marks a task as done; false when it was already. */
export async function insertDone(
  db: Database,
  { cohortId, personId, task }: TaskKey,
  note: string | null = null
): Promise<boolean> {
  const result = await db
    .insertInto('task_done')
    .values({ cohort_id: cohortId, person_id: personId, task, note, done_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export async function deleteDone(db: Database, { cohortId, personId, task }: TaskKey): Promise<void> {
  await db
    .deleteFrom('task_done')
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .where('task', '=', task)
    .execute();
}

/** The cohorts a person is or was in, newest first, with what makes their pathway theirs. */
export function selectEnrolments(db: Database, personId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .leftJoin('person as m', 'm.id', 'e.mentor_id')
    .select([
      'c.id',
      'c.name as cohortName',
      'c.pathway',
      'c.opens_on as opensOn',
      'c.on_job_ends_on as onJobEndsOn',
      'p.id as personId',
      'p.name',
      'p.department_id as departmentId',
      'd.name as department',
      'd.service_line as line',
      'e.experienced',
      'e.mentor_id as mentorId',
      'm.name as mentorName'
    ])
    .where('e.person_id', '=', personId)
    .orderBy('c.opens_on', 'desc')
    .orderBy('c.id')
    .execute();
}

/** When the tasks of people of a cohort were ticked or signed. */
export async function selectDoneAt(db: Database, cohortId: string, personIds: string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('task_done')
    .select(['person_id as personId', 'task', 'done_at as doneAt'])
    .where('cohort_id', '=', cohortId)
    .where('person_id', 'in', personIds)
    .execute();
}
