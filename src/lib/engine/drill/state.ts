import type { Scenario } from './scenario';
import { say } from './say';
import type { Speaker } from './transcript';
import type { Move, Violation } from './vocabulary';

export const STATE_VERSION = 2;

/** One message of a drill: seconds since the conversation began, and the customer's mood (0–100) and state after it. */
export interface DrillTurn {
  by: Speaker;
  at: number;
  /** Never empty: a picture without words has its description here. */
  text: string;
  /** Id of the scenario's picture that is shown. */
  picture?: string;
  mood: number;
  node: string;
}

/** One message between the agent and a colleague; `colleague` is the colleague's id on either side. */
export interface ConsultTurn {
  by: 'agent' | 'colleague';
  at: number;
  text: string;
  colleague: string;
  /** Facts the answer tells. */
  tells: string[];
}

/** How a conversation ended: the agent closed it or handed it over, the customer came to an end or ran out of patience. */
export type Departure = 'closed' | 'left' | 'transferred' | 'gave-up';

/** A drill in progress: one value that survives JSON, carrying all the engine needs beside the scenario. */
export interface DrillState {
  version: typeof STATE_VERSION;
  scenario: { id: string; version: number };
  seed: number;
  /** The generator's state. */
  random: number;
  /** The conversation's clock in whole seconds; it never runs back. */
  at: number;
  node: string;
  /** States left behind. */
  visited: string[];
  /** Agent messages received in the present node. */
  asked: number;
  /** 0–100; at 0 of either the customer gives up. */
  mood: number;
  patience: number;
  /** In how many messages each move was made and each violation committed. */
  moves: Partial<Record<Move, number>>;
  violations: Partial<Record<Violation, number>>;
  told: string[];
  mistold: string[];
  /** When the customer began to wait for the present reply, null while there is nothing to wait for. */
  waitingSince: number | null;
  /** How often the customer has asked whether anyone is there since the last reply. */
  chases: number;
  /** Whether the agent has asked for time: the customer then waits twice as long. */
  granted: boolean;
  /** Whether it began with a message left while nobody was there. */
  offline: boolean;
  /** Whether the customer is away, until the agent's first reply to such a message. */
  away: boolean;
  /** Which variants of a line have been said, so that none comes twice before all have come. */
  said: Record<string, number[]>;
  turns: DrillTurn[];
  /** The talk with colleagues, and their answers still on the way. */
  consults: ConsultTurn[];
  answering: ConsultTurn[];
  /** Facts that colleagues have told the agent. */
  learnt: string[];
  /** To whom the chat was handed over, whether rightly, and whether the customer was told before. */
  transfer: { to: string; right: boolean; announced: boolean; at: number } | null;
  /** The ending's id once the conversation is over, and how it came about. */
  ending: string | null;
  how: Departure | null;
}

/**
 * Opens the conversation. The customer has just written, or, where the agent opens, is there and has not; with `offline`
 * the customer has left a message and gone: nobody chases and no patience runs until the first reply brings them back.
 *
 * @param seed any integer; two runs with the same seed and the same events are the same
 */
export function beginDrill(
  scenario: Scenario,
  seed: number,
  { offline = false } = {}
): { state: DrillState; lines: DrillTurn[] } {
  const { mood, patience } = scenario.persona;
  const before: DrillState = {
    version: STATE_VERSION,
    scenario: { id: scenario.id, version: scenario.version },
    seed,
    random: seed >>> 0,
    at: 0,
    node: scenario.start,
    visited: [],
    asked: 0,
    mood,
    patience,
    moves: {},
    violations: {},
    told: [],
    mistold: [],
    waitingSince: null,
    chases: 0,
    granted: false,
    offline: false,
    away: false,
    said: {},
    turns: [],
    consults: [],
    answering: [],
    learnt: [],
    transfer: null,
    ending: null,
    how: null
  };
  if (scenario.opens === 'agent') return { state: before, lines: [] };
  const { says } = scenario.states[scenario.start]!;
  const spoken = say(before, `${scenario.start} says`, says, { atOnce: true });
  const state = offline ? { ...spoken, offline, away: true, waitingSince: null } : spoken;
  return { state, lines: state.turns };
}

/** Whether the state belongs to this very scenario, version and all. A run goes on under the scenario it began with. */
export function belongsTo(state: DrillState, scenario: Scenario): boolean {
  const { id, version } = state.scenario;
  return id === scenario.id && version === scenario.version;
}
