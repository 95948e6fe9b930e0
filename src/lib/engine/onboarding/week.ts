import { daysBetween, parseDay } from './calendar';
import type { Pathway, Task } from './pathway';

export interface TaskOnDay {
  task: Task;
  /** The calendar day it is for, `YYYY-MM-DD`. */
  date: string;
}

/** A pathway as one person sees it today. Every task is in exactly one of the four lists, in the pathway's order. */
export interface WeekView {
  /** Today's number in the pathway: 1 on the first day, 0 or less before it. */
  dayNumber: number;
  done: TaskOnDay[];
  /** Not done, for an earlier day. */
  late: TaskOnDay[];
  /** Not done, for today. */
  today: TaskOnDay[];
  /** Not done, for a day to come. */
  later: TaskOnDay[];
  /** What to do now: the first late task, else today's first, else the first to come; null when all is done. */
  next: TaskOnDay | null;
  progress: { done: number; total: number };
}

/** The tasks of one day of a pathway, counted from 1. */
export function tasksForDay(pathway: Pathway, day: number): Task[] {
  return pathway.tasks.filter((task) => task.day === day);
}

/**
 * Sorts a pathway's tasks into done, late, today's and to come. Days are calendar days: day 3 is two days after the
 * first, whatever the weekday. A task is late from the day after its own.
 *
 * @param doneIds ids of finished tasks; others are ignored
 * @param firstDay the person's day 1, `YYYY-MM-DD`
 * @param today the day it is in the organisation's time zone, `YYYY-MM-DD`
 * @throws RangeError when a date is malformed
 */
export function week(
  tasks: readonly Task[],
  doneIds: ReadonlySet<string>,
  firstDay: string,
  today: string
): WeekView {
  const first = calendarDay(firstDay);
  const dayNumber = daysBetween(first, calendarDay(today)) + 1;
  const dated = tasks.map((task) => ({ task, date: first.add({ days: task.day - 1 }).toString() }));
  const done = dated.filter(({ task }) => doneIds.has(task.id));
  const open = dated.filter(({ task }) => !doneIds.has(task.id));
  return {
    dayNumber,
    done,
    late: open.filter(({ task }) => task.day < dayNumber),
    today: open.filter(({ task }) => task.day === dayNumber),
    later: open.filter(({ task }) => task.day > dayNumber),
    next: open[0] ?? null,
    progress: { done: done.length, total: tasks.length }
  };
}

function calendarDay(text: string) {
  const day = parseDay(text);
  if (!day) throw new RangeError(`"${text}" is not a calendar day`);
  return day;
}
