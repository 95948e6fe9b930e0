import { stagesOf, type PlannedDuty } from '../../engine/onboarding';
import { now } from '../clock';
import { config } from '../config';

/** When an open duty makes itself heard next; null when it has not begun, is nobody's, or has said everything. */
export function nextWake(
  { step, startsOn, ownerId, dueOn }: Pick<PlannedDuty, 'step' | 'startsOn' | 'ownerId' | 'dueOn'>,
  holidays: ReadonlySet<string>
): Date | null {
  if (startsOn === null || ownerId === null) return null;
  return stagesOf(step, dueOn, config.timeZone, holidays).find(({ at }) => at > now())?.at ?? null;
}
