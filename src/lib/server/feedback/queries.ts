import { sql } from 'kysely';
import type { Database } from '../db';

/** A cohort with the ids of those that opened before it, the newest first. */
export async function selectCohortWithEarlier(db: Database, cohortId: string, most: number) {
  const cohort = await db
    .selectFrom('cohort')
    .select(['id', 'name', 'opens_on as opensOn'])
    .where('id', '=', cohortId)
    .executeTakeFirst();
  if (!cohort) return undefined;
  const earlier = await db
    .selectFrom('cohort')
    .select('id')
    .where('opens_on', '<', cohort.opensOn)
    .where(
      sql<boolean>`exists (select from form_round r where r.cohort_id = cohort.id and r.form = 'onboarding-feedback')`
    )
    .orderBy('opens_on', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return { ...cohort, earlier: earlier.map(({ id }) => id) };
}
