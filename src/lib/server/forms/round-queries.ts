import { now } from '../clock';
import { newId, type Database } from '../db';
import type { FormRoundTable } from '../db/schema/forms';
import type { Locale } from '../db/schema';
import { stillAsked } from './leaving-queries';

export type NewRound = Pick<FormRoundTable, 'often' | 'anonymous' | 'readers' | 'artefact' | 'form'> & {
  cohortId: string;
  rows: unknown;
  dueOn: string | null;
  openedBy: string | null;
  texts: { locale: Locale; revisionId: string }[];
};

/** Opens a round with its texts; undefined when the cohort has one of this form already. */
export async function insertRound(db: Database, round: NewRound): Promise<string | undefined> {
  const inserted = await db
    .insertInto('form_round')
    .values({
      id: newId(),
      cohort_id: round.cohortId,
      form: round.form,
      often: round.often,
      anonymous: round.anonymous,
      readers: round.readers,
      artefact: round.artefact,
      matrix_rows: JSON.stringify(round.rows),
      due_on: round.dueOn,
      opened_by: round.openedBy,
      opened_at: now()
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return undefined;
  await db
    .insertInto('form_round_text')
    .values(
      round.texts.map(({ locale, revisionId }) => ({
        round_id: inserted.id,
        locale,
        revision_id: revisionId
      }))
    )
    .execute();
  return inserted.id;
}

const columns = [
  'r.id',
  'r.cohort_id as cohortId',
  'c.name as cohortName',
  'r.form',
  'r.often',
  'r.anonymous',
  'r.readers',
  'r.artefact',
  'r.matrix_rows as rows',
  'r.due_on as dueOn',
  'r.opened_at as openedAt',
  'r.closed_at as closedAt'
] as const;

export function selectRound(db: Database, id: string) {
  return db
    .selectFrom('form_round as r')
    .innerJoin('cohort as c', 'c.id', 'r.cohort_id')
    .select(columns)
    .where('r.id', '=', id)
    .executeTakeFirst();
}

export function selectRoundOf(db: Database, cohortId: string, form: string) {
  return db
    .selectFrom('form_round as r')
    .innerJoin('cohort as c', 'c.id', 'r.cohort_id')
    .select(columns)
    .where('r.cohort_id', '=', cohortId)
    .where('r.form', '=', form)
    .executeTakeFirst();
}

/** Whoever changes a round waits here for whoever is at it. */
export async function lockRound(db: Database, id: string): Promise<void> {
  await db.selectFrom('form_round').select('id').where('id', '=', id).forUpdate().execute();
}

export async function setClosed(db: Database, id: string, closedAt: Date | null): Promise<void> {
  await db.updateTable('form_round').set({ closed_at: closedAt }).where('id', '=', id).execute();
}

/** The rounds of some cohorts, newest cohort first, with how many sheets there are and how many came in. */
export function selectRounds(db: Database, cohortIds: string[]) {
  return db
    .selectFrom('form_round as r')
    .innerJoin('cohort as c', 'c.id', 'r.cohort_id')
    .leftJoin('form_sheet as s', (join) =>
      join.onRef('s.round_id', '=', 'r.id').on('s.excuse', 'is', null).on(stillAsked)
    )
    .select(columns)
    .select(({ fn, eb }) => [
      fn.count<string>('s.id').as('sheets'),
      fn.count<string>('s.id').filterWhere(eb.ref('s.handed_in'), '=', true).as('handedIn')
    ])
    .where('r.cohort_id', 'in', cohortIds)
    .groupBy(['r.id', 'c.id'])
    .orderBy('c.opens_on', 'desc')
    .orderBy('r.opened_at')
    .execute();
}

/** The revisions a round asks, by language. */
export function selectRoundTexts(db: Database, roundIds: string[]) {
  return db
    .selectFrom('form_round_text as t')
    .innerJoin('library_revision as v', 'v.id', 't.revision_id')
    .select(['t.round_id as roundId', 't.locale', 'v.compiled'])
    .where('t.round_id', 'in', roundIds)
    .execute();
}

/** People who hold a role for a cohort and have not left. */
export function selectHolders(db: Database, role: 'trainer', cohortId: string) {
  return db
    .selectFrom('person as p')
    .innerJoin('role_grant as g', 'g.person_id', 'p.id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('g.role', '=', role)
    .where((eb) => eb.or([eb('g.cohort_id', 'is', null), eb('g.cohort_id', '=', cohortId)]))
    .where('p.left_at', 'is', null)
    .orderBy('p.name')
    .execute();
}

/** The new hires of a cohort who have not left, with their mentors. */
export function selectEnrolled(db: Database, cohortId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['p.id', 'p.name', 'e.mentor_id as mentorId'])
    .where('e.cohort_id', '=', cohortId)
    .where('e.left_on', 'is', null)
    .where('p.left_at', 'is', null)
    .orderBy('p.name')
    .execute();
}
