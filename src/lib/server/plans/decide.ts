import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import type { PlanDecision } from '../db/schema';
import type { Actor } from '../policy';
import {
  hasWritten,
  isOpenToChange,
  lockSeen,
  mayDecide,
  mayWrite,
  recordPlanEvent,
  type Shown
} from './access';
import { wholePlan } from './content';
import { findingsOf } from './findings';
import { decidePlan, type PlanRow } from './queries';

type Moved = Promise<Outcome<{ revision: number }>>;

/** Hands a plan to the general manager; nothing may stand against it. */
export function submitPlan(db: Database, actor: Actor, shown: Shown): Moved {
  return move(db, actor, shown, 'submitted', '', async (trx, plan) => {
    if (!mayWrite(actor)) return refused('not-allowed');
    if (!isOpenToChange(plan)) return refused('plan-closed');
    const findings = await findingsOf(trx, plan.id, await wholePlan(trx, plan));
    return findings.some(({ blocks }) => blocks) ? refused('plan-blocked') : done();
  });
}

/** Gives a submitted plan back to HR with remarks on what to change. */
export function returnPlan(
  db: Database,
  actor: Actor,
  { remark, ...shown }: Shown & { remark: string }
): Moved {
  return move(db, actor, shown, 'returned', remark, async (_, plan) => {
    const outcome = mayBeDecided(actor, plan);
    return outcome.ok && remark.trim() === '' ? refused('bad-input') : outcome;
  });
}

/** Approves a submitted plan. Nothing of it changes any more; HR may open it as a cohort. */
export function approvePlan(
  db: Database,
  actor: Actor,
  { remark = '', ...shown }: Shown & { remark?: string }
): Moved {
  return move(db, actor, shown, 'approved', remark, async (_, plan) => mayBeDecided(actor, plan));
}

/** Gives a plan up, whatever its state, as long as it has not become a cohort. */
export function withdrawPlan(db: Database, actor: Actor, shown: Shown): Moved {
  return move(db, actor, shown, 'withdrawn', '', async (_, plan) => {
    if (!mayWrite(actor)) return refused('not-allowed');
    return plan.state === 'opened' || plan.state === 'withdrawn' ? refused('plan-closed') : done();
  });
}

/** The general manager decides, never who had a hand in the plan. */
function mayBeDecided(actor: Actor, plan: PlanRow): Outcome {
  if (!mayDecide(actor)) return refused('not-allowed');
  if (plan.state !== 'submitted') return refused('plan-not-submitted');
  return hasWritten(actor, plan) ? refused('plan-own') : done();
}

/** Moves a plan on where `judge` has nothing against it, as it was shown, with its event, in one transaction. */
function move(
  db: Database,
  actor: Actor,
  { planId, revision }: Shown,
  kind: Exclude<PlanDecision, 'opened'>,
  remark: string,
  judge: (trx: Database, plan: PlanRow) => Promise<Outcome>
): Moved {
  return inTransaction(db, async (trx) => {
    const found = await lockSeen(trx, actor, planId);
    if (!found.ok) return found;
    const outcome = await judge(trx, found.value);
    if (!outcome.ok) return outcome;
    if (found.value.revision !== revision) return refused('changed-meanwhile');
    const next = { planId, revision: revision + 1, kind, remark: remark.trim(), actorId: actor.personId };
    await decidePlan(trx, next);
    await recordPlanEvent(trx, actor, `plan.${kind}`, planId, {
      remark: next.remark,
      revision: next.revision
    });
    return done({ revision: next.revision });
  });
}
