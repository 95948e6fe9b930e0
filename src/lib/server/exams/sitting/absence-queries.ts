import { sql } from 'kysely';
import { now } from '../../clock';
import type { Database } from '../../db';

/** How often a sitter left the page, and for how many seconds in all. */
export type Absences = { count: number; seconds: number };

export function selectAbsences(db: Database, attemptId: string): Promise<Absences> {
  return db
    .selectFrom('exam_absence')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`coalesce(sum(seconds), 0)::int`.as('seconds')
    ])
    .where('attempt_id', '=', attemptId)
    .executeTakeFirstOrThrow();
}

export async function insertAbsences(
  trx: Database,
  attemptId: string,
  absences: { id: string; seconds: number }[]
): Promise<void> {
  const rows = absences.map(({ id, seconds }) => ({ attempt_id: attemptId, id, seconds, noted_at: now() }));
  await trx
    .insertInto('exam_absence')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
