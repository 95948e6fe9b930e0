import { sql } from 'kysely';
import type { Artefact, PlannedDuty } from '../../engine/onboarding';
import { now } from '../clock';
import { newId, type Database } from '../db';

/** Every duty of a cohort, as the engine compares it: its planned day, not the one it was extended to. */
export function selectStanding(db: Database, cohortId: string) {
  return db
    .selectFrom('duty as d')
    .leftJoin('person as o', 'o.id', 'd.owner_id')
    .select([
      'd.id',
      'd.step',
      'd.artefact',
      'd.about_id as aboutId',
      'd.owner_id as ownerId',
      'd.starts_on as startsOn',
      'd.planned_on as dueOn',
      'd.extended_to as extendedTo',
      'd.done_at as doneAt',
      sql<boolean>`d.delegated_at is not null and o.left_at is null`.as('delegated')
    ])
    .where('d.cohort_id', '=', cohortId)
    .orderBy('d.id')
    .execute();
}

export type Planned = PlannedDuty & { wakeAt: Date | null };

export async function insertDuties(db: Database, cohortId: string, duties: Planned[]): Promise<void> {
  if (duties.length === 0) return;
  const rows = JSON.stringify(duties.map((duty) => ({ id: newId(), ...columnsOf(duty), ...moment() })));
  await sql`
    insert into duty (
      id, cohort_id, step, artefact, about_id, owner_id, starts_on, planned_on, wake_at, created_at, changed_at
    )
    select id, ${cohortId}, step, artefact, about_id, owner_id, starts_on, planned_on, wake_at, at, at
    from jsonb_to_recordset(${rows}::jsonb) as r(
      id uuid, step text, artefact text, about_id uuid, owner_id uuid, starts_on date, planned_on date,
      wake_at timestamptz, at timestamptz
    )`.execute(db);
}

/** Gives open duties their new days and owners; an extension that no longer reaches further ends. */
export async function updateDuties(db: Database, duties: (Planned & { id: string })[]): Promise<void> {
  if (duties.length === 0) return;
  const rows = JSON.stringify(duties.map((duty) => ({ id: duty.id, ...columnsOf(duty), ...moment() })));
  await sql`
    update duty d set
      owner_id = r.owner_id,
      starts_on = r.starts_on,
      planned_on = r.planned_on,
      extended_to = case when d.extended_to > r.planned_on then d.extended_to end,
      extension_reason = case when d.extended_to > r.planned_on then d.extension_reason end,
      wake_at = r.wake_at,
      revision = d.revision + 1,
      changed_at = r.at
    from jsonb_to_recordset(${rows}::jsonb) as r(
      id uuid, owner_id uuid, starts_on date, planned_on date, wake_at timestamptz, at timestamptz
    )
    where d.id = r.id and d.done_at is null`.execute(db);
}

export async function deleteOpen(db: Database, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom('duty').where('id', 'in', ids).where('done_at', 'is', null).execute();
}

/** Marks a duty as done and answers its id; undefined when there is none that is open. */
export async function markDone(
  db: Database,
  duty: { cohortId: string; artefact: Artefact; aboutId: string | null; byId: string }
): Promise<string | undefined> {
  const row = await db
    .updateTable('duty')
    .set({ done_at: now(), done_by: duty.byId, wake_at: null, changed_at: now() })
    .where('cohort_id', '=', duty.cohortId)
    .where('artefact', '=', duty.artefact)
    .where('about_id', 'is not distinct from', duty.aboutId)
    .where('done_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function selectHolidays(db: Database): Promise<ReadonlySet<string>> {
  const row = await db.selectFrom('organisation').select('holidays').executeTakeFirst();
  return new Set(row?.holidays ?? []);
}

function columnsOf({ step, artefact, aboutId, ownerId, startsOn, dueOn, wakeAt }: Planned) {
  return {
    step,
    artefact,
    about_id: aboutId,
    owner_id: ownerId,
    starts_on: startsOn,
    planned_on: dueOn,
    wake_at: wakeAt
  };
}

function moment() {
  return { at: now() };
}
