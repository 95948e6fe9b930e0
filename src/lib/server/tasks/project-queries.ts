import { sql, type Insertable } from 'kysely';
import type { Database } from '../db';
import type { PraiseTable } from '../db/schema';

/** Who is in a cohort, under whom and from which department. */
export function selectPlaces(db: Database, cohortId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.person_id as personId', 'e.mentor_id as mentorId', 'p.department_id as departmentId'])
    .where('e.cohort_id', '=', cohortId)
    .execute();
}

/** The newest hand-in of every project of a cohort, unless it was returned; the newest first. */
export function selectProjects(db: Database, cohortId: string) {
  return db
    .selectFrom('task_hand_in as h')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .select([
      'h.id',
      'h.person_id as personId',
      'p.name',
      'h.task',
      'h.choice',
      'h.words',
      'h.file_name as fileName',
      'h.handed_in_at as handedInAt',
      'h.accepted'
    ])
    .where('h.cohort_id', '=', cohortId)
    .where('h.kind', '=', 'project')
    .where(sql<boolean>`h.accepted is distinct from false`)
    .where(
      sql<boolean>`not exists (select from task_hand_in n where n.person_id = h.person_id and n.cohort_id = h.cohort_id
        and n.task = h.task and n.number > h.number)`
    )
    .orderBy('h.handed_in_at', 'desc')
    .execute();
}

/** Praise that stands on a cohort's wall, in the order it was given. */
export function selectPraise(db: Database, cohortId: string) {
  return db
    .selectFrom('praise as r')
    .innerJoin('person as a', 'a.id', 'r.author_id')
    .select([
      'r.id',
      'r.person_id as personId',
      'r.task',
      'r.author_id as authorId',
      'a.name as author',
      'r.words',
      'r.given_at as givenAt'
    ])
    .where('r.cohort_id', '=', cohortId)
    .where('r.removed_at', 'is', null)
    .orderBy('r.given_at')
    .orderBy('r.id')
    .execute();
}

export async function insertPraise(trx: Database, praise: Insertable<PraiseTable>): Promise<void> {
  await trx.insertInto('praise').values(praise).execute();
}

export function lockPraise(trx: Database, id: string) {
  return trx
    .selectFrom('praise')
    .select([
      'cohort_id as cohortId',
      'person_id as personId',
      'author_id as authorId',
      'words',
      'removed_at as removedAt'
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function removePraise(trx: Database, id: string, by: string, at: Date): Promise<void> {
  await trx.updateTable('praise').set({ removed_by: by, removed_at: at }).where('id', '=', id).execute();
}

/** Cohorts with something on their wall, newest first. */
export function selectWalls(db: Database) {
  return db
    .selectFrom('cohort as c')
    .select(['c.id', 'c.name', 'c.opens_on as opensOn'])
    .where(
      sql<boolean>`exists (select from task_hand_in h where h.cohort_id = c.id and h.kind = 'project'
        and h.accepted is distinct from false)`
    )
    .orderBy('c.opens_on', 'desc')
    .execute();
}
