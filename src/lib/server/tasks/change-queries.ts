import type { Insertable } from 'kysely';
import type { Database } from '../db';
import type { PathwayChangeTable } from '../db/schema';

/** Everything changed in the pathways of people of a cohort, what was taken back too, in the order it was done. */
export async function selectChanges(db: Database, cohortId: string, personIds: string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('pathway_change as c')
    .innerJoin('person as m', 'm.id', 'c.made_by')
    .leftJoin('person as u', 'u.id', 'c.undone_by')
    .select([
      'c.id',
      'c.person_id as personId',
      'c.number',
      'c.kind',
      'c.task',
      'c.day',
      'c.added',
      'c.reason',
      'm.name as madeBy',
      'c.made_at as madeAt',
      'u.name as undoneBy',
      'c.undone_at as undoneAt'
    ])
    .where('c.cohort_id', '=', cohortId)
    .where('c.person_id', 'in', personIds)
    .orderBy('c.person_id')
    .orderBy('c.number')
    .execute();
}

export type Change = Awaited<ReturnType<typeof selectChanges>>[number];

/** Until the transaction ends nobody else changes this person's pathway or hands anything in for it. */
export function lockEnrolment(trx: Database, cohortId: string, personId: string) {
  return trx
    .selectFrom('enrolment')
    .select(['experienced'])
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertChange(trx: Database, change: Insertable<PathwayChangeTable>): Promise<void> {
  await trx.insertInto('pathway_change').values(change).execute();
}

export async function undoChange(trx: Database, id: string, by: string, at: Date): Promise<void> {
  await trx
    .updateTable('pathway_change')
    .set({ undone_by: by, undone_at: at })
    .where('id', '=', id)
    .execute();
}

export async function updateExperience(
  trx: Database,
  cohortId: string,
  personId: string,
  experienced: boolean
): Promise<void> {
  await trx
    .updateTable('enrolment')
    .set({ experienced })
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .execute();
}
