import { textOf } from './asks-again';
import { consult, MOST_CONSULTS } from './consult';
import { readCustomer } from './customer/read-customer';
import { finish } from './ending';
import { handOver, isAnnounced } from './hand-over';
import { readPicture } from './pictures';
import { interruptTyping } from './interrupt';
import { renewState, type KeptState } from './renew-state';
import { respond } from './respond';
import { read, wordsOf, type Around, type Understand } from './reading';
import type { Scenario } from './scenario';
import { wait } from './silence';
import { belongsTo, type DrillState, type DrillTurn } from './state';

/** What may happen in a drill. `at` is in seconds since the conversation began; a clock set back counts as no time passed. */
export type DrillEvent = { at: number } & (AgentAct | { kind: 'time' } | { kind: 'close' });

/** What the agent may say or do: write, show one of the agent's pictures, ask a colleague, hand the chat over. */
export type AgentAct =
  | { kind: 'message'; text: string }
  | { kind: 'picture'; picture: string }
  | { kind: 'consult'; colleague: string; text: string }
  | { kind: 'transfer'; to: string };

export type StepCode =
  | 'empty'
  | 'too_long'
  | 'ended'
  | 'picture_unknown'
  | 'colleague_unknown'
  | 'target_unknown'
  | 'too_many_consults';

/**
 * The customer's new lines and the state after them; a colleague's answer comes in `state.consults`. A refused event
 * changes nothing but the time that had passed.
 */
export type Stepped =
  | { ok: true; state: DrillState; lines: DrillTurn[] }
  | { ok: false; code: StepCode; state: DrillState; lines: DrillTurn[] };

/** Longest message taken, in characters (code points). */
export const LONGEST_MESSAGE = 2000;

/**
 * Takes one event. Pure: the same scenario, state and event give the same result, on this machine or another.
 *
 * Silence is made up for first: whatever the customer would have said while nobody wrote comes before the event, and
 * when the customer has left meanwhile an act of the agent is refused with `ended`.
 *
 * @param kept the state, also one that an earlier version of the engine kept
 * @throws when the state was begun under another scenario or another version of it: a run keeps its scenario
 */
export function step(
  scenario: Scenario,
  kept: KeptState,
  event: DrillEvent,
  understand: Understand
): Stepped {
  const state = renewState(scenario, kept);
  if (!belongsTo(state, scenario))
    throw new Error(`a run of ${state.scenario.id} cannot go on in ${scenario.id}`);
  if (state.ending) return { ok: false, code: 'ended', state, lines: [] };
  const waited = wait(scenario, state, event.at);
  if (event.kind === 'time') return accept(state, waited);
  if (event.kind === 'close')
    return accept(state, waited.ending ? waited : finish(scenario, waited, 'closed'));
  const present = writes(event) ? interruptTyping(waited, event.at) : waited;
  const after = waited.ending ? 'ended' : act(scenario, present, event, understand);
  if (typeof after === 'string')
    return { ok: false, code: after, state: waited, lines: linesSince(state, waited) };
  return accept(state, after);
}

function writes({ kind }: DrillEvent): boolean {
  return kind === 'message' || kind === 'picture';
}

function act(
  scenario: Scenario,
  state: DrillState,
  event: AgentAct,
  understand: Understand
): DrillState | StepCode {
  switch (event.kind) {
    case 'message': {
      const reading = () => read(scenario, event.text, aroundNext(state), understand);
      return problemWith(event.text) ?? respond(scenario, state, reading());
    }
    case 'picture': {
      const picture = scenario.pictures?.find(({ id, by }) => id === event.picture && by === 'agent');
      if (!picture) return 'picture_unknown';
      return respond(scenario, state, readPicture(picture, scenario.facts, aroundNext(state).earlier));
    }
    case 'consult': {
      const colleague = scenario.colleagues?.find(({ id }) => id === event.colleague);
      if (!colleague) return 'colleague_unknown';
      const asked = state.consults.filter(({ by }) => by === 'agent').length;
      if (asked >= MOST_CONSULTS) return 'too_many_consults';
      return problemWith(event.text) ?? consult(state, colleague, event.text);
    }
    case 'transfer': {
      const target = scenario.transfer?.to.find(({ id }) => id === event.to);
      if (!target) return 'target_unknown';
      return handOver(scenario, state, target, isAnnounced(scenario, state, understand));
    }
  }
}

function aroundNext({ turns }: DrillState): Around {
  const spoken = turns
    .filter((turn) => turn.by === 'agent')
    .map(({ text, picture }) => picture ?? wordsOf(text));
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
