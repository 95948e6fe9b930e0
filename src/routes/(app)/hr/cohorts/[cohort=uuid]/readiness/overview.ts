import {
  readinessGroups,
  type ReadinessCell,
  type ReadinessColumn,
  type ReadinessGroup
} from '$lib/server/tasks';

export type GroupOverview = {
  group: ReadinessGroup;
  done: number;
  total: number;
  late: number;
  /** The first task that is open, and the week it stands in; null when all is done. */
  next: { task: string; week: number } | null;
};

/** How far one person is with each group of things; what is waived or not asked of them counts nowhere. */
export function overviewOf(columns: ReadinessColumn[], cells: ReadinessCell[]): GroupOverview[] {
  return readinessGroups.map((group) => {
    const own = columns
      .map((column, index) => ({ ...cells[index]!, task: column.id, group: column.group }))
      .filter((cell) => cell.group === group && cell.state !== 'none' && cell.state !== 'waived');
    const open = own.filter(({ state }) => state !== 'done');
    const first = open.find(({ state }) => state === 'late') ?? open[0];
    return {
      group,
      done: own.length - open.length,
      total: own.length,
      late: own.filter(({ state }) => state === 'late').length,
      next: first ? { task: first.task, week: first.week } : null
    };
  });
}
