import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import type { Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import { lockPlan, selectPlan, type PlanRow } from './queries';

/** A plan as somebody has it before them: what they do counts only while nobody has changed it since. */
export type Shown = { planId: string; revision: number };

type Standing = Pick<PlanRow, 'state' | 'createdById' | 'changedById' | 'submittedById'>;

/** What the actor may do with a plan as it stands. */
export type PlanRights = { change: boolean; decide: boolean; open: boolean; withdraw: boolean; own: boolean };

export function rightsOf(actor: Actor, plan: Standing): PlanRights {
  const write = mayWrite(actor);
  const own = hasWritten(actor, plan);
  return {
    change: write && isOpenToChange(plan),
    decide: mayDecide(actor) && plan.state === 'submitted' && !own,
    open: write && plan.state === 'approved',
    withdraw: write && plan.state !== 'opened' && plan.state !== 'withdrawn',
    own
  };
}

export function mayWrite(actor: Actor): boolean {
  return may(actor, 'plan.write', everywhere);
}

export function mayDecide(actor: Actor): boolean {
  return may(actor, 'plan.decide', everywhere);
}

/** Whoever had a hand in a plan does not approve it, in whatever role. */
export function hasWritten(actor: Actor, plan: Standing): boolean {
  return [plan.createdById, plan.changedById, plan.submittedById].includes(actor.personId);
}

export function isOpenToChange({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'draft' || state === 'returned';
}

/** Who only approves plans sees none before it is submitted. */
export function maySee(actor: Actor, { state }: Pick<Standing, 'state'>): boolean {
  return mayWrite(actor) || (mayDecide(actor) && state !== 'draft');
}

/** The plan; one that the actor may not see does not exist for them. */
export async function seenPlan(db: Database, actor: Actor, planId: string): Promise<Outcome<PlanRow>> {
  const plan = await selectPlan(db, planId);
  return plan && maySee(actor, plan) ? done(plan) : refused('not-found');
}

/** The same, held until the transaction ends. */
export async function lockSeen(trx: Database, actor: Actor, planId: string): Promise<Outcome<PlanRow>> {
  const plan = await lockPlan(trx, planId);
  return plan && maySee(actor, plan) ? done(plan) : refused('not-found');
}

export function recordPlanEvent(
  trx: Database,
  actor: Actor,
  action: string,
  planId: string,
  after: unknown,
  before?: unknown
): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'plan',
    subjectId: planId,
    before,
    after,
    address: actor.address
  });
}
