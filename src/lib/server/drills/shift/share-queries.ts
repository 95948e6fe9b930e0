import type { Database } from '../../db';

/** What somebody has set for a person, with the name of who set it. */
export function selectShare(db: Database, personId: string) {
  return db
    .selectFrom('traffic_share as t')
    .leftJoin('person as p', 'p.id', 't.set_by')
    .select(['t.share', 'p.name as setBy', 't.set_at as setAt'])
    .where('t.person_id', '=', personId)
    .executeTakeFirst();
}

export function lockShare(trx: Database, personId: string) {
  return trx
    .selectFrom('traffic_share')
    .select(['share'])
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}

export async function upsertShare(
  trx: Database,
  setting: { personId: string; share: number | null; setBy: string; setAt: Date }
): Promise<void> {
  const row = { share: setting.share, set_by: setting.setBy, set_at: setting.setAt };
  await trx
    .insertInto('traffic_share')
    .values({ person_id: setting.personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

/** The cohorts a person is or was in, with their mentor in each; none for somebody who does not exist. */
export function selectCoaching(db: Database, personId: string) {
  return db
    .selectFrom('enrolment')
    .select(['cohort_id as cohortId', 'mentor_id as mentorId'])
    .where('person_id', '=', personId)
    .execute();
}

export async function personExists(db: Database, personId: string): Promise<boolean> {
  const found = await db.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst();
  return found !== undefined;
}

export async function selectName(db: Database, personId: string): Promise<string | undefined> {
  const found = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst();
  return found?.name;
}
