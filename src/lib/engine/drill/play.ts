import type { Understand } from './reading';
import type { Scenario } from './scenario';
import { scoreAttempt } from './debrief';
import type { Score } from './score';
import { beginDrill, type DrillState, type DrillTurn } from './state';
import { step } from './step';
import type { Transcript } from './transcript';

/** A drill played from a transcript. `unheard` counts agent lines that came after the end or were refused. */
export interface Play extends Score {
  scenario: { id: string; version: number };
  seed: number;
  ending: string;
  turns: DrillTurn[];
  unheard: number;
}

/** Seconds an agent is taken to need where the transcript kept no time. */
const UNTIMED_REPLY = 5;

/**
 * Plays the agent's lines of a transcript against the scenario's customer, who answers in their own words. Each reply
 * takes as long as it took in the transcript. When the lines run out the agent closes the chat.
 */
export function playTranscript(
  scenario: Scenario,
  seed: number,
  transcript: Transcript,
  understand: Understand
): Play {
  let { state } = beginDrill(scenario, seed);
  let unheard = 0;
  for (const [index, turn] of transcript.turns.entries()) {
    if (turn.by !== 'agent') continue;
    const at = state.at + delayOf(transcript, index);
    const stepped = step(scenario, state, { kind: 'message', text: turn.text, at }, understand);
    state = stepped.state;
    if (!stepped.ok) unheard += 1;
  }
  return outcome(
    scenario,
    seed,
    state.ending ? state : closed(scenario, state, understand),
    unheard,
    understand
  );
}

function delayOf({ turns }: Transcript, index: number): number {
  const at = turns[index]!.at;
  const before = turns[index - 1]?.at ?? 0;
  return at === null ? UNTIMED_REPLY : Math.max(0, at - before);
}

function closed(scenario: Scenario, state: DrillState, understand: Understand): DrillState {
  return step(scenario, state, { kind: 'close', at: state.at }, understand).state;
}

function outcome(
  scenario: Scenario,
  seed: number,
  state: DrillState,
  unheard: number,
  understand: Understand
): Play {
  const { ending, turns } = state;
  return {
    ...scoreAttempt(scenario, state, understand),
    scenario: { id: scenario.id, version: scenario.version },
    seed,
    ending: ending!,
    turns,
    unheard
  };
}
