import { sql } from 'kysely';
import type { Debrief, DrillState, Score } from '../../../engine/drill';
import type { Arrival, ShiftFigures } from '../../../engine/drill/shift';
import { newId, type Database } from '../../db';
import type { Locale } from '../../db/schema';

/** A customer to come, with the revision they are played from whatever becomes of the scenario meanwhile. */
export type PlannedArrival = Arrival & { revisionId: string };

export async function insertShift(
  trx: Database,
  shift: {
    personId: string;
    cohortId: string | null;
    mode: 'practice' | 'assessment';
    locale: Locale;
    minutes: number;
    share: number;
    seed: number;
    plan: PlannedArrival[];
    startedAt: Date;
    engineVersion: string;
  }
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('shift')
    .values({
      id,
      person_id: shift.personId,
      cohort_id: shift.cohortId,
      mode: shift.mode,
      locale: shift.locale,
      minutes: shift.minutes,
      share: shift.share,
      seed: shift.seed,
      plan: JSON.stringify(shift.plan),
      started_at: shift.startedAt,
      paused_at: null,
      due_ms: 0,
      ended_at: null,
      figures: null,
      engine_version: shift.engineVersion
    })
    .execute();
  return id;
}

/** Makes two shifts that one person starts at once start one after the other. */
export async function lockPerson(trx: Database, personId: string): Promise<void> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
}

const shiftColumns = [
  'id',
  'person_id as personId',
  'mode',
  'locale',
  'minutes',
  'share',
  'plan',
  'started_at as startedAt',
  'paused_at as pausedAt',
  sql<number>`paused_ms::float8`.as('pausedMs'),
  sql<number>`set_back_ms::float8`.as('setBackMs'),
  sql<number>`reached_ms::float8`.as('reachedMs'),
  sql<number | null>`due_ms::float8`.as('dueMs'),
  sql<number>`version::float8`.as('version'),
  'ended_at as endedAt',
  'figures',
  'engine_version as engineVersion'
] as const;

export type Shift = NonNullable<Awaited<ReturnType<typeof selectShift>>>;

/** A person's own shift. */
export function selectShift(db: Database, id: string, personId: string) {
  return shiftsOf(db, personId).where('id', '=', id).executeTakeFirst();
}

