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
export async function insertDone(db: Database, { cohortId, personId, task }: TaskKey): Promise<boolean> {
  const result = await db
    .insertInto('task_done')
    .values({ cohort_id: cohortId, person_id: personId, task, note: null, done_at: now() })
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

/** A mentor's new hire in a cohort; undefined when they are not theirs. */
export function selectMentee(db: Database, mentorId: string, cohortId: string, personId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .select(['c.pathway'])
    .where('e.mentor_id', '=', mentorId)
    .where('e.cohort_id', '=', cohortId)
    .where('e.person_id', '=', personId)
    .executeTakeFirst();
}
