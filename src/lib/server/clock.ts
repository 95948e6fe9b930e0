import { Temporal } from 'temporal-polyfill';
import { config } from './config';

const started = Date.now();

/**
 * The instant the server believes it is. A `NOW` in the environment sets the start; time runs on from there, `CLOCK_RATE`
 * times as fast.
 */
export function now(): Date {
  return config.fakeNow
    ? new Date(config.fakeNow.getTime() + (Date.now() - started) * config.clockRate)
    : new Date();
}

/** How long to wait, in real milliseconds, until the clock has gone on by so many. */
export function realWait(milliseconds: number): number {
  return milliseconds / config.clockRate;
}

/** Today's calendar date in the organisation's time zone, as `YYYY-MM-DD`. */
export function today(): string {
  return dayOf(now());
}

/** The calendar date of an instant in the organisation's time zone, as `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(config.timeZone)
    .toPlainDate()
    .toString();
}
