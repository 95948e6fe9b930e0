export {
  cohortSessions,
  cohortSessionsToday,
  heldSessions,
  noteAttendance,
  ownSessionsToday,
  readRegister,
  type HeldSession
} from './attendance';
export { cohortPlan, type CohortPlan } from './cohort-plan';
export { planChoices, type PlanChoices } from './choices';
export { approvePlan, returnPlan, submitPlan, withdrawPlan } from './decide';
export { enrol, nameMentor, readPlaces, unenrol } from './enrolment';
export type { ListedFinding } from './findings';
export {
  readLeavers,
  recordLeaving,
  takeBackLeaving,
  turnover,
  type LeaversView,
  type Turnover
} from './leaving';
export { moveSession } from './moving';
export { openPlan } from './open';
export { listPlans, readPlan, usualOpening, type ListedPlan, type PlanView } from './read';
export { beginPlan, savePlan } from './write';
