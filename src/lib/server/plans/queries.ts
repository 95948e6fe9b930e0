import { sql } from 'kysely';
import type { Judge, TrainingPlan } from '../../engine/plan';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { PlanDecision, PlanState } from '../db/schema';

/** What of a plan stands in its own row. */
export type PlanFacts = Omit<TrainingPlan, 'needs' | 'sessions' | 'budget'>;

export async function insertPlan(
  trx: Database,
  plan: PlanFacts,
  { actorId, copiedFrom }: { actorId: string; copiedFrom: string | null }
): Promise<string> {
  const [id, at] = [newId(), now()];
  await trx
    .insertInto('training_plan')
    .values({
      id,
      ...columnsOf(plan),
      copied_from: copiedFrom,
      cohort_id: null,
      created_by: actorId,
      created_at: at,
      changed_by: actorId,
      changed_at: at,
      submitted_by: null,
      submitted_at: null,
      approved_at: null
    })
    .execute();
  return id;
}

function columnsOf(plan: PlanFacts) {
  return {
    name: plan.name,
    purpose: plan.purpose,
    opens_on: plan.opensOn,
    classroom_ends_on: plan.classroomEndsOn,
    on_job_ends_on: plan.onJobEndsOn,
    pathway: plan.pathway,
    size: plan.size,
    venue: plan.venue,
    outdoor: plan.outdoor,
    papers: JSON.stringify(plan.papers),
    applied: plan.applied,
    judges: JSON.stringify(plan.judges)
  };
}

export type PlanRow = Omit<Awaited<ReturnType<typeof selectPlans>>[number], 'judges'> & { judges: Judge[] };

export async function selectPlan(db: Database, id: string): Promise<PlanRow | undefined> {
  return (await rows(db).where('p.id', '=', id).executeTakeFirst()) as PlanRow | undefined;
}

/** The plan that a cohort was opened from. */
export function selectPlanOf(db: Database, cohortId: string) {
  return db
    .selectFrom('training_plan')
    .select(['id', 'size'])
    .where('cohort_id', '=', cohortId)
    .executeTakeFirst();
}

/** Holds the plan until the transaction ends, so that its changes follow one another. */
export async function lockPlan(trx: Database, id: string): Promise<PlanRow | undefined> {
  return (await rows(trx).where('p.id', '=', id).forUpdate('p').executeTakeFirst()) as PlanRow | undefined;
}

/** Every plan, the latest opening first. */
export function selectPlans(db: Database) {
  return rows(db).orderBy('p.opens_on', 'desc').orderBy('p.id', 'desc').execute();
}

function rows(db: Database) {
  return db
    .selectFrom('training_plan as p')
    .leftJoin('person as w', 'w.id', 'p.changed_by')
    .leftJoin('person as c', 'c.id', 'p.created_by')
    .leftJoin('person as s', 's.id', 'p.submitted_by')
    .leftJoin('training_plan as o', 'o.id', 'p.copied_from')
    .select([
      'p.id',
      'p.name',
      'p.purpose',
      'p.opens_on as opensOn',
      'p.classroom_ends_on as classroomEndsOn',
      'p.on_job_ends_on as onJobEndsOn',
      'p.pathway',
      'p.size',
      'p.venue',
      'p.outdoor',
      'p.papers',
      'p.applied',
      'p.judges',
      'p.state',
      'p.revision',
      'p.cohort_id as cohortId',
      'o.name as copiedFrom',
      'p.created_by as createdById',
      'c.name as createdBy',
      'p.changed_by as changedById',
      'w.name as changedBy',
      'p.changed_at as changedAt',
      'p.submitted_by as submittedById',
      's.name as submittedBy',
      'p.submitted_at as submittedAt',
      'p.approved_at as approvedAt'
    ]);
}

/** Rewrites the plan's own row as its next revision. */
export async function updatePlan(trx: Database, id: string, actorId: string, plan: PlanFacts): Promise<void> {
  await trx
    .updateTable('training_plan')
    .set({
      ...columnsOf(plan),
      revision: sql<number>`revision + 1`,
      changed_by: actorId,
      changed_at: now()
    })
    .where('id', '=', id)
    .execute();
}

type Decision = { planId: string; revision: number; kind: PlanDecision; remark: string; actorId: string };

/** Moves a plan to its next state and writes down who decided so. */
export async function decidePlan(
  trx: Database,
  { planId, revision, kind, remark, actorId }: Decision,
  cohortId?: string
): Promise<void> {
  const at = now();
  const state: PlanState = kind;
  await trx
    .updateTable('training_plan')
    .set({
      state,
      revision,
      ...(kind === 'submitted' && { submitted_by: actorId, submitted_at: at }),
      ...(kind === 'approved' && { approved_at: at }),
      ...(cohortId !== undefined && { cohort_id: cohortId })
    })
    .where('id', '=', planId)
    .execute();
  await trx
    .insertInto('plan_decision')
    .values({ plan_id: planId, revision, kind, remark, decided_by: actorId, decided_at: at })
    .execute();
}

/** Every decision about a plan, the newest first. */
export function selectDecisions(db: Database, planId: string) {
  return db
    .selectFrom('plan_decision as d')
    .innerJoin('person as p', 'p.id', 'd.decided_by')
    .select(['d.kind', 'd.remark', 'p.name as decidedBy', 'd.decided_at as decidedAt'])
    .where('d.plan_id', '=', planId)
    .orderBy('d.revision', 'desc')
    .execute();
}
