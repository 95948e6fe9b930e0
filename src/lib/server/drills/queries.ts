import { sql } from 'kysely';
import type { Band, Debrief, DrillState } from '../../engine/drill';
import type { ShiftFigures } from '../../engine/drill/shift';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { Locale } from '../db/schema';
import { playedWith } from './version';

export async function insertAttempt(
  db: Database,
  attempt: {
    personId: string;
    scenario: string;
    locale: Locale;
    revisionId: string;
    seed: number;
    state: DrillState;
    engineVersion: string;
  }
): Promise<string> {
  const id = newId();
  await db
    .insertInto('drill_attempt')
    .values({
      id,
      person_id: attempt.personId,
      scenario: attempt.scenario,
      locale: attempt.locale,
      revision_id: attempt.revisionId,
      seed: attempt.seed,
      state: JSON.stringify(attempt.state),
      turn: 0,
      started_at: now(),
      ended_at: null,
      debrief: null,
      engine_version: attempt.engineVersion
    })
    .execute();
  return id;
}

const columns = [
  'id',
  'scenario',
  'locale',
  'revision_id as revisionId',
  'state',
  'turn',
  'started_at as startedAt',
  'ended_at as endedAt',
  'debrief',
  'shift_id as shiftId'
] as const;

export type Attempt = NonNullable<Awaited<ReturnType<typeof lockAttempt>>>;

/** A person's own attempt, locked until the transaction ends. */
export function lockAttempt(trx: Database, id: string, personId: string) {
  return trx
    .selectFrom('drill_attempt')
    .select(columns)
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .forUpdate()
    .$narrowType<{ state: DrillState; debrief: Debrief | null }>()
    .executeTakeFirst();
}

export async function updateAttempt(
  trx: Database,
  id: string,
  change: { state: DrillState; turn: number; debrief: Debrief | null }
): Promise<void> {
  await trx
    .updateTable('drill_attempt')
    .set({
      state: JSON.stringify(change.state),
      turn: change.turn,
      debrief: change.debrief && JSON.stringify(change.debrief),
      ended_at: change.debrief ? now() : null,
      /* What scores it in the end, whatever it began with. */
      ...(change.debrief && { engine_version: playedWith })
    })
    .where('id', '=', id)
    .execute();
}

/** An attempt's score as it stands, after rulings; null while it runs. */
export const standing = {
  total: sql<number | null>`coalesce(ruled_total, (debrief #>> '{score,total}')::int)`,
  band: sql<Band | null>`coalesce(ruled_band, debrief #>> '{score,band}')`
};

/** A person's attempts, newest first, with the total, as it stands, of those that are over. */
export function selectAttempts(db: Database, personId: string) {
  return db
    .selectFrom('drill_attempt')
    .select([
      'id',
      'scenario',
      'started_at as startedAt',
      'ended_at as endedAt',
      standing.total.as('total'),
      standing.band.as('band')
    ])
    .where('person_id', '=', personId)
    .orderBy('started_at', 'desc')
    .execute();
}

export function selectEnded(db: Database, personIds: string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('drill_attempt')
    .select(['person_id as personId', 'scenario as slug'])
    .distinct()
    .where('person_id', 'in', personIds)
    .where('ended_at', 'is not', null)
    .execute();
}

/** One row a shift that is over, numbered by mode in the order they were worked. */
export function selectWorkedShifts(db: Database, cohortId: string, personIds: string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('shift')
    .select([
      'person_id as personId',
      sql<string>`mode || '/' || row_number() over (partition by person_id, mode order by started_at, id)`.as(
        'slug'
      )
    ])
    .where('cohort_id', '=', cohortId)
    .where('person_id', 'in', personIds)
    .where('ended_at', 'is not', null)
    .execute();
}

/** Single drills that were played to the end, in the order they ended, with the score as it stands. */
export function selectScored(db: Database, personIds: string[]) {
  return db
    .selectFrom('drill_attempt')
    .select(['person_id as personId', 'scenario', 'ended_at as endedAt', standing.total.as('total')])
    .where('person_id', 'in', personIds)
    .where('shift_id', 'is', null)
    .where('ended_at', 'is not', null)
    .$narrowType<{ endedAt: Date }>()
    .orderBy('ended_at')
    .orderBy('id')
    .execute();
}

/** The figures of the shifts that were worked to the end. */
export function selectShiftFigures(db: Database, personIds: string[]) {
  return db
    .selectFrom('shift')
    .select(['person_id as personId', 'started_at as startedAt', 'figures'])
    .where('person_id', 'in', personIds)
    .where('ended_at', 'is not', null)
    .where('figures', 'is not', null)
    .orderBy('started_at')
    .$narrowType<{ figures: ShiftFigures }>()
    .execute();
}
