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

/**
 * Cohorts whose people changed without a word to the duties: somebody who owes or is owed about has left, somebody is new or
 * no longer in it, or has another mentor.
 */
export async function selectUnsettled(db: Database, since: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from cohort c
    where c.on_job_ends_on >= ${since}::date and (
      exists (
        select from duty d join person p on p.id in (d.owner_id, d.about_id)
        where d.cohort_id = c.id and d.done_at is null and p.left_at is not null
      )
      or exists (
        select from enrolment e
        join person p on p.id = e.person_id and p.left_at is null
        left join duty d on d.cohort_id = e.cohort_id and d.about_id = e.person_id and d.artefact = 'mentor-assessment'
        left join person m on m.id = e.mentor_id and m.left_at is null
        where e.cohort_id = c.id and e.left_on is null and (
          d.id is null
          or (d.done_at is null and d.delegated_at is null and m.id is not null and d.owner_id is distinct from m.id)
        )
      )
      or exists (
        select from duty d
        where d.cohort_id = c.id and d.done_at is null and d.artefact = 'mentor-assessment'
          and not exists (
            select from enrolment e
            where e.cohort_id = c.id and e.person_id = d.about_id and e.left_on is null
          )
      )
    )`.execute(db);
  return rows.map(({ id }) => id);
}
