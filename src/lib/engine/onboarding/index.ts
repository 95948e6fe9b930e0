export {
  dayNumber,
  daysBetween,
  endOfDay,
  isTimeZone,
  localInstant,
  parseDay,
  shiftDay,
  wallClock
} from './calendar';
export { deadlines, dueDay } from './deadlines';
export type { CohortDates, Deadline, DeadlinesFailure } from './deadlines';
export { planDuties } from './duties';
export type { CohortPeople, PlannedDuty } from './duties';
export { compareDuties } from './duty-changes';
export type { DutyChanges, StandingDuty } from './duty-changes';
export { countLeaving, leavingReasonIds, leavingReasons } from './leaving';
export type { LeavingCount, LeavingReason } from './leaving';
export { stagesOf } from './stages';
export type { Stage } from './stages';
export {
  assembleMonth,
  checkPathway,
  comparePathways,
  parsePathway,
  pathwayTargets,
  planTasks,
  serviceLines,
  tailor,
  trafficOn,
  weekOfDay
} from './pathway';
export type {
  Month,
  MonthWeek,
  Pathway,
  PathwayChange,
  PlannedTask,
  ServiceLine,
  Signer,
  Task,
  TaskKind,
  Traveller
} from './pathway';
export { week } from './week';
export type { TaskOnDay, WeekView } from './week';
export { stepOf, stepOfArtefact, workflow } from './workflow';
export type { Artefact, CohortDate, DueRule, Per, Role, StepId, WorkflowStep } from './workflow';
export { artefactNames, languages, roleNames, stepNames } from './workflow-names';
export type { Language } from './workflow-names';
