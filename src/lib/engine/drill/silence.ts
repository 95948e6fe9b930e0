import { hearColleagues } from './consult';
import { finish } from './ending';
import { CHASED, level } from './mood';
import { say } from './say';
import type { Scenario } from './scenario';
import type { DrillState } from './state';

/**
 * Lets time pass up to `at` (seconds). Each stretch of silence as long as the scenario allows makes the customer ask
 * whether anyone is there, dated when it was asked; after the last of them, or out of patience, the customer gives up.
 * Colleagues' answers come in meanwhile. Many short waits and one long one end in the same state.
 */
export function wait(scenario: Scenario, state: DrillState, at: number): DrillState {
  const now = clock(state, at);
  let waiting = state;
  while (!waiting.ending) {
    const due = chaseDue(scenario, waiting);
    if (due === null || due > now) break;
    waiting = chase(scenario, { ...waiting, at: due });
  }
  if (waiting.ending) return waiting;
  return hearColleagues(waiting.at >= now ? waiting : { ...waiting, at: now });
}

/** When the customer will next lose patience with silence, in seconds; null once the conversation is over. */
export function chaseDue(scenario: Scenario, state: DrillState): number | null {
  if (state.ending || state.waitingSince === null) return null;
  const lastLine = state.turns.findLast((turn) => turn.by === 'customer')?.at ?? state.waitingSince;
  return lastLine + scenario.silence.after * (state.granted && state.chases === 0 ? 2 : 1);
}

function chase(scenario: Scenario, state: DrillState): DrillState {
  const chased = {
    ...state,
    chases: state.chases + 1,
    mood: level(state.mood + CHASED.mood),
    patience: level(state.patience + CHASED.patience)
  };
  const gone = chased.chases > scenario.silence.times || chased.mood === 0 || chased.patience === 0;
  return gone
    ? finish(scenario, chased, 'gave-up', scenario.gives_up)
    : say(chased, 'silence', scenario.silence.says);
}

function clock(state: DrillState, at: number): number {
  return Number.isFinite(at) ? Math.max(state.at, Math.floor(at)) : state.at;
}
