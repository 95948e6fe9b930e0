import { localInstant } from '$lib/engine/onboarding';
import { config } from '$lib/server/config';

/** A wall-clock time that a form has read, in the organisation's zone. */
export function instantOf(moment: string): Date {
  return new Date(localInstant(moment, config.timeZone)!.epochMilliseconds);
}
