import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';

type Moved = { id: string; revision: number; wakeAt: Date | null };

export async function updateOwner(
  db: Database,
  {
    id,
    revision,
    wakeAt,
    fromId,
    toId,
    reason
  }: Moved & { fromId: string | null; toId: string; reason: string }
): Promise<void> {
  await db
    .updateTable('duty')
    .set({
      owner_id: toId,
      delegated_from: fromId,
      delegated_at: now(),
      delegation_reason: reason,
      wake_at: wakeAt,
      revision: revision + 1,
      changed_at: now()
    })
    .where('id', '=', id)
    .execute();
}

export async function updateExtension(
  db: Database,
  { id, revision, wakeAt, to, reason }: Moved & { to: string; reason: string }
): Promise<void> {
  await db
    .updateTable('duty')
    .set({
      extended_to: to,
      extension_reason: reason,
      wake_at: wakeAt,
      revision: revision + 1,
      changed_at: now()
    })
    .where('id', '=', id)
    .execute();
}

/** Open duties that have begun or will, with what their next reminder depends on. */
export function selectOpen(db: Database) {
  return db
    .selectFrom('duty')
    .select(['id', 'step', 'starts_on as startsOn', 'owner_id as ownerId', 'due_on as dueOn'])
    .where('done_at', 'is', null)
    .forUpdate()
    .execute();
}

export async function updateHolidays(db: Database, days: string[]): Promise<void> {
  const change = { holidays: JSON.stringify(days) };
  await db
    .insertInto('organisation')
    .values({ name: '', ...change })
    .onConflict((conflict) => conflict.column('singleton').doUpdateSet(change))
    .execute();
}

export async function updateCohortDates(
  db: Database,
  id: string,
  dates: { opensOn: string; classroomEndsOn: string; onJobEndsOn: string }
): Promise<void> {
  await db
    .updateTable('cohort')
    .set({
      opens_on: dates.opensOn,
      classroom_ends_on: dates.classroomEndsOn,
      on_job_ends_on: dates.onJobEndsOn,
      revision: sql`revision + 1`
    })
    .where('id', '=', id)
    .execute();
}
