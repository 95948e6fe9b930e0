import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';

/** Every cohort with its published list, if any, and whether somebody coaches in it. */
export function selectLists(db: Database, mentorId: string) {
  return db
    .selectFrom('cohort as c')
    .leftJoin('honour_list as h', 'h.cohort_id', 'c.id')
    .select([
      'c.id',
      'c.name',
      'c.opens_on as opensOn',
      'h.published_at as publishedAt',
      'h.places',
      sql<boolean>`exists (select from enrolment e where e.cohort_id = c.id and e.mentor_id = ${mentorId})`.as(
        'coaches'
      )
    ])
    .orderBy('c.opens_on', 'desc')
    .limit(24)
    .execute();
}

/** The new hires of a cohort who have a mentor and have not left. */
export function selectCoached(db: Database, cohortId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('person as m', 'm.id', 'e.mentor_id')
    .select(['p.id as personId', 'm.id as mentorId', 'm.name as mentorName'])
    .where('e.cohort_id', '=', cohortId)
    .where('p.left_at', 'is', null)
    .where('e.left_on', 'is', null)
    .orderBy('m.name')
    .orderBy('m.id')
    .execute();
}

/** Who of a cohort has logged a problem nobody has solved yet. */
export async function selectBlocked(db: Database, cohortId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('form_sheet as s')
    .innerJoin('form_round as r', 'r.id', 's.round_id')
    .leftJoin('form_settling as t', 't.sheet_id', 's.id')
    .select('s.person_id as personId')
    .distinct()
    .where('r.cohort_id', '=', cohortId)
    .where('r.form', '=', 'problem-log')
    .where('s.handed_in', '=', true)
    .where('t.sheet_id', 'is', null)
    .execute();
  return rows.map(({ personId }) => personId);
}

/** False when the cohort's list is out already. */
export async function insertList(
  trx: Database,
  { cohortId, places, by }: { cohortId: string; places: unknown; by: string }
): Promise<boolean> {
  const result = await trx
    .insertInto('honour_list')
    .values({
      cohort_id: cohortId,
      places: JSON.stringify(places),
      published_by: by,
      published_at: now()
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}
