import { holds } from './condition';
import { say } from './say';
import type { Ending, Scenario } from './scenario';
import type { Departure, DrillState } from './state';

/** Ends the conversation: with the ending named, or with the first whose condition holds, or else with giving up. */
export function finish(scenario: Scenario, state: DrillState, how: Departure, id?: string): DrillState {
  const ending = scenario.endings.find((one) => (id ? one.id === id : isEarned(scenario, one, state)));
  const { id: chosen, says } = ending ?? scenario.endings.find((one) => one.id === scenario.gives_up)!;
  const ended = say(state, `ending ${chosen}`, says);
  return { ...ended, ending: chosen, how, waitingSince: null, away: false, answering: [] };
}

function isEarned(scenario: Scenario, ending: Ending, state: DrillState): boolean {
  return ending.id !== scenario.gives_up && holds(ending.when, state, null);
}
