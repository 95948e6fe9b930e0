import { getLocale } from '../paraglide/runtime';

let zone = 'Asia/Shanghai';

/** Sets the organisation's time zone, in which every instant is shown. The root layout calls it. */
export function showDatesIn(timeZone: string): void {
  zone = timeZone;
}

/** An instant as date and time in the organisation's zone: “11月21日 周六 14:05”. */
export function formatInstant(instant: Date): string {
  return new Intl.DateTimeFormat(getLocale(), {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  }).format(instant);
}

/** The day of an instant in the organisation's zone, with its year: “2026年11月21日”. */
export function formatDayOf(instant: Date): string {
  return new Intl.DateTimeFormat(getLocale(), { timeZone: zone, dateStyle: 'long' }).format(instant);
}

/** A calendar date `YYYY-MM-DD`: “11月21日 周六”. */
export function formatDate(date: string): string {
  return new Intl.DateTimeFormat(getLocale(), {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    weekday: 'short'
  }).format(new Date(`${date}T00:00:00Z`));
}

/** A calendar date with its year: “2026年11月21日”. */
export function formatLongDate(date: string): string {
  return new Intl.DateTimeFormat(getLocale(), { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${date}T00:00:00Z`)
  );
}

/** The time of day to the second in the organisation's zone: “14:05:09”. */
export function formatClock(instant: Date): string {
  return new Intl.DateTimeFormat(getLocale(), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23'
  }).format(instant);
}
