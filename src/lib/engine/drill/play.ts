import type { Act } from './acts';
import type { Understand } from './reading';
import type { Scenario } from './scenario';
import { scoreAttempt } from './debrief';
import type { Score } from './score';
import { beginDrill, type DrillState, type DrillTurn } from './state';
import { step, type AgentAct } from './step';
import type { Transcript, Turn } from './transcript';

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
 * takes as long as it took in the transcript, and what the agent did beside writing is done where it was. When the lines
 * run out the agent closes the chat.
 */
export function playTranscript(
  scenario: Scenario,
  seed: number,
  transcript: Transcript,
  understand: Understand
): Play {
  let { state } = beginDrill(scenario, seed);
  let unheard = 0;
  let acts = transcript.acts ?? [];
  for (const [index, turn] of transcript.turns.entries()) {
    if (turn.by !== 'agent') continue;
    const due = acts.filter(({ at }) => turn.at !== null && at < turn.at);
    acts = acts.filter((act) => !due.includes(act));
    state = due.reduce((before, act) => carryOut(scenario, before, act, understand), state);
    const at = state.at + delayOf(transcript, index);
    const stepped = step(scenario, state, { ...actOf(scenario, turn), at }, understand);
    state = stepped.state;
    if (!stepped.ok) unheard += 1;
  }
  state = acts.reduce((before, act) => carryOut(scenario, before, act, understand), state);
  return outcome(
    scenario,
    seed,
    state.ending ? state : closed(scenario, state, understand),
    unheard,
    understand
  );
}

/** A turn that names a picture the agent may send sends it. */
function actOf({ pictures = [] }: Scenario, { text, picture }: Turn): AgentAct {
  const sent = pictures.find(({ id, by }) => id === picture && by === 'agent');
  return sent ? { kind: 'picture', picture: sent.id } : { kind: 'message', text };
}

function delayOf({ turns }: Transcript, index: number): number {
  const at = turns[index]!.at;
  const before = turns[index - 1]?.at ?? 0;
  return at === null ? UNTIMED_REPLY : Math.max(0, at - before);
}

/** Asks the colleague or hands the chat over, as the transcript's agent did. */
function carryOut(scenario: Scenario, state: DrillState, act: Act, understand: Understand): DrillState {
  if (act.kind === 'close') return state;
  const { at } = state;
  const event = act.kind === 'consult' ? { ...act, text: act.colleague, at } : { ...act, at };
  return step(scenario, state, event, understand).state;
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
