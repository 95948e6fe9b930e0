export { observationDesk, readObserved, startObservation, type Observation } from './observing';
export { readEffect, readPersonEffect, writeEffect, type CohortEffect, type PersonChanges } from './effect';
export { readFiguresByWeek, readSimulated, type Beside, type WeeksBeside } from './figures';
export { markGuidanceRead, readGuidance, writeGuidance, type GuidanceNote } from './guidance';
export { listHonours, publishHonours, type HonourList } from './honours';
