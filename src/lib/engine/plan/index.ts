export { budgetTotal, lineAmount } from './budget';
export { checkPlan, OUTDOOR_SIZE, type PlanContext } from './check';
export { clashes, type BookedSession } from './clashes';
export { copyPlan } from './copy';
export { approvalDue, usualDates } from './dates';
export { blocksPlan, type PlanFinding } from './finding';
export { judges } from './plan';
export type { BudgetLine, DepartmentNeed, Judge, PlannedSession, TrainingPlan } from './plan';
