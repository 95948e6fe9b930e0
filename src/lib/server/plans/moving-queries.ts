import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';

const columns = [
  's.id',
  's.cohort_id as cohortId',
  's.course',
  's.title',
  's.trainer_id as trainerId',
  's.place',
  's.starts_at as startsAt',
  's.ends_at as endsAt',
  's.moves'
] as const;

export function selectMovable(db: Database, id: string) {
  return db.selectFrom('training_session as s').select(columns).where('s.id', '=', id).executeTakeFirst();
}

/** Until the transaction ends no other session is moved: two moved at once would not see one another. */
export async function lockBookings(trx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('training_session'))`.execute(trx);
}

/** Other sessions that take a trainer or a room at some time between two instants. */
export function selectBeside(db: Database, at: { id: string; startsAt: Date; endsAt: Date }) {
  return db
    .selectFrom('training_session as s')
    .innerJoin('training_plan as p', 'p.id', 's.plan_id')
    .select([...columns, 'p.name as plan'])
    .where('s.id', '!=', at.id)
    .where('p.state', 'in', ['submitted', 'approved', 'opened'])
    .where('s.starts_at', '<', at.endsAt)
    .where('s.ends_at', '>', at.startsAt)
    .execute();
}

export async function updatePlace(
  trx: Database,
  id: string,
  { startsAt, endsAt, place }: { startsAt: Date; endsAt: Date; place: string }
): Promise<void> {
  await trx
    .updateTable('training_session')
    .set((eb) => ({
      starts_at: startsAt,
      ends_at: endsAt,
      place,
      moves: eb('moves', '+', 1),
      moved_at: now()
    }))
    .where('id', '=', id)
    .execute();
}
