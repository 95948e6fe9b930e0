import { textOf } from './asks-again';
import { readCustomer } from './customer/read-customer';
import { finish } from './ending';
import { respond } from './respond';
import { read, wordsOf, type Around, type Understand } from './reading';
import type { Scenario } from './scenario';
import { wait } from './silence';
import { belongsTo, type DrillState, type DrillTurn } from './state';

/** What may happen in a drill. `at` is in seconds since the conversation began; a clock set back counts as no time passed. */
export type DrillEvent =
  | { kind: 'message'; text: string; at: number }
  | { kind: 'time'; at: number }
  | { kind: 'close'; at: number };

export type StepCode = 'empty' | 'too_long' | 'ended';

/** The customer's new lines and the state after them. A refused message changes nothing but the time that had passed. */
export type Stepped =
  | { ok: true; state: DrillState; lines: DrillTurn[] }
  | { ok: false; code: StepCode; state: DrillState; lines: DrillTurn[] };

/** Longest message taken, in characters (code points). */
export const LONGEST_MESSAGE = 2000;

/**
 * Takes one event. Pure: the same scenario, state and event give the same result, on this machine or another.
 *
 * Silence is made up for first: whatever the customer would have said while nobody wrote comes before the event, and
 * when the customer has left meanwhile a message is refused with `ended`.
 *
 * @throws when the state was begun under another scenario or another version of it: a run keeps its scenario
 */
export function step(
  scenario: Scenario,
  state: DrillState,
  event: DrillEvent,
  understand: Understand
): Stepped {
  if (!belongsTo(state, scenario))
    throw new Error(`a run of ${state.scenario.id} cannot go on in ${scenario.id}`);
  if (state.ending) return { ok: false, code: 'ended', state, lines: [] };
  const waited = wait(scenario, state, event.at);
  if (event.kind === 'time') return accept(state, waited);
  if (event.kind === 'close') return accept(state, waited.ending ? waited : finish(scenario, waited));
  const code = waited.ending ? 'ended' : problemWith(event.text);
  if (code) return { ok: false, code, state: waited, lines: linesSince(state, waited) };
  const reading = read(scenario, event.text, aroundNext(waited), understand);
  return accept(state, respond(scenario, waited, reading));
}

function aroundNext({ turns }: DrillState): Around {
  const spoken = turns.filter((turn) => turn.by === 'agent').map(({ text }) => wordsOf(text));
  const heard = turns.slice(turns.findLastIndex((turn) => turn.by === 'agent') + 1);
  return { earlier: new Set(spoken), heard: readCustomer(textOf(heard)) };
}

function accept(before: DrillState, after: DrillState): Stepped {
  return { ok: true, state: after, lines: linesSince(before, after) };
}

function linesSince(before: DrillState, after: DrillState): DrillTurn[] {
  return after.turns.slice(before.turns.length).filter((turn) => turn.by === 'customer');
}

function problemWith(text: string): StepCode | null {
  if (text.trim() === '') return 'empty';
  return Array.from(text).length > LONGEST_MESSAGE ? 'too_long' : null;
}
