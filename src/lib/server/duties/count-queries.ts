import { sql } from 'kysely';
import type { Artefact, StepId } from '../../engine/onboarding';
import type { Database } from '../db';

/** For each artefact of a cohort how many duties are in which state, in the order in which they first fall due. */
export function selectCounts(db: Database, cohortId: string, today: string) {
  const begun = sql`starts_on is not null and starts_on <= ${today}::date`;
  return db
    .selectFrom('duty')
    .select([
      'step',
      'artefact',
      sql<number>`count(*) filter (where done_at is not null)::int`.as('done'),
      sql<number>`count(*) filter (where done_at is null and not coalesce(${begun}, false))::int`.as('ahead'),
      sql<number>`count(*) filter (where done_at is null and ${begun} and due_on >= ${today}::date)::int`.as(
        'open'
      ),
      sql<number>`count(*) filter (where done_at is null and ${begun} and due_on < ${today}::date)::int`.as(
        'late'
      )
    ])
    .$narrowType<{ step: StepId; artefact: Artefact }>()
    .where('cohort_id', '=', cohortId)
    .groupBy(['step', 'artefact'])
    .orderBy(sql`min(due_on)`)
    .orderBy('artefact')
    .execute();
}

/** The people of a cohort about whom something is late, with how much. */
export function selectLateAbout(db: Database, cohortId: string, today: string) {
  return db
    .selectFrom('duty')
    .select(['about_id as personId', sql<number>`count(*)::int`.as('count')])
    .where('cohort_id', '=', cohortId)
    .where('about_id', 'is not', null)
    .$narrowType<{ personId: string }>()
    .where('done_at', 'is', null)
    .where('starts_on', '<=', today)
    .where('due_on', '<', today)
    .groupBy('about_id')
    .execute();
}

/** What is late in a cohort, longest first, with who can move it. */
export function selectLatest(db: Database, cohortId: string, today: string, limit: number) {
  return db
    .selectFrom('duty as d')
    .leftJoin('person as o', 'o.id', 'd.owner_id')
    .leftJoin('person as a', 'a.id', 'd.about_id')
    .select([
      'd.id',
      'd.artefact',
      'd.about_id as aboutId',
      'd.owner_id as ownerId',
      'd.due_on as dueOn',
      'o.name as owner',
      'a.name as about'
    ])
    .where('d.cohort_id', '=', cohortId)
    .where('d.done_at', 'is', null)
    .where('d.starts_on', '<=', today)
    .where('d.due_on', '<', today)
    .orderBy('d.due_on')
    .orderBy('d.id')
    .limit(limit)
    .execute();
}
