import { sql } from 'kysely';
import type { Database } from '../db';

/** How often each new hire was observed, and the last day: records that were handed in, by whomever. */
export function selectObserved(db: Database, personIds: string[]) {
  return db
    .selectFrom('form_sheet as s')
    .innerJoin('form_round as r', 'r.id', 's.round_id')
    .select([
      's.about_id as personId',
      'r.cohort_id as cohortId',
      sql<number>`count(*)::int`.as('times'),
      sql<string>`max(s.day)`.as('lastOn')
    ])
    .where('r.form', '=', 'observation-record')
    .where('s.handed_in', '=', true)
    .where('s.about_id', 'in', personIds)
    .groupBy(['s.about_id', 'r.cohort_id'])
    .execute();
}
