import { Temporal } from 'temporal-polyfill';
import { now } from '../clock';
import { config } from '../config';

/** Nobody gets mail from nine in the evening to eight in the morning, in the organisation's zone. */
export function isQuiet(): boolean {
  const { hour } = local();
  return hour >= 21 || hour < 8;
}

/** The whole hours of today's digests that have come, each with its instant. */
export function hoursPassed(): { hour: number; cutoff: Date }[] {
  const today = local().startOfDay();
  return digestHours
    .map((hour) => ({ hour, cutoff: new Date(today.with({ hour }).epochMilliseconds) }))
    .filter(({ cutoff }) => cutoff <= now());
}

const digestHours = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];

function local() {
  return Temporal.Instant.fromEpochMilliseconds(now().getTime()).toZonedDateTimeISO(config.timeZone);
}
