import { daysBetween, parseDay } from './calendar';
import type { PlannedTask } from './pathway';

export interface TaskOnDay {
  task: PlannedTask;
  /** The calendar day it is for, `YYYY-MM-DD`. */
  date: string;
  /** The day it was for before it was moved. */
  originalDate: string;
}

/** A pathway as one person sees it today. Every task is in exactly one of the five lists, in the pathway's order. */
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
  /** Not done, and need not be; they count in no figure. */
  waived: TaskOnDay[];
  /** What to do now: the first late task, else today's first, else the first to come; null when all is done. */
  next: TaskOnDay | null;
  progress: { done: number; total: number };
}

/**
 * Sorts a person's tasks into done, late, today's, to come and waived. Days are calendar days: day 3 is two days after
 * the first, whatever the weekday. A task is late from the day after its own.
 *
 * @param doneIds ids of finished tasks; others are ignored
 * @param firstDay the person's day 1, `YYYY-MM-DD`
 * @param today the day it is in the organisation's time zone, `YYYY-MM-DD`
 * @throws RangeError when a date is malformed
 */
export function week(
  tasks: readonly PlannedTask[],
  doneIds: ReadonlySet<string>,
  firstDay: string,
  today: string
): WeekView {
  const first = calendarDay(firstDay);
  const dayNumber = daysBetween(first, calendarDay(today)) + 1;
  const dateOf = (day: number) => first.add({ days: day - 1 }).toString();
  const dated = tasks.map((task) => ({
    task,
    date: dateOf(task.day),
    originalDate: dateOf(task.originalDay)
  }));
  const done = dated.filter(({ task }) => doneIds.has(task.id));
  const undone = dated.filter(({ task }) => !doneIds.has(task.id));
  const open = undone.filter(({ task }) => !task.waived);
  return {
    dayNumber,
    done,
    late: open.filter(({ task }) => task.day < dayNumber),
    today: open.filter(({ task }) => task.day === dayNumber),
    later: open.filter(({ task }) => task.day > dayNumber),
    waived: undone.filter(({ task }) => task.waived),
    next: open[0] ?? null,
    progress: { done: done.length, total: done.length + open.length }
  };
}

function calendarDay(text: string) {
  const day = parseDay(text);
  if (!day) throw new RangeError(`"${text}" is not a calendar day`);
  return day;
}
