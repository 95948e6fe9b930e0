import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';

export function selectFeed(db: Database, personId: string) {
  return db
    .selectFrom('calendar_feed')
    .select('created_at as since')
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

export async function upsertFeed(db: Database, personId: string, tokenHash: string): Promise<void> {
  const change = { token_hash: tokenHash, created_at: now() };
  await db
    .insertInto('calendar_feed')
    .values({ person_id: personId, ...change })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(change))
    .execute();
}

export async function deleteFeed(db: Database, personId: string): Promise<boolean> {
  const result = await db.deleteFrom('calendar_feed').where('person_id', '=', personId).executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

/** Whose calendar it is, while they have not left. */
export function selectOwner(db: Database, tokenHash: string) {
  return db
    .selectFrom('calendar_feed as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .select(['p.id as personId', 'p.locale'])
    .where('f.token_hash', '=', tokenHash)
    .where('p.left_at', 'is', null)
    .executeTakeFirst();
}

/** What a person owes or has handed in, as far as it is dated for good. */
export function selectDuties(db: Database, personId: string) {
  return db
    .selectFrom('duty as d')
    .innerJoin('cohort as c', 'c.id', 'd.cohort_id')
    .leftJoin('person as a', 'a.id', 'd.about_id')
    .select([
      'd.id',
      'd.artefact',
      'd.cohort_id as cohortId',
      'd.due_on as dueOn',
      'd.revision',
      'd.changed_at as changedAt',
      'd.done_at as doneAt',
      'd.about_id as aboutId',
      'a.name as about',
      'c.name as cohort'
    ])
    .where('d.owner_id', '=', personId)
    .where('d.starts_on', 'is not', null)
    .orderBy('d.id')
    .execute();
}

/** The sessions a person teaches, or sits in as a member of the cohort. */
export function selectSessions(db: Database, personId: string) {
  return db
    .selectFrom('training_session as s')
    .innerJoin('training_plan as p', 'p.id', 's.plan_id')
    .innerJoin('cohort as c', 'c.id', 's.cohort_id')
    .select([
      's.id',
      's.title',
      's.place',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      sql<number>`p.revision + s.moves`.as('revision'),
      sql<Date>`greatest(p.changed_at, s.moved_at)`.as('changedAt'),
      's.trainer_id as trainerId',
      'c.name as cohort'
    ])
    .where((eb) =>
      eb.or([
        eb('s.trainer_id', '=', personId),
        eb.exists(
          eb
            .selectFrom('enrolment as m')
            .select('m.person_id')
            .whereRef('m.cohort_id', '=', 's.cohort_id')
            .where('m.person_id', '=', personId)
            .where('m.left_on', 'is', null)
        )
      ])
    )
    .orderBy('s.id')
    .execute();
}

/** The windows of the papers a person is to sit. */
export function selectExams(db: Database, personId: string) {
  return db
    .selectFrom('exam as e')
    .innerJoin('enrolment as m', 'm.cohort_id', 'e.cohort_id')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .select([
      'e.id',
      'e.opens_at as opensAt',
      'e.closes_at as closesAt',
      'e.minutes',
      'e.revision',
      'e.created_at as createdAt',
      'c.name as cohort'
    ])
    .where('m.person_id', '=', personId)
    .where('m.left_on', 'is', null)
    .orderBy('e.id')
    .execute();
}
