import type { Pathway } from './pathway';
import type { Task } from './task';

/** Calendar days from the first of a week to the first of the next. */
const WEEK = 7;

export interface MonthWeek {
  /** From 1. */
  number: number;
  title: string;
  summary: string;
}

/** A pathway put together: days and tasks counted through, so that day 1 of week 2 is day 8. */
export interface Month {
  id: string;
  title: string;
  summary: string;
  weeks: MonthWeek[];
  days: (Pathway['days'][number] & { week: number })[];
  tasks: Task[];
}

/**
 * Puts a month together from its weeks; a week that stands alone is a month of one.
 *
 * @param pathway the month's file, or a week's
 * @param weeks the files the month names, in its order
 */
export function assembleMonth(pathway: Pathway, weeks: readonly Pathway[]): Month {
  const parts = pathway.weeks.length > 0 ? weeks : [pathway];
  return {
    id: pathway.id,
    title: pathway.title,
    summary: pathway.summary,
    weeks: parts.map(({ title, summary }, index) => ({ number: index + 1, title, summary })),
    days: parts.flatMap(({ days }, index) =>
      days.map((day) => ({ ...day, day: day.day + index * WEEK, week: index + 1 }))
    ),
    tasks: parts.flatMap(({ tasks }, index) =>
      tasks.map((task) => ({ ...task, day: task.day + index * WEEK }))
    )
  };
}

/**
 * The share of the traffic on a day of the month (domain.md T1): that of the last working day up to it; before the
 * first day that of the first. Null once the weeks are over.
 *
 * @returns per cent of what a seasoned colleague gets
 */
export function trafficOn({ days, weeks }: Month, day: number, experienced: boolean): number | null {
  if (weekOfDay(day) > weeks.length) return null;
  const reached = days.findLast((each) => each.day <= Math.max(1, day));
  return reached ? reached.traffic[experienced ? 'experienced' : 'inexperienced'] : null;
}

/** The week of the month a day lies in, from 1; days before the first count as the first's. */
export function weekOfDay(day: number): number {
  return Math.max(1, Math.ceil(day / WEEK));
}
