export { candidates, cohortDuties, ownDuties } from './follow';
export { countLateAbout, readDutyOverview, type LateDuty } from './count';
export type { Candidate, CohortDuties, CohortDuty, DutyCount, DutyState, OwnDuty } from './follow';
export { fulfilDuties } from './fulfil';
export { delegateDuty, extendDuty, remindOwner } from './move';
export { readDates, readHolidays, redateCohort, setHolidays, type MovedDuties } from './redate';
export { remindOwners } from './remind';
export { roomOf } from './rooms';
export { settleDuties } from './settle';