/** As `selectShift`, locked until the transaction ends: whatever happens in a shift happens one after another. */
export function lockShift(trx: Database, id: string, personId: string) {
  return shiftsOf(trx, personId).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The shift the person is on, if any. */
export function selectRunningShift(db: Database, personId: string) {
  return shiftsOf(db, personId).where('ended_at', 'is', null).executeTakeFirst();
}

function shiftsOf(db: Database, personId: string) {
  return db
    .selectFrom('shift')
    .select(shiftColumns)
    .where('person_id', '=', personId)
    .$narrowType<{ plan: PlannedArrival[]; figures: ShiftFigures | null }>();
}

/** Some of a person's shifts, newest first, with how many chats each had. */
export function selectShifts(db: Database, personId: string, page: { limit: number; offset: number }) {
  return db
    .selectFrom('shift as s')
    .select([
      's.id',
      's.person_id as personId',
      's.mode',
      's.minutes',
      's.share',
      's.started_at as startedAt',
      's.ended_at as endedAt',
      's.figures',
      sql<number>`(select count(*)::int from drill_attempt a where a.shift_id = s.id)`.as('chats')
    ])
    .where('s.person_id', '=', personId)
    .orderBy('s.started_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .$narrowType<{ figures: ShiftFigures | null }>()
    .execute();
}

export async function countShifts(db: Database, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('shift')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return count;
}

const chatColumns = [
  'id',
  'scenario',
  'locale',
  'revision_id as revisionId',
  'state',
  'turn',
  'ended_at as endedAt',
  sql<number>`seat`.as('seat'),
  sql<number>`arrived_at`.as('arrivedAt'),
  'offline',
  'seen_turn as seenTurn',
  'tags',
  'note',
  'closed_by as closedBy',
  sql<number>`version::float8`.as('version')
] as const;

export type Chat = Awaited<ReturnType<typeof selectChats>>[number];

/** The chats of a shift that have begun, by seat; with `since` only those that have changed after that version. */
export function selectChats(db: Database, shiftId: string, since = 0) {
  return db
    .selectFrom('drill_attempt')
    .select(chatColumns)
    .where('shift_id', '=', shiftId)
    .where('version', '>', String(since))
    .orderBy('seat')
    .$narrowType<{ state: DrillState }>()
    .execute();
}

export async function insertChat(
  trx: Database,
  shift: { id: string; personId: string },
  chat: {
    scenario: string;
    locale: Locale;
    revisionId: string;
    seed: number;
    state: DrillState;
    startedAt: Date;
    seat: number;
    arrivedAt: number;
    offline: boolean;
    version: number;
    engineVersion: string;
  }
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('drill_attempt')
    .values({
      id,
      person_id: shift.personId,
      scenario: chat.scenario,
      locale: chat.locale,
      revision_id: chat.revisionId,
      seed: chat.seed,
      state: JSON.stringify(chat.state),
      turn: 0,
      started_at: chat.startedAt,
      ended_at: null,
      debrief: null,
      engine_version: chat.engineVersion,
      shift_id: shift.id,
      seat: chat.seat,
      arrived_at: chat.arrivedAt,
      offline: chat.offline,
      version: chat.version
    })
    .execute();
  return id;
}

/**
 * Writes a shift and those of its chats that have changed, with the debriefs of those that have just ended. One statement,
 * because a turn waits for it.
 */
export async function writeShift(
  trx: Database,
  shift: Shift,
  chats: Chat[],
  debriefs: ReadonlyMap<string, Debrief>
): Promise<void> {
  const rows = chats.map((chat) => ({ ...chat, debrief: debriefs.get(chat.id) ?? null }));
  await sql`
    with changed as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as chat(
        id uuid, state jsonb, turn integer, "endedAt" timestamptz, "seenTurn" integer, tags text[], note text,
        "closedBy" text, version bigint, debrief jsonb
      )
    ), chats_written as (
      update drill_attempt a
      set state = c.state, turn = c.turn, ended_at = c."endedAt", seen_turn = c."seenTurn", tags = c.tags, note = c.note,
        closed_by = c."closedBy", version = c.version, debrief = coalesce(nullif(c.debrief, 'null'), a.debrief)
      from changed c where a.id = c.id
    )
    update shift
    set paused_at = ${shift.pausedAt}, paused_ms = ${shift.pausedMs}, set_back_ms = ${shift.setBackMs},
      reached_ms = ${shift.reachedMs}, due_ms = ${shift.dueMs}, version = ${shift.version},
      ended_at = ${shift.endedAt}, figures = ${shift.figures && JSON.stringify(shift.figures)}::jsonb
    where id = ${shift.id}`.execute(trx);
}

/**
 * Tells every server that a shift has changed, once the change is committed. A transaction that notifies holds a lock of the
 * whole database while it commits, so that a write that notified itself would make all others wait for its flush to disk.
 */
export async function announce(db: Database, shiftId: string): Promise<void> {
  await sql`select pg_notify(${shiftChannel}, ${shiftId})`.execute(db);
}

/** The scores of a shift's chats that are over. */
export function selectScores(db: Database, shiftId: string) {
  return db
    .selectFrom('drill_attempt')
    .select(['id', sql<Score>`debrief -> 'score'`.as('score')])
    .where('shift_id', '=', shiftId)
    .where('debrief', 'is not', null)
    .execute();
}

/** A shift whoever's it is, with whose: for those who may read it by other rights than its owner's. */
export function selectAnyShift(db: Database, id: string) {
  return db
    .selectFrom('shift')
    .select(['id', 'person_id as personId'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The shift's version, or null when it is gone. */
export async function selectVersion(db: Database, id: string): Promise<number | null> {
  const found = await db
    .selectFrom('shift')
    .select(sql<number>`version::float8`.as('version'))
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.version ?? null;
}

export const shiftChannel = 'shift';
