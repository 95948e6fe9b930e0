export { acknowledgeWarning } from './acknowledge';
export { coachedWarnings, cohortWarnings, type ShownWarning } from './read';
export { watchCohorts } from './watch';
