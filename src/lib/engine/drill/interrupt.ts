import type { DrillState } from './state';

/**
 * The agent writes at `at` (seconds) while the customer is still typing: what was being typed goes off at once, so that the
 * talk keeps to the clock however fast messages come, and only the answer to the last of them is still on its way. Time
 * never runs back behind what has been said before, to the customer or to a colleague.
 */
export function interruptTyping(state: DrillState, at: number): DrillState {
  const { turns, consults, waitingSince } = state;
  const lastSaid = turns.findLast(({ by }) => by === 'agent')?.at ?? 0;
  const now = Math.max(Math.floor(at), lastSaid, consults.at(-1)?.at ?? 0);
  if (!(now < state.at)) return state;
  return {
    ...state,
    at: now,
    waitingSince: waitingSince === null ? null : Math.min(waitingSince, now),
    turns: turns.map((turn) => (turn.at > now ? { ...turn, at: now } : turn))
  };
}
