import { approvalDue, budgetTotal, lineAmount, usualDates } from '../../engine/plan';
import { daysBetween, parseDay, wallClock } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import { config } from '../config';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import { maySee, rightsOf, seenPlan, type PlanRights } from './access';
import { wholePlan, type WholePlan } from './content';
import { findingsOf, type ListedFinding } from './findings';
import { selectDecisions, selectPlans, type PlanRow } from './queries';

/** By when a plan has to be approved, and by how many days it is or was late; 0 is in time. */
type Approval = { due: string; daysLate: number };

type Standing = Pick<
  PlanRow,
  | 'id'
  | 'name'
  | 'state'
  | 'revision'
  | 'cohortId'
  | 'copiedFrom'
  | 'createdBy'
  | 'changedBy'
  | 'changedAt'
  | 'submittedBy'
  | 'submittedAt'
  | 'approvedAt'
>;

export type ListedPlan = Standing &
  Pick<PlanRow, 'opensOn' | 'onJobEndsOn' | 'size'> & { approval: Approval; rights: PlanRights };

/** The plans that the actor may see: what they can move on first, then the latest opening. */
export async function listPlans(db: Database, actor: Actor): Promise<Outcome<ListedPlan[]>> {
  if (!may(actor, 'plan.enter')) return refused('not-allowed');
  const plans = (await selectPlans(db)) as PlanRow[];
  const listed = plans
    .filter((plan) => maySee(actor, plan))
    .map((plan) => ({
      ...standingOf(plan),
      opensOn: plan.opensOn,
      onJobEndsOn: plan.onJobEndsOn,
      size: plan.size,
      approval: approvalOf(plan),
      rights: rightsOf(actor, plan)
    }));
  const urgency = ({ rights, state }: ListedPlan) =>
    rights.decide || rights.open || state === 'returned' ? 0 : state === 'withdrawn' ? 2 : 1;
  return done(listed.toSorted((one, other) => urgency(one) - urgency(other)));
}

export type PlanView = Standing &
  Omit<WholePlan, 'budget'> & {
    budget: (WholePlan['budget'][number] & { amount: string })[];
    total: string;
    needed: number;
    findings: ListedFinding[];
    decisions: Awaited<ReturnType<typeof selectDecisions>>;
    approval: Approval;
    rights: PlanRights;
  };

/** A plan with its sums, what is to be said of it, what was decided about it, and what the actor may do with it. */
export async function readPlan(db: Database, actor: Actor, planId: string): Promise<Outcome<PlanView>> {
  const found = await seenPlan(db, actor, planId);
  if (!found.ok) return found;
  const row = found.value;
  const plan = await wholePlan(db, row);
  const concluded = row.state === 'opened' || row.state === 'withdrawn';
  return done({
    ...standingOf(row),
    ...plan,
    budget: plan.budget.map((line) => ({ ...line, amount: lineAmount(line) })),
    total: budgetTotal(plan.budget),
    needed: plan.needs.reduce((sum, { people }) => sum + people, 0),
    findings: concluded ? [] : await findingsOf(db, planId, plan),
    decisions: await selectDecisions(db, planId),
    approval: approvalOf(row),
    rights: rightsOf(actor, row)
  });
}

/** The first day that a new plan is offered. */
export function usualOpening(): string {
  return usualDates(today()).opensOn;
}

function standingOf(row: PlanRow): Standing {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    revision: row.revision,
    cohortId: row.cohortId,
    copiedFrom: row.copiedFrom,
    createdBy: row.createdBy,
    changedBy: row.changedBy,
    changedAt: row.changedAt,
    submittedBy: row.submittedBy,
    submittedAt: row.submittedAt,
    approvedAt: row.approvedAt
  };
}

function approvalOf({ opensOn, approvedAt, state }: PlanRow): Approval {
  const due = approvalDue(opensOn);
  const on = approvedAt ? wallClock(approvedAt, config.timeZone).slice(0, 10) : today();
  const counts = state !== 'withdrawn';
  return { due, daysLate: counts ? Math.max(0, daysBetween(parseDay(due)!, parseDay(on)!)) : 0 };
}
