import { leavingReasonIds, leavingReasons, type LeavingReason } from '../engine/onboarding';
import { getLocale } from '../paraglide/runtime';

/** Why somebody left, in the reader's language; a reason that is no longer on the list is another. */
export function leavingReason(reason: string): string {
  const known = leavingReasonIds.find((each) => each === reason) ?? ('other' satisfies LeavingReason);
  return leavingReasons[known][getLocale()];
}
