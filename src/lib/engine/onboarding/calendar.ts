import { Temporal } from 'temporal-polyfill';

/** A calendar day as `2026-03-02`; null for any other form and for days that do not exist. */
export function parseDay(text: string): Temporal.PlainDate | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

/** Whether the zone is one the runtime knows: an IANA name such as `Asia/Shanghai`, or an offset such as `+08:00`. */
export function isTimeZone(timeZone: string): boolean {
  if (!/^([A-Za-z]|[+-][0-9]{2}:[0-9]{2}$)/.test(timeZone)) return false;
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(timeZone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The last second of a calendar day in a zone, as an ISO instant with its offset: `2026-03-09T23:59:59+08:00`.
 * It is counted back from the next day's first moment, so that it holds where clocks change at midnight.
 */
export function endOfDay(day: Temporal.PlainDate, timeZone: string): string {
  const last = day.add({ days: 1 }).toZonedDateTime(timeZone).subtract({ seconds: 1 });
  return last.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** Whole days from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days;
}

/**
 * The number of a calendar day in a month that opens on another: the opening day is 1. Days are `2026-03-02`.
 *
 * @throws TypeError when a day is malformed
 */
export function dayNumber(opensOn: string, day: string): number {
  return daysBetween(parseDay(opensOn)!, parseDay(day)!) + 1;
}

/**
 * A calendar day moved by whole days: `2026-03-02`, 5 → `2026-03-07`.
 *
 * @throws TypeError when the day is malformed
 */
export function shiftDay(day: string, days: number): string {
  return parseDay(day)!.add({ days }).toString();
}

/** The instant of a wall-clock time such as `2026-11-10T20:00` in a zone; null for any other form and for no such day. */
export function localInstant(text: string, timeZone: string): Temporal.Instant | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$/.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant();
  } catch {
    return null;
  }
}

/** The wall-clock time of an instant in a zone, to the minute: `2026-11-10T20:00`. */
export function wallClock(instant: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
