export { addTask, moveTask, undoChange, waiveTask } from './changing';
export type { Change } from './change-queries';
export { readCockpit, type Cockpit, type CockpitMember } from './cockpit';
export { decide, readHandedInFile } from './deciding';
export { setExperience } from './experience';
export type { HandIn } from './hand-in-queries';
export { handIn, readHandIn, type HandInForm } from './handing-in';
export { countLateTasks } from './late';
export { menteesAtWork, signTask, type Mentee } from './mentees';
export { ownWeek, tickTask, type OwnWeek } from './own-week';
export { readCoachedPathway, type CoachedPathway } from './person';
export {
  readinessGroups,
  readReadiness,
  type CellState,
  type ReadinessCell,
  type ReadinessColumn,
  type ReadinessGroup,
  type ReadinessRow
} from './readiness';
export { firstWeekSignedOff } from './signed-off';
export { givePraise, listWalls, readWall, removePraise, type ShownProject } from './projects';
