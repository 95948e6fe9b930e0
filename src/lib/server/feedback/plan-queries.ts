import type { ImprovementContent } from '../../forms/feedback';
import { now } from '../clock';
import type { Database } from '../db';
import type { ImprovementDecisionTable, ImprovementState, ImprovementStepTable } from '../db/schema/feedback';

function points(db: Database) {
  return db
    .selectFrom('feedback_point as f')
    .innerJoin('feedback_summary as s', 's.id', 'f.summary_id')
    .innerJoin('cohort as c', 'c.id', 's.cohort_id')
    .leftJoin('improvement_answer as a', 'a.point_id', 'f.id')
    .leftJoin('improvement_step as k', (join) =>
      join.onRef('k.point_id', '=', 'f.id').on(({ eb, selectFrom }) =>
        eb(
          'k.number',
          '=',
          selectFrom('improvement_step as n')
            .select(({ fn }) => fn.max('n.number').as('newest'))
            .whereRef('n.point_id', '=', 'f.id')
        )
      )
    )
    .leftJoin('person as b', 'b.id', 'k.taken_by')
    .select([
      'f.id',
      's.cohort_id as cohortId',
      'c.name as cohort',
      's.trainer_id as trainerId',
      's.given_by as givenById',
      'f.problem',
      'f.people',
      'f.suggestion',
      'a.kind as answer',
      'a.words',
      'a.until',
      'k.number as step',
      'k.kind as stands',
      'k.words as stepWords',
      'k.taken_at as stepAt',
      'b.name as stepBy'
    ]);
}

export type PointRow = Awaited<ReturnType<typeof selectPoints>>[number];

export function selectPoints(db: Database, summaryId: string) {
  return points(db).where('f.summary_id', '=', summaryId).orderBy('f.position').execute();
}

/** What trainers undertook in accepted plans and HR has not confirmed as done, the oldest first. */
export function selectOpenPoints(db: Database, trainerIds: string[]) {
  if (trainerIds.length === 0) return Promise.resolve([]);
  return points(db)
    .innerJoin('improvement_plan as p', 'p.summary_id', 's.id')
    .where('s.trainer_id', 'in', trainerIds)
    .where('p.state', '=', 'accepted')
    .where('a.kind', '=', 'will')
    .where((eb) => eb.or([eb('k.kind', 'is', null), eb('k.kind', '<>', 'confirmed')]))
    .orderBy('a.until')
    .orderBy('f.position')
    .execute();
}

/** A point of an accepted plan, held until the transaction ends. */
export async function lockPoint(db: Database, id: string) {
  await db.selectFrom('feedback_point').select('id').where('id', '=', id).forUpdate().execute();
  return points(db)
    .innerJoin('improvement_plan as p', 'p.summary_id', 's.id')
    .where('f.id', '=', id)
    .where('p.state', '=', 'accepted')
    .where('a.kind', '=', 'will')
    .executeTakeFirst();
}

export async function insertStep(
  db: Database,
  step: Pick<ImprovementStepTable, 'point_id' | 'number' | 'kind' | 'words' | 'taken_by'>
): Promise<void> {
  await db
    .insertInto('improvement_step')
    .values({ ...step, taken_at: now() })
    .execute();
}

/** Keeps a plan as its next revision, in the state it goes on to. */
export async function keepPlan(
  db: Database,
  summaryId: string,
  { answers, ownView, support, checkBy }: ImprovementContent,
  next: { revision: number; state: ImprovementState }
): Promise<void> {
  const change = {
    own_view: ownView,
    support,
    check_by: checkBy,
    changed_at: now(),
    revision: next.revision,
    state: next.state
  };
  await db
    .insertInto('improvement_plan')
    .values({ summary_id: summaryId, ...change })
    .onConflict((conflict) => conflict.column('summary_id').doUpdateSet(change))
    .execute();
  for (const { pointId, ...answer } of answers)
    await db
      .insertInto('improvement_answer')
      .values({ point_id: pointId, ...answer })
      .onConflict((conflict) => conflict.column('point_id').doUpdateSet(answer))
      .execute();
}

export async function setPlanState(
  db: Database,
  summaryId: string,
  next: { revision: number; state: ImprovementState }
): Promise<void> {
  await db.updateTable('improvement_plan').set(next).where('summary_id', '=', summaryId).execute();
}

export async function insertDecision(
  db: Database,
  decision: Omit<ImprovementDecisionTable, 'decided_at'>
): Promise<void> {
  await db
    .insertInto('improvement_decision')
    .values({ ...decision, decided_at: now() })
    .execute();
}

export function selectDecisions(db: Database, summaryId: string) {
  return db
    .selectFrom('improvement_decision as d')
    .innerJoin('person as p', 'p.id', 'd.decided_by')
    .select(['d.revision', 'd.kind', 'd.remark', 'p.name as by', 'd.decided_at as at'])
    .where('d.summary_id', '=', summaryId)
    .orderBy('d.revision')
    .execute();
}
