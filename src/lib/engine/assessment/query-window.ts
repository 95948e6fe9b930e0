import { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../onboarding/calendar';

/**
 * Until when a mark may be queried (domain.md A6): the end of the last of `days` calendar days after the day of release
 * in the organisation's zone, weekends and holidays included.
 *
 * @param days whole days, 1 or more
 * @param timeZone an IANA name such as `Asia/Shanghai`
 * @returns the last second of that day
 */
export function queriesUntil(releasedAt: Date, days: number, timeZone: string): Date {
  const released = Temporal.Instant.fromEpochMilliseconds(releasedAt.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(endOfDay(released.toPlainDate().add({ days }), timeZone));
}
