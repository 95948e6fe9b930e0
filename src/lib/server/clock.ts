import { Temporal } from 'temporal-polyfill';
import { config } from './config';

const started = Date.now();

/** The instant the server believes it is. A `NOW` in the environment sets the start; time runs on from there. */
export function now(): Date {
  return config.fakeNow ? new Date(config.fakeNow.getTime() + Date.now() - started) : new Date();
}

/** Today's calendar date in the organisation's time zone, as `YYYY-MM-DD`. */
export function today(): string {
  return Temporal.Instant.fromEpochMilliseconds(now().getTime())
    .toZonedDateTimeISO(config.timeZone)
    .toPlainDate()
    .toString();
}
