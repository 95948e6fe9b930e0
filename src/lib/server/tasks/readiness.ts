import { weekOfDay, type PlannedTask, type TaskKind, type WeekView } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { selectCohort, selectMembers } from '../cohorts';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { countLateAbout } from '../duties';
import { may, type Actor } from '../policy';
import { readStandings, type Standing } from './standing';

/** What of a pathway makes somebody ready for the job, by what it is. */
const groups = {
  courses: ['course', 'lesson'],
  drills: ['drill', 'shift'],
  papers: ['paper'],
  forms: ['form']
} as const satisfies Record<string, readonly TaskKind[]>;

export type ReadinessGroup = keyof typeof groups;
export const readinessGroups = Object.keys(groups) as ReadinessGroup[];

/** `due` is for today, `none` is not asked of this person. */
export type CellState = 'done' | 'late' | 'due' | 'ahead' | 'waived' | 'none';

export type ReadinessColumn = {
  id: string;
  group: ReadinessGroup;
  title: string;
  kind: TaskKind;
  target: string | null;
};

/** `week` is the week of the person's pathway in which the task stands. */
export type ReadinessCell = { state: CellState; week: number };

export type ReadinessRow = {
  personId: string;
  name: string;
  departmentId: string | null;
  department: string | null;
  mentorId: string | null;
  mentorName: string | null;
  late: number;
  overdue: number;
  ready: boolean;
  /** One for every column, in their order. */
  cells: ReadinessCell[];
};

export type Readiness = {
  cohort: { id: string; name: string };
  columns: ReadinessColumn[];
  rows: ReadinessRow[];
};

/** Everybody of a cohort against every course, drill, paper and form their pathway asks for. */
export async function readReadiness(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<Readiness>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  const members = await selectMembers(db, cohortId);
  const standings = (await readStandings(db, cohort, members, locale))?.of ?? new Map<string, Standing>();
  const overdue = await countLateAbout(db, cohortId);
  const columns = columnsOf([...standings.values()]);
  return done({
    cohort: { id: cohort.id, name: cohort.name },
    columns,
    rows: members.map(({ experienced: _, line: __, ...member }) => {
      const standing = standings.get(member.personId);
      const owed = overdue.get(member.personId) ?? 0;
      return {
        ...member,
        late: standing?.view.late.length ?? 0,
        overdue: owed,
        ready: standing !== undefined && isReady(standing.view, owed),
        cells: cellsOf(standing, columns)
      };
    })
  });
}

/** Nothing is late, and nothing of today's is open. */
export function isReady({ late, today }: WeekView, overdue: number): boolean {
  return late.length === 0 && today.length === 0 && overdue === 0;
}

function columnsOf(standings: Standing[]): ReadinessColumn[] {
  const tasks = new Map<string, PlannedTask>();
  for (const standing of standings) for (const task of standing.tasks) tasks.set(task.id, task);
  return [...tasks.values()]
    .sort((one, other) => one.originalDay - other.originalDay)
    .flatMap(({ id, title, kind, target }) => {
      const group = groupOf(kind);
      return group ? [{ id, group, title, kind, target: target ?? null }] : [];
    });
}

function groupOf(kind: TaskKind): ReadinessGroup | undefined {
  return readinessGroups.find((group) => (groups[group] as readonly TaskKind[]).includes(kind));
}

function cellsOf(standing: Standing | undefined, columns: ReadinessColumn[]): ReadinessCell[] {
  const found = new Map<string, ReadinessCell>();
  if (standing) {
    const { done, late, today, later, waived } = standing.view;
    const states = { done, late, due: today, ahead: later, waived };
    for (const [state, tasks] of Object.entries(states) as [CellState, WeekView['done']][])
      for (const { task } of tasks) found.set(task.id, { state, week: weekOfDay(task.day) });
  }
  return columns.map(({ id }) => found.get(id) ?? notAsked);
}

const notAsked: ReadinessCell = { state: 'none', week: 0 };
