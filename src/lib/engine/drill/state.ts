import type { Scenario } from './scenario';
import { say } from './say';
import type { Speaker } from './transcript';
import type { Move, Violation } from './vocabulary';

export const STATE_VERSION = 1;

/** One message of a drill: seconds since the conversation began, and the customer's mood (0–100) and state after it. */
export interface DrillTurn {
  by: Speaker;
  at: number;
  text: string;
  mood: number;
  node: string;
}

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
  /** Which variants of a line have been said, so that none comes twice before all have come. */
  said: Record<string, number[]>;
  turns: DrillTurn[];
  /** The ending's id once the conversation is over. */
  ending: string | null;
}

/**
 * Opens the conversation: the customer has just written.
 *
 * @param seed any integer; two runs with the same seed and the same messages are the same
 */
export function beginDrill(scenario: Scenario, seed: number): { state: DrillState; lines: DrillTurn[] } {
  const { mood, patience } = scenario.persona;
  const state = say(
    {
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
      said: {},
      turns: [],
      ending: null
    },
    `${scenario.start} says`,
    scenario.states[scenario.start]!.says,
    { atOnce: true }
  );
  return { state, lines: state.turns };
}

/** Whether the state belongs to this very scenario, version and all. A run goes on under the scenario it began with. */
export function belongsTo(state: DrillState, scenario: Scenario): boolean {
  const { id, version } = state.scenario;
  return state.version === STATE_VERSION && id === scenario.id && version === scenario.version;
}
