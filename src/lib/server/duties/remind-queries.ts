import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';

/** Open duties whose hour has come, locked; those another server has in hand are left to it. */
export function selectAwake(db: Database, limit: number) {
  return db
    .selectFrom('duty as d')
    .innerJoin('cohort as c', 'c.id', 'd.cohort_id')
    .leftJoin('person as o', 'o.id', 'd.owner_id')
    .leftJoin('person as a', 'a.id', 'd.about_id')
    .select([
      'd.id',
      'd.cohort_id as cohortId',
      'c.name as cohort',
      'd.step',
      'd.artefact',
      'd.about_id as aboutId',
      'd.owner_id as ownerId',
      'd.due_on as dueOn',
      'd.starts_on as startsOn',
      'o.name as owner',
      'a.name as about'
    ])
    .where('d.done_at', 'is', null)
    .where('d.wake_at', '<=', now())
    .orderBy('d.wake_at')
    .limit(limit)
    .forUpdate('d')
    .skipLocked()
    .execute();
}

export async function updateWakes(db: Database, wakes: { id: string; at: Date | null }[]): Promise<void> {
  if (wakes.length === 0) return;
  await sql`
    update duty d set wake_at = r.at
    from jsonb_to_recordset(${JSON.stringify(wakes)}::jsonb) as r(id uuid, at timestamptz)
    where d.id = r.id`.execute(db);
}

/** Cohorts with an open duty of somebody who has left or is no longer enrolled: their people have changed unnoticed. */
export function selectUnsettled(db: Database) {
  return db
    .selectFrom('duty as d')
    .select('d.cohort_id as id')
    .distinct()
    .where('d.done_at', 'is', null)
    .where(
      sql<boolean>`exists (select from person p where p.id in (d.owner_id, d.about_id) and p.left_at is not null)`
    )
    .execute();
}
