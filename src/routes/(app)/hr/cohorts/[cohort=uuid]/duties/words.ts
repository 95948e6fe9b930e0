import type { DutyState } from '$lib/server/duties';
import { m } from '$lib/paraglide/messages';

const names: Record<DutyState, () => string> = {
  late: m.duty_state_late,
  open: m.duty_state_open,
  ahead: m.duty_state_ahead,
  done: m.duty_state_done
};

export function stateName(state: DutyState): string {
  return names[state]();
}

const done = {
  reminded: m.duty_reminded,
  delegated: m.duty_delegated,
  extended: m.duty_extended
};

/** What was just done about a duty. */
export function doneSentence(what: keyof typeof done): string {
  return done[what]();
}
