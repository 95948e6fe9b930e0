import type { Task } from './task';

/** What somebody changed for one person, in the order it was done; what was taken back is not among them. */
export type PathwayChange =
  | { kind: 'moved'; task: string; day: number }
  | { kind: 'waived'; task: string }
  | { kind: 'added'; task: Task };

/** A task as it stands for one person. */
export interface PlannedTask extends Task {
  /** The day it was for at first; it differs from `day` once the task was moved. */
  originalDay: number;
  waived: boolean;
  added: boolean;
}

/**
 * Lays a person's changes over the tasks that are theirs. Changes to tasks that are not among them (any more) change
 * nothing. Tasks come by day; within a day in their first order, added ones last.
 */
export function planTasks(tasks: readonly Task[], changes: readonly PathwayChange[]): PlannedTask[] {
  const planned = new Map(tasks.map((task) => [task.id, plan(task, false)]));
  for (const change of changes) {
    if (change.kind === 'added') {
      planned.set(change.task.id, plan(change.task, true));
      continue;
    }
    const task = planned.get(change.task);
    if (!task) continue;
    if (change.kind === 'moved') task.day = change.day;
    else task.waived = true;
  }
  return [...planned.values()].sort((one, other) => one.day - other.day);
}

function plan(task: Task, added: boolean): PlannedTask {
  return { ...task, originalDay: task.day, waived: false, added };
}
