import { copyPlan, judges, usualDates, type TrainingPlan } from '../../engine/plan';
import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import { inTransaction, type Database } from '../db';
import { listDepartments } from '../people';
import type { Actor } from '../policy';
import { isOpenToChange, lockSeen, mayWrite, recordPlanEvent, seenPlan, type Shown } from './access';
import { keepContent, wholePlan } from './content';
import { insertPlan, updatePlan } from './queries';

type Beginning = {
  name: string;
  /** First day; by default that of the next quarter's cohort. */
  opensOn?: string;
  /** A plan to take everything over from but its days. */
  like?: string;
};

/** Begins a plan: empty but for its days, or like an earlier one with every day moved. */
export function beginPlan(
  db: Database,
  actor: Actor,
  { name, opensOn, like }: Beginning
): Promise<Outcome<{ planId: string }>> {
  return inTransaction(db, async (trx) => {
    if (!mayWrite(actor)) return refused('not-allowed');
    const model = like === undefined ? undefined : await seenPlan(trx, actor, like);
    if (model && !model.ok) return model;
    const from = model ? await wholePlan(trx, model.value) : emptyPlan();
    const plan = copyPlan(from, name, opensOn ?? usualDates(today()).opensOn);
    const planId = await insertPlan(trx, plan, { actorId: actor.personId, copiedFrom: like ?? null });
    await keepContent(trx, planId, plan);
    await recordPlanEvent(trx, actor, 'plan.begun', planId, { name, like });
    return done({ planId });
  });
}

function emptyPlan(): TrainingPlan {
  return {
    name: '',
    purpose: '',
    ...usualDates(today()),
    pathway: 'first-month',
    size: 1,
    venue: '',
    outdoor: false,
    needs: [],
    sessions: [],
    budget: [],
    papers: [],
    applied: '',
    judges: [...judges]
  };
}

/** Keeps a plan that is still being written, as its next revision. */
export function savePlan(
  db: Database,
  actor: Actor,
  { plan, ...shown }: Shown & { plan: TrainingPlan }
): Promise<Outcome<{ revision: number }>> {
  return inTransaction(db, async (trx) => {
    const found = await lockSeen(trx, actor, shown.planId);
    if (!found.ok) return found;
    if (!mayWrite(actor)) return refused('not-allowed');
    if (!isOpenToChange(found.value)) return refused('plan-closed');
    if (found.value.revision !== shown.revision) return refused('changed-meanwhile');
    if (!(await departmentsExist(trx, plan))) return refused('not-found');
    const before = await wholePlan(trx, found.value);
    await updatePlan(trx, shown.planId, actor.personId, plan);
    await keepContent(trx, shown.planId, plan);
    await recordPlanEvent(trx, actor, 'plan.changed', shown.planId, plan, before);
    return done({ revision: shown.revision + 1 });
  });
}

async function departmentsExist(db: Database, { needs }: TrainingPlan): Promise<boolean> {
  const departments = new Set((await listDepartments(db)).map(({ id }) => id));
  return needs.every(({ departmentId }) => departments.has(departmentId));
}
