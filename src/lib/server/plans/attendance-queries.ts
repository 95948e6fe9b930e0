import { sql } from 'kysely';
import { now } from '../clock';
import { config } from '../config';
import type { Database } from '../db';
import type { AttendanceState } from '../db/schema';

type Span = { from: Date; to: Date };

/** Whether somebody of the cohort (`e`) had not left by the day of a session (`s`). */
const wasThere = sql<boolean>`(e.left_on is null or e.left_on >= (s.starts_at at time zone ${config.timeZone})::date)`;

function sessions(db: Database) {
  return db
    .selectFrom('training_session as s')
    .innerJoin('cohort as c', 'c.id', 's.cohort_id')
    .leftJoin('person as t', 't.id', 's.trainer_id')
    .select([
      's.id',
      's.course',
      's.title',
      's.trainer_id as trainerId',
      't.name as trainer',
      's.place',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.moves',
      'c.id as cohortId',
      'c.name as cohort',
      sql<number>`(select count(*)::int from attendance a where a.session_id = s.id)`.as('noted'),
      sql<number>`(select count(*)::int from enrolment e
        where e.cohort_id = s.cohort_id and ${wasThere})`.as('size')
    ])
    .orderBy('s.starts_at')
    .orderBy('s.id');
}

export type HeldSession = Awaited<ReturnType<typeof selectCohortSessions>>[number];

/** Those that take place in a span of time, or all. */
export function selectCohortSessions(db: Database, cohortId: string, span?: Span) {
  return sessions(db)
    .where('s.cohort_id', '=', cohortId)
    .$if(span !== undefined, (query) =>
      query.where('s.starts_at', '<', span!.to).where('s.ends_at', '>', span!.from)
    )
    .execute();
}

/** The sessions that a trainer holds from an instant on. */
export function selectHeld(db: Database, trainerId: string, from: Date) {
  return sessions(db).where('s.trainer_id', '=', trainerId).where('s.ends_at', '>', from).execute();
}

/** The sessions of the cohorts that somebody is in. */
export function selectAttended(db: Database, personId: string, { from, to }: Span) {
  return sessions(db)
    .innerJoin('enrolment as e', 'e.cohort_id', 's.cohort_id')
    .where('e.person_id', '=', personId)
    .where('e.left_on', 'is', null)
    .where('s.starts_at', '<', to)
    .where('s.ends_at', '>', from)
    .execute();
}

/** One session of an opened cohort. */
export function selectSession(db: Database, id: string) {
  return sessions(db).where('s.id', '=', id).executeTakeFirst();
}

/** Holds the session until the transaction ends, so that two who note it follow one another. */
export async function lockSession(trx: Database, id: string): Promise<void> {
  await trx.selectFrom('training_session').select('id').where('id', '=', id).forUpdate().execute();
}

/** Everybody who was in the session's cohort that day, with what was noted about them. */
export function selectRegister(db: Database, sessionId: string) {
  return db
    .selectFrom('training_session as s')
    .innerJoin('enrolment as e', 'e.cohort_id', 's.cohort_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('attendance as a', (join) =>
      join.onRef('a.session_id', '=', 's.id').onRef('a.person_id', '=', 'p.id')
    )
    .leftJoin('person as n', 'n.id', 'a.noted_by')
    .select(['p.id', 'p.name', 'a.state', 'a.note', 'n.name as notedBy', 'a.noted_at as notedAt'])
    .where('s.id', '=', sessionId)
    .where(sql<boolean>`(${wasThere} or a.person_id is not null)`)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute();
}

export type Noted = { personId: string; state: AttendanceState; note: string };

export async function upsertAttendance(
  trx: Database,
  sessionId: string,
  notedBy: string,
  noted: Noted[]
): Promise<void> {
  const at = now();
  const rows = noted.map(({ personId, state, note }) => ({
    session_id: sessionId,
    person_id: personId,
    state,
    note,
    noted_by: notedBy,
    noted_at: at
  }));
  await trx
    .insertInto('attendance')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'person_id']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        note: eb.ref('excluded.note'),
        noted_by: eb.ref('excluded.noted_by'),
        noted_at: eb.ref('excluded.noted_at')
      }))
    )
    .execute();
}
