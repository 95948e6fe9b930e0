import type { CellState, ReadinessGroup } from '$lib/server/tasks';
import { m } from '$lib/paraglide/messages';
import type { PeopleState } from './choosing';

const states: Record<PeopleState, () => string> = {
  behind: m.cohort_state_behind,
  late: m.cohort_state_late,
  ready: m.cohort_state_ready
};

export function peopleStateName(state: PeopleState): string {
  return states[state]();
}

const groups: Record<ReadinessGroup, () => string> = {
  courses: m.readiness_courses,
  drills: m.readiness_drills,
  papers: m.readiness_papers,
  forms: m.readiness_forms
};

export function groupName(group: ReadinessGroup): string {
  return groups[group]();
}

const cells: Record<CellState, () => string> = {
  done: m.readiness_done,
  late: m.readiness_late,
  due: m.readiness_due,
  ahead: m.readiness_ahead,
  waived: m.readiness_waived,
  none: m.readiness_none
};

export function cellName(state: CellState): string {
  return cells[state]();
}
