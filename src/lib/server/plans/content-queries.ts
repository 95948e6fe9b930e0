import { sql } from 'kysely';
import type { BudgetLine, DepartmentNeed } from '../../engine/plan';
import { newId, type Database } from '../db';

/** A session with its times as instants. */
export type SessionRow = {
  course: string | null;
  title: string;
  trainerId: string | null;
  place: string;
  startsAt: Date;
  endsAt: Date;
};

export type PlanContent = { needs: DepartmentNeed[]; sessions: SessionRow[]; budget: BudgetLine[] };

/** Puts these rows in the place of all that the plan had. */
export async function replaceContent(trx: Database, planId: string, content: PlanContent): Promise<void> {
  for (const table of ['plan_need', 'plan_budget_line', 'training_session'] as const)
    await trx.deleteFrom(table).where('plan_id', '=', planId).execute();
  const needs = content.needs.map(({ departmentId, people, skills }, position) => ({
    plan_id: planId,
    position,
    department_id: departmentId,
    people,
    skills
  }));
  const budget = content.budget.map(({ item, quantity, unitPrice }, position) => ({
    plan_id: planId,
    position,
    item,
    quantity,
    unit_price: unitPrice
  }));
  const sessions = content.sessions.map(({ course, title, trainerId, place, startsAt, endsAt }) => ({
    id: newId(),
    plan_id: planId,
    cohort_id: null,
    course,
    title,
    trainer_id: trainerId,
    place,
    starts_at: startsAt,
    ends_at: endsAt
  }));
  if (needs.length > 0) await trx.insertInto('plan_need').values(needs).execute();
  if (budget.length > 0) await trx.insertInto('plan_budget_line').values(budget).execute();
  if (sessions.length > 0) await trx.insertInto('training_session').values(sessions).execute();
}

export function selectNeeds(db: Database, planId: string) {
  return db
    .selectFrom('plan_need as n')
    .innerJoin('department as d', 'd.id', 'n.department_id')
    .select(['n.department_id as departmentId', 'd.name as department', 'n.people', 'n.skills'])
    .where('n.plan_id', '=', planId)
    .orderBy('n.position')
    .execute();
}

export function selectBudget(db: Database, planId: string) {
  return db
    .selectFrom('plan_budget_line')
    .select([
      'item',
      sql<string>`trim_scale(quantity)`.as('quantity'),
      sql<string>`trim_scale(unit_price)`.as('unitPrice')
    ])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
}

export function selectSessions(db: Database, planId: string) {
  return sessions(db).where('s.plan_id', '=', planId).orderBy('s.starts_at').orderBy('s.id').execute();
}

/** Sessions of other plans that were at least submitted, where they overlap these instants. */
export function selectBooked(db: Database, planId: string, from: Date, to: Date) {
  return sessions(db)
    .innerJoin('training_plan as p', 'p.id', 's.plan_id')
    .select('p.name as plan')
    .where('s.plan_id', '!=', planId)
    .where('p.state', 'in', ['submitted', 'approved', 'opened'])
    .where('s.starts_at', '<', to)
    .where('s.ends_at', '>', from)
    .orderBy('s.starts_at')
    .execute();
}

function sessions(db: Database) {
  return db
    .selectFrom('training_session as s')
    .leftJoin('person as t', 't.id', 's.trainer_id')
    .select([
      's.course',
      's.title',
      's.trainer_id as trainerId',
      't.name as trainer',
      's.place',
      's.starts_at as startsAt',
      's.ends_at as endsAt'
    ]);
}

export async function attachSessions(trx: Database, planId: string, cohortId: string): Promise<void> {
  await trx
    .updateTable('training_session')
    .set({ cohort_id: cohortId })
    .where('plan_id', '=', planId)
    .execute();
}

/** Whoever holds a session of a cohort is one of its trainers. */
export async function nameTrainers(trx: Database, cohortId: string): Promise<void> {
  await trx
    .insertInto('cohort_trainer')
    .columns(['cohort_id', 'person_id'])
    .expression(
      trx
        .selectFrom('training_session')
        .select([sql<string>`${cohortId}::uuid`.as('cohort_id'), 'trainer_id as person_id'])
        .distinct()
        .where('cohort_id', '=', cohortId)
        .where('trainer_id', 'is not', null)
        .$narrowType<{ person_id: string }>()
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
