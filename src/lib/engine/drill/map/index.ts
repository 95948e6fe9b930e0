export type { Condition } from '../condition';
export { drawMap, type DrillMap, type MapWords } from './draw-map';
export { rehearse, type Rehearsal, type RehearsalEvent } from './rehearse';
