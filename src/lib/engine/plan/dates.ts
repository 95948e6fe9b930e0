import { Temporal } from 'temporal-polyfill';
import { dayNumber, parseDay, shiftDay } from '../onboarding/calendar';
import type { TrainingPlan } from './plan';

type Dates = Pick<TrainingPlan, 'opensOn' | 'classroomEndsOn' | 'onJobEndsOn'>;

/** A quarter's cohort normally opens within its first ten days (domain.md part 2). */
export const OPENING_DAYS = 10;

/** The day on which a plan's cohort opens unless HR says otherwise: in the middle of the opening days. */
const USUAL_DAY = 6;

/**
 * The usual dates of the next cohort as seen from `today`: it opens in the first ten days of a quarter, on a Monday,
 * with three days of classroom training, and its month ends the day before the same day of the next month. The quarter
 * that has begun is taken only while its usual day still lies ahead.
 */
export function usualDates(today: string): Dates {
  const from = Temporal.PlainDate.from(today);
  const quarter = from.with({ month: Math.floor((from.month - 1) / 3) * 3 + 1, day: 1 });
  const opening = [quarter, quarter.add({ months: 3 })]
    .map(mondayIn)
    .find((day) => Temporal.PlainDate.compare(day, from) > 0)!;
  return monthFrom(opening);
}

/** The first Monday on or after the second day of a quarter: always within the first ten days, after the New Year holiday. */
function mondayIn(firstDay: Temporal.PlainDate): Temporal.PlainDate {
  const usual = firstDay.with({ day: USUAL_DAY });
  return usual.subtract({ days: usual.dayOfWeek - 1 }).toString() > firstDay.toString()
    ? usual.subtract({ days: usual.dayOfWeek - 1 })
    : usual.add({ days: (8 - usual.dayOfWeek) % 7 });
}

function monthFrom(opening: Temporal.PlainDate): Dates {
  return {
    opensOn: opening.toString(),
    classroomEndsOn: opening.add({ days: 2 }).toString(),
    onJobEndsOn: opening.add({ months: 1 }).subtract({ days: 1 }).toString()
  };
}

/** Whether a cohort opens in the first ten days of a quarter. */
export function opensWithQuarter(opensOn: string): boolean {
  const day = parseDay(opensOn);
  return day !== null && (day.month - 1) % 3 === 0 && day.day <= OPENING_DAYS;
}

/** How many days classroom training lasts, the first and last counted. */
export function classroomDays({ opensOn, classroomEndsOn }: Dates): number {
  return dayNumber(opensOn, classroomEndsOn);
}

/** The last day on which a plan may be approved: the day before the cohort opens (W1). */
export function approvalDue(opensOn: string): string {
  return shiftDay(opensOn, -1);
}

/** A wall-clock time moved by whole days: `2026-03-02T09:00`, 91 → `2026-06-01T09:00`. */
export function shiftTime(time: string, days: number): string {
  return Temporal.PlainDateTime.from(time).add({ days }).toString({ smallestUnit: 'minute' });
}
