export {
  changeOf,
  cohortEffect,
  measures,
  personEffect,
  type Change,
  type CohortChange,
  type Measure,
  type PersonRecord
} from './change';
export { honours, type Place } from './honours';
export { observedLevels, type ObservedLevels } from './observed';
export { simulatedFigures, type SimulatedFigures } from './simulated';
