import { budgetTotal, lineAmount } from '../../engine/plan';
import type { Database } from '../db';
import { selectBudget } from './content-queries';
import { selectPlanOf } from './queries';

export type CohortPlan = { size: number; costs: { item: string; amount: string }[]; total: string };

/** What a cohort's plan foresaw; undefined where it was opened without one. Asks nobody whether they may see it. */
export async function cohortPlan(db: Database, cohortId: string): Promise<CohortPlan | undefined> {
  const plan = await selectPlanOf(db, cohortId);
  if (!plan) return undefined;
  const budget = await selectBudget(db, plan.id);
  return {
    size: plan.size,
    costs: budget.map((line) => ({ item: line.item, amount: lineAmount(line) })),
    total: budgetTotal(budget)
  };
}
