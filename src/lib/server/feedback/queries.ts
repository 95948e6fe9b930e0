import { sql } from 'kysely';
import type { SummaryContent } from '../../forms/feedback';
import { now } from '../clock';
import { newId, type Database } from '../db';

/** A cohort with the ids of those that opened before it, the newest first. */
export async function selectCohortWithEarlier(db: Database, cohortId: string, most: number) {
  const cohort = await db
    .selectFrom('cohort')
    .select(['id', 'name', 'opens_on as opensOn'])
    .where('id', '=', cohortId)
    .executeTakeFirst();
  if (!cohort) return undefined;
  const earlier = await db
    .selectFrom('cohort')
    .select('id')
    .where('opens_on', '<', cohort.opensOn)
    .where(
      sql<boolean>`exists (select from form_round r where r.cohort_id = cohort.id and r.form = 'onboarding-feedback')`
    )
    .orderBy('opens_on', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return { ...cohort, earlier: earlier.map(({ id }) => id) };
}

function summaries(db: Database) {
  return db
    .selectFrom('feedback_summary as s')
    .innerJoin('cohort as c', 'c.id', 's.cohort_id')
    .innerJoin('person as t', 't.id', 's.trainer_id')
    .innerJoin('person as w', 'w.id', 's.changed_by')
    .leftJoin('person as g', 'g.id', 's.given_by')
    .leftJoin('improvement_plan as p', 'p.summary_id', 's.id')
    .select([
      's.id',
      's.cohort_id as cohortId',
      'c.name as cohort',
      's.trainer_id as trainerId',
      't.name as trainer',
      's.courses',
      's.praised',
      's.focus',
      's.revision',
      's.figures',
      'w.name as changedBy',
      's.changed_at as changedAt',
      's.given_by as givenById',
      'g.name as givenBy',
      's.given_at as givenAt',
      'p.state',
      'p.own_view as ownView',
      'p.support',
      'p.check_by as checkBy',
      'p.revision as planRevision'
    ])
    .select(({ selectFrom }) =>
      selectFrom('feedback_point as f')
        .select(({ fn }) => fn.countAll<number>().as('points'))
        .whereRef('f.summary_id', '=', 's.id')
        .as('points')
    );
}

export type SummaryRow = Awaited<ReturnType<typeof selectSummariesOf>>[number];

export function selectSummary(db: Database, cohortId: string, trainerId: string) {
  return summaries(db)
    .where('s.cohort_id', '=', cohortId)
    .where('s.trainer_id', '=', trainerId)
    .executeTakeFirst();
}

/** The same, with its row locked for the rest of the transaction. */
export function lockSummary(db: Database, cohortId: string, trainerId: string) {
  return summaries(db)
    .where('s.cohort_id', '=', cohortId)
    .where('s.trainer_id', '=', trainerId)
    .forUpdate('s')
    .executeTakeFirst();
}

export function selectSummariesOf(db: Database, of: { cohortId: string } | { trainerId: string }) {
  const rows = summaries(db).orderBy('c.opens_on', 'desc').orderBy('t.name');
  return 'cohortId' in of
    ? rows.where('s.cohort_id', '=', of.cohortId).execute()
    : rows.where('s.trainer_id', '=', of.trainerId).where('s.given_at', 'is not', null).execute();
}

export function selectTrainers(db: Database, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute();
}

/** The courses a trainer teaches in a cohort by its timetable. */
export async function selectTaught(db: Database, cohortId: string, trainerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('training_session')
    .select('course')
    .distinct()
    .where('cohort_id', '=', cohortId)
    .where('trainer_id', '=', trainerId)
    .where('course', 'is not', null)
    .execute();
  return rows.flatMap(({ course }) => (course === null ? [] : [course]));
}

type Written = SummaryContent & { byId: string };

/** Begins a summary; false when there is one. */
export async function insertSummary(
  db: Database,
  { cohortId, trainerId }: { cohortId: string; trainerId: string },
  { courses, praised, focus, points, byId }: Written
): Promise<boolean> {
  const inserted = await db
    .insertInto('feedback_summary')
    .values({
      id: newId(),
      cohort_id: cohortId,
      trainer_id: trainerId,
      courses,
      praised,
      focus,
      changed_by: byId,
      changed_at: now()
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) await insertPoints(db, inserted.id, points);
  return inserted !== undefined;
}

export async function updateSummary(
  db: Database,
  id: string,
  { courses, praised, focus, points, byId }: Written
): Promise<void> {
  await db
    .updateTable('feedback_summary')
    .set(({ eb }) => ({
      courses,
      praised,
      focus,
      changed_by: byId,
      changed_at: now(),
      revision: eb('revision', '+', 1)
    }))
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('feedback_point').where('summary_id', '=', id).execute();
  await insertPoints(db, id, points);
}

async function insertPoints(
  db: Database,
  summaryId: string,
  points: SummaryContent['points']
): Promise<void> {
  if (points.length === 0) return;
  await db
    .insertInto('feedback_point')
    .values(points.map((point, position) => ({ id: newId(), summary_id: summaryId, position, ...point })))
    .execute();
}

export async function setGiven(db: Database, id: string, byId: string, figures: unknown): Promise<void> {
  await db
    .updateTable('feedback_summary')
    .set({ given_by: byId, given_at: now(), figures: JSON.stringify(figures) })
    .where('id', '=', id)
    .execute();
}
