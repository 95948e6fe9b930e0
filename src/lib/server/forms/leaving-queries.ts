import { sql } from 'kysely';
import type { Database } from '../db';

/** Whether a sheet (`s`) is still asked for: one that was not handed in ends when who fills it, or is in it, leaves the cohort. */
export const stillAsked = sql<boolean>`(s.handed_in or not exists (
  select from enrolment e join form_round o on o.cohort_id = e.cohort_id
  where o.id = s.round_id and e.person_id in (s.person_id, s.about_id) and e.left_on is not null
))`;

/** The anonymous rounds of a cohort that are open although everybody who is still asked has answered. */
export async function selectAnswered(trx: Database, cohortId: string): Promise<string[]> {
  const rounds = await trx
    .selectFrom('form_round as r')
    .select('r.id')
    .where('r.cohort_id', '=', cohortId)
    .where('r.anonymous', '=', true)
    .where('r.closed_at', 'is', null)
    .where(sql<boolean>`exists (select from form_sheet s where s.round_id = r.id and s.handed_in)`)
    .where(
      sql<boolean>`not exists (
        select from form_sheet s where s.round_id = r.id and not s.handed_in and s.excuse is null and ${stillAsked}
      )`
    )
    .execute();
  return rounds.map(({ id }) => id);
}
