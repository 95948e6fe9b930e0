import type { ShownWarning } from '$lib/server/warnings';
import { m } from '$lib/paraglide/messages';

const advice: Record<ShownWarning['rule'], () => string> = {
  idle: m.warning_do_idle,
  'falling-drills': m.warning_do_falling_drills,
  'falling-papers': m.warning_do_falling_papers,
  'missing-journals': m.warning_do_missing_journals,
  'low-mood': m.warning_do_low_mood,
  'falling-mood': m.warning_do_falling_mood,
  'falling-feedback': m.warning_do_falling_feedback
};

/** What to do about what was seen. */
export function adviceOn({ rule }: ShownWarning): string {
  return advice[rule]();
}
