export { assembleMonth, trafficOn, weekOfDay, type Month, type MonthWeek } from './month';
export { planTasks, type PathwayChange, type PlannedTask } from './plan';
export { checkPathway, comparePathways, parsePathway, pathwayTargets, type Pathway } from './pathway';
export { tailor, type Traveller } from './tailor';
export { serviceLines, type ServiceLine, type Signer, type Task, type TaskKind } from './task';
