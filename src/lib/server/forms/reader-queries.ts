import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { Actor } from '../policy';

/** Roles that read by holding them; a mentor reads what concerns their own new hires alone. */
const byRole = ['trainer', 'lead', 'hr', 'manager'];

/**
 * Named forms that were handed in and that the actor may read: the question of who may is asked here alone. What is
 * about the actor they read only where the form says so or somebody has shown it to them, whatever else they are.
 */
function readable(db: Database, actor: Actor) {
  const grants = actor.grants.filter(({ role }) => byRole.includes(role));
  return db
    .selectFrom('form_sheet as s')
    .innerJoin('form_round as r', 'r.id', 's.round_id')
    .innerJoin('cohort as c', 'c.id', 'r.cohort_id')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .leftJoin('person as a', 'a.id', 's.about_id')
    .innerJoin('form_submission as f', (join) =>
      join.onRef('f.sheet_id', '=', 's.id').on('f.reopened_at', 'is', null)
    )
    .where('r.anonymous', '=', false)
    .where((eb) =>
      eb.or([
        eb('s.about_id', 'is distinct from', actor.personId),
        sql<boolean>`'about' = any(r.readers)`,
        isShared
      ])
    )
    .where((eb) =>
      eb.or([
        eb.and([eb('s.about_id', '=', actor.personId), isShared]),
        ...grants.map((grant) =>
          eb.and([
            sql<boolean>`${grant.role} = any(r.readers)`,
            grant.cohortId ? eb('r.cohort_id', '=', grant.cohortId) : eb.lit(true),
            grant.departmentId
              ? eb(sql`coalesce(a.department_id, p.department_id)`, '=', grant.departmentId)
              : eb.lit(true)
          ])
        ),
        eb.and([
          sql<boolean>`'mentor' = any(r.readers)`,
          eb.exists(
            eb
              .selectFrom('enrolment as e')
              .select('e.person_id')
              .whereRef('e.cohort_id', '=', 'r.cohort_id')
              .where('e.mentor_id', '=', actor.personId)
              .where((on) =>
                on.or([
                  on('e.person_id', '=', on.ref('s.person_id')),
                  on('e.person_id', '=', on.ref('s.about_id'))
                ])
              )
          )
        ]),
        eb.and([sql<boolean>`'about' = any(r.readers)`, eb('s.about_id', '=', actor.personId)]),
        eb.and([
          sql<boolean>`'team' = any(r.readers)`,
          sql<boolean>`p.department_id = (select department_id from person where id = ${actor.personId})`
        ])
      ])
    );
}

const isShared = sql<boolean>`exists (select from form_sharing h where h.sheet_id = s.id)`;

const columns = [
  's.id',
  's.round_id as roundId',
  's.person_id as personId',
  'p.name as personName',
  's.about_id as aboutId',
  'a.name as aboutName',
  's.day',
  'r.form',
  'r.often',
  'r.matrix_rows as rows',
  'r.cohort_id as cohortId',
  'c.name as cohortName',
  'f.answers',
  'f.handed_in_at as handedInAt'
] as const;

export function selectReadable(db: Database, actor: Actor, id: string) {
  return readable(db, actor).select(columns).where('s.id', '=', id).executeTakeFirst();
}

export type Wanted = {
  forms?: string[];
  personId?: string;
  aboutId?: string;
  fromDay?: string;
  unread?: boolean;
  /** Also what the actor wrote, where their team reads it. */
  own?: boolean;
  limit?: number;
};

/** What the actor may read, newest first: of some forms, of one person, from a day on, or what they have not read. */
export function selectAllReadable(db: Database, actor: Actor, wanted: Wanted = {}) {
  let query = readable(db, actor)
    .leftJoin('form_reading as g', (join) =>
      join.onRef('g.sheet_id', '=', 's.id').on('g.person_id', '=', actor.personId)
    )
    .leftJoin('form_settling as t', 't.sheet_id', 's.id')
    .select(columns)
    .select((eb) => [
      'g.read_at as readAt',
      't.settled_at as settledAt',
      't.solution',
      eb
        .selectFrom('form_reply as y')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .whereRef('y.sheet_id', '=', 's.id')
        .as('replies')
    ])
    .$if(!wanted.own, (others) => others.where('s.person_id', '!=', actor.personId));
  if (wanted.forms) query = query.where('r.form', 'in', wanted.forms);
  if (wanted.personId) query = query.where('s.person_id', '=', wanted.personId);
  if (wanted.aboutId) query = query.where('s.about_id', '=', wanted.aboutId);
  if (wanted.fromDay) query = query.where('s.day', '>=', wanted.fromDay);
  if (wanted.unread) query = query.where('g.read_at', 'is', null);
  return query
    .orderBy('f.handed_in_at', 'desc')
    .limit(wanted.limit ?? 200)
    .execute();
}

export async function insertReading(db: Database, sheetId: string, personId: string): Promise<void> {
  await db
    .insertInto('form_reading')
    .values({ sheet_id: sheetId, person_id: personId, read_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who has read a sheet, first reader first. */
export function selectReadings(db: Database, sheetIds: string[]) {
  return db
    .selectFrom('form_reading as g')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .select(['g.sheet_id as sheetId', 'p.name', 'g.read_at as readAt'])
    .where('g.sheet_id', 'in', sheetIds)
    .orderBy('g.read_at')
    .execute();
}

export async function insertReply(
  db: Database,
  sheetId: string,
  personId: string,
  words: string
): Promise<void> {
  await db
    .insertInto('form_reply')
    .values({ id: newId(), sheet_id: sheetId, person_id: personId, words, written_at: now() })
    .execute();
}

export function selectReplies(db: Database, sheetIds: string[]) {
  return db
    .selectFrom('form_reply as y')
    .innerJoin('person as p', 'p.id', 'y.person_id')
    .select(['y.id', 'y.sheet_id as sheetId', 'p.name', 'y.words', 'y.written_at as writtenAt'])
    .where('y.sheet_id', 'in', sheetIds)
    .orderBy('y.written_at')
    .execute();
}

/** Writes the solution of a logged problem; false when it has one. */
export async function insertSettling(
  db: Database,
  sheetId: string,
  personId: string,
  solution: string
): Promise<boolean> {
  const result = await db
    .insertInto('form_settling')
    .values({ sheet_id: sheetId, person_id: personId, solution, settled_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export function selectSettling(db: Database, sheetId: string) {
  return db
    .selectFrom('form_settling as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .select(['t.solution', 't.settled_at as settledAt', 'p.name'])
    .where('t.sheet_id', '=', sheetId)
    .executeTakeFirst();
}

/** Shows a form to whom it is about; false when it was shown already. */
export async function insertSharing(db: Database, sheetId: string, by: string): Promise<boolean> {
  const result = await db
    .insertInto('form_sharing')
    .values({ sheet_id: sheetId, shared_by: by, shared_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export function selectSharing(db: Database, sheetId: string) {
  return db
    .selectFrom('form_sharing as h')
    .innerJoin('person as p', 'p.id', 'h.shared_by')
    .select(['p.name', 'h.shared_at as sharedAt'])
    .where('h.sheet_id', '=', sheetId)
    .executeTakeFirst();
}
