import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { FormAnswers, Posted } from '../../engine/forms';
import { now } from '../clock';
import { newId, type Database } from '../db';
import { stillAsked } from './leaving-queries';

export type NewSheet = { personId: string; aboutId: string | null };

/** Gives people a form of a round to fill in; whoever has it already keeps it. */
export async function insertSheets(db: Database, roundId: string, sheets: NewSheet[]): Promise<void> {
  await db
    .insertInto('form_sheet')
    .values(
      sheets.map(({ personId, aboutId }) => ({
        id: randomUUID(),
        round_id: roundId,
        person_id: personId,
        about_id: aboutId,
        day: null,
        slot: ''
      }))
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type NewEntry = NewSheet & { roundId: string; day: string; slot: string };

/** Begins an entry of a book, or finds the one begun for the same slot. */
export async function insertEntry(db: Database, entry: NewEntry): Promise<string> {
  const inserted = await db
    .insertInto('form_sheet')
    .values({
      id: newId(),
      round_id: entry.roundId,
      person_id: entry.personId,
      about_id: entry.aboutId,
      day: entry.day,
      slot: entry.slot
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return inserted.id;
  const found = await db
    .selectFrom('form_sheet')
    .select('id')
    .where('round_id', '=', entry.roundId)
    .where('person_id', '=', entry.personId)
    .where('slot', '=', entry.slot)
    .where(sql<boolean>`about_id is not distinct from ${entry.aboutId}::uuid`)
    .executeTakeFirstOrThrow();
  return found.id;
}

/** What a person began about somebody on a day and has not handed in. */
export function selectBegun(
  db: Database,
  entry: { roundId: string; personId: string; aboutId: string; day: string }
) {
  return db
    .selectFrom('form_sheet')
    .select('id')
    .where('round_id', '=', entry.roundId)
    .where('person_id', '=', entry.personId)
    .where('about_id', '=', entry.aboutId)
    .where('day', '=', entry.day)
    .where('handed_in', '=', false)
    .where('excuse', 'is', null)
    .executeTakeFirst();
}

const columns = [
  's.id',
  's.round_id as roundId',
  's.person_id as personId',
  's.about_id as aboutId',
  'a.name as aboutName',
  's.day',
  's.handed_in as handedIn',
  's.excuse',
  'r.form',
  'r.often',
  'r.anonymous',
  'r.artefact',
  'r.matrix_rows as rows',
  'r.due_on as dueOn',
  'r.closed_at as closedAt',
  'r.cohort_id as cohortId',
  'c.name as cohortName',
  'd.posted',
  'd.revision',
  'd.saved_at as savedAt',
  'f.answers',
  'f.handed_in_at as handedInAt'
] as const;

function sheets(db: Database) {
  return db
    .selectFrom('form_sheet as s')
    .innerJoin('form_round as r', 'r.id', 's.round_id')
    .innerJoin('cohort as c', 'c.id', 'r.cohort_id')
    .leftJoin('person as a', 'a.id', 's.about_id')
    .leftJoin('form_draft as d', 'd.sheet_id', 's.id')
    .leftJoin('form_submission as f', (join) =>
      join.onRef('f.sheet_id', '=', 's.id').on('f.reopened_at', 'is', null)
    );
}

/** A sheet of the person's own. */
export function selectOwnSheet(db: Database, personId: string, id: string) {
  return sheets(db)
    .select(columns)
    .where('s.id', '=', id)
    .where('s.person_id', '=', personId)
    .where(stillAsked)
    .executeTakeFirst();
}

/** Everything a person has to fill in or has filled in, what is due first; books only as far as begun. */
export function selectOwnSheets(db: Database, personId: string) {
  return sheets(db)
    .select(columns)
    .select((eb) =>
      eb
        .exists(eb.selectFrom('form_reply as y').select('y.id').whereRef('y.sheet_id', '=', 's.id'))
        .as('replied')
    )
    .where('s.person_id', '=', personId)
    .where('s.excuse', 'is', null)
    .where(stillAsked)
    .orderBy('r.due_on')
    .orderBy('s.day', 'desc')
    .orderBy('r.opened_at')
    .limit(500)
    .execute();
}

/** Whoever changes a sheet waits here for whoever is at it. */
export async function lockSheet(db: Database, id: string): Promise<void> {
  await db.selectFrom('form_sheet').select('id').where('id', '=', id).forUpdate().execute();
}

/** Saves a draft over revision `from`; 0 begins one. False when it is no longer that one. */
export async function saveDraft(
  db: Database,
  sheetId: string,
  from: number,
  posted: Posted
): Promise<boolean> {
  const change = { posted: JSON.stringify(posted), revision: from + 1, saved_at: now() };
  if (from === 0) {
    const result = await db
      .insertInto('form_draft')
      .values({ sheet_id: sheetId, ...change })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows) > 0;
  }
  const result = await db
    .updateTable('form_draft')
    .set(change)
    .where('sheet_id', '=', sheetId)
    .where('revision', '=', from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export async function deleteDraft(db: Database, sheetId: string): Promise<void> {
  await db.deleteFrom('form_draft').where('sheet_id', '=', sheetId).execute();
}

export async function setHandedIn(db: Database, sheetId: string, handedIn: boolean): Promise<void> {
  await db.updateTable('form_sheet').set({ handed_in: handedIn }).where('id', '=', sheetId).execute();
}

export async function insertSubmission(db: Database, sheetId: string, answers: FormAnswers): Promise<void> {
  await db
    .insertInto('form_submission')
    .values({ id: newId(), sheet_id: sheetId, answers: JSON.stringify(answers), handed_in_at: now() })
    .execute();
}

/** Takes the current submission back; false when there is none. */
export async function reopenSubmission(
  db: Database,
  sheetId: string,
  by: string,
  reason: string
): Promise<unknown> {
  const reopened = await db
    .updateTable('form_submission')
    .set({ reopened_at: now(), reopened_by: by, reopen_reason: reason })
    .where('sheet_id', '=', sheetId)
    .where('reopened_at', 'is', null)
    .returning('answers')
    .executeTakeFirst();
  return reopened?.answers;
}

/** Why a sheet was last opened again, for the person who fills it. */
export function selectReopening(db: Database, sheetId: string) {
  return db
    .selectFrom('form_submission')
    .select(['reopen_reason as reason', 'reopened_at as at'])
    .where('sheet_id', '=', sheetId)
    .where('reopened_at', 'is not', null)
    .orderBy('reopened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function setExcuse(db: Database, sheetId: string, by: string, excuse: string): Promise<void> {
  await db.updateTable('form_sheet').set({ excused_by: by, excuse }).where('id', '=', sheetId).execute();
}

/** The sheets of a round with their people: who has handed in, and who has not. */
export function selectRoundSheets(db: Database, roundId: string) {
  return db
    .selectFrom('form_sheet as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .leftJoin('person as a', 'a.id', 's.about_id')
    .leftJoin('form_submission as f', (join) =>
      join.onRef('f.sheet_id', '=', 's.id').on('f.reopened_at', 'is', null)
    )
    .select([
      's.id',
      'p.name',
      'a.name as aboutName',
      's.day',
      's.handed_in as handedIn',
      's.excuse',
      'f.answers',
      'f.handed_in_at as handedInAt'
    ])
    .where('s.round_id', '=', roundId)
    .where(stillAsked)
    .orderBy('p.name')
    .orderBy('s.day')
    .execute();
}

/** What was handed in of a named round, in no order that says by whom. */
export async function selectHandedInAnswers(db: Database, roundId: string): Promise<FormAnswers[]> {
  const rows = await db
    .selectFrom('form_submission as f')
    .innerJoin('form_sheet as s', 's.id', 'f.sheet_id')
    .select('f.answers')
    .where('s.round_id', '=', roundId)
    .where('f.reopened_at', 'is', null)
    .execute();
  return rows.map(({ answers }) => answers as FormAnswers);
}

export function selectSheetOfRound(db: Database, roundId: string, sheetId: string) {
  return db
    .selectFrom('form_sheet')
    .select(['id', 'person_id as personId', 'handed_in as handedIn', 'excuse'])
    .where('id', '=', sheetId)
    .where('round_id', '=', roundId)
    .executeTakeFirst();
}

/** Whether somebody still has the form before them. */
export async function someoneIsMissing(db: Database, roundId: string): Promise<boolean> {
  const found = await db
    .selectFrom('form_sheet as s')
    .select('s.id')
    .where('s.round_id', '=', roundId)
    .where('s.handed_in', '=', false)
    .where('s.excuse', 'is', null)
    .where(stillAsked)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** That a form was handed in, of an anonymous one too: never what was written. */
export async function selectHandedInForms(db: Database, cohortId: string, personIds: string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('form_sheet as s')
    .innerJoin('form_round as r', 'r.id', 's.round_id')
    .select(['s.person_id as personId', 'r.form as slug'])
    .distinct()
    .where('r.cohort_id', '=', cohortId)
    .where('s.person_id', 'in', personIds)
    .where((eb) => eb.or([eb('s.handed_in', '=', true), eb('s.excused_by', 'is not', null)]))
    .execute();
}

/** The slots of daily and weekly books that were handed in and not given back. */
export async function selectWrittenEntries(db: Database, cohortId: string, personIds: string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('form_sheet as s')
    .innerJoin('form_round as r', 'r.id', 's.round_id')
    .select(['s.person_id as personId', sql<string>`r.form || '/' || s.slot`.as('slug')])
    .where('r.cohort_id', '=', cohortId)
    .where('r.often', 'in', ['daily', 'weekly'])
    .where('s.person_id', 'in', personIds)
    .where('s.handed_in', '=', true)
    .execute();
}

/** What of a form is handed in by, or about, some people; named forms alone. */
export function selectHandedInBy(db: Database, form: string, personIds: string[], whose: 'person' | 'about') {
  return db
    .selectFrom('form_sheet as s')
    .innerJoin('form_round as r', 'r.id', 's.round_id')
    .innerJoin('form_submission as f', (join) =>
      join.onRef('f.sheet_id', '=', 's.id').on('f.reopened_at', 'is', null)
    )
    .select(['s.person_id as writerId', 's.about_id as aboutId', 's.day', 'r.id as roundId', 'f.answers'])
    .where('r.form', '=', form)
    .where('r.anonymous', '=', false)
    .where(whose === 'about' ? 's.about_id' : 's.person_id', 'in', personIds)
    .orderBy('f.handed_in_at')
    .execute();
}
