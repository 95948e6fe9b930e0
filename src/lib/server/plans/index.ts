export { planChoices, type PlanChoices } from './choices';
export { approvePlan, returnPlan, submitPlan, withdrawPlan } from './decide';
export type { ListedFinding } from './findings';
export { openPlan } from './open';
export { listPlans, readPlan, usualOpening, type ListedPlan, type PlanView } from './read';
export { beginPlan, savePlan } from './write';
