import { Temporal } from 'temporal-polyfill';

/**
 * The working days from one day up to, but without, another: Monday to Friday, holidays left out.
 *
 * @param from first day, `YYYY-MM-DD`
 * @param until the day that is not over yet, `YYYY-MM-DD`
 * @throws RangeError when a day is malformed
 */
export function workingDays(from: string, until: string, holidays: ReadonlySet<string>): string[] {
  const days: string[] = [];
  const end = Temporal.PlainDate.from(until);
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, end) < 0;
    day = day.add({ days: 1 })
  )
    if (day.dayOfWeek <= 5 && !holidays.has(day.toString())) days.push(day.toString());
  return days;
}
