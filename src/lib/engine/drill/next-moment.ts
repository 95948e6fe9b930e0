import { renewState, type KeptState } from './renew-state';
import type { Scenario } from './scenario';
import { chaseDue } from './silence';

/**
 * The second at which something will next happen if nobody writes: the customer speaks or leaves, or a colleague answers.
 * Null where nothing will: the conversation is over, or nobody waits for anything.
 */
export function nextMoment(scenario: Scenario, kept: KeptState): number | null {
  const state = renewState(scenario, kept);
  if (state.ending) return null;
  const moments = [chaseDue(scenario, state), ...state.answering.map(({ at }) => at)];
  const due = moments.filter((at) => at !== null);
  return due.length > 0 ? Math.min(...due) : null;
}
