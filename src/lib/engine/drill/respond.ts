import { holds } from './condition';
import { finish } from './ending';
import { effectOf, level, NO_HELP, SLOW, type Effect } from './mood';
import type { Reading } from './reading';
import { say } from './say';
import type { Reaction, Scenario } from './scenario';
import type { DrillState } from './state';

/** A reply later than this many seconds after the customer began to wait costs mood and patience (domain.md C17). */
export const REPLY_LIMIT = 60;

/** The customer takes in an agent message and answers it. The state must not have ended. */
export function respond(scenario: Scenario, state: DrillState, reading: Reading): DrillState {
  const heard = hear(scenario, state, reading);
  const opens = scenario.opens === 'agent' && state.turns.length === 0;
  const answered = isSpent(heard) ? giveUp(scenario, heard) : react(scenario, heard, reading, opens);
  if (answered.ending) return answered;
  const messages = answered.turns.filter((turn) => turn.by === 'agent').length;
  return messages >= scenario.most_messages ? finish(scenario, answered, 'left') : answered;
}

/** Enters the message into the state: the turn, what it covers, and what it does to mood and patience. */
function hear(scenario: Scenario, state: DrillState, reading: Reading): DrillState {
  const slow = state.waitingSince !== null && state.at - state.waitingSince > allowance(state);
  const felt = shift(shift(state, effectOf(reading, state.moves, scenario.effects)), slow ? SLOW : NOTHING);
  const { at, node } = state;
  const { text, picture } = reading;
  const turn = { by: 'agent' as const, at, text, ...(picture && { picture }), mood: felt.mood, node };
  return {
    ...felt,
    asked: state.asked + 1,
    moves: reading.repeated ? state.moves : counted(state.moves, reading.moves),
    violations: counted(state.violations, reading.violations),
    told: union(state.told, reading.told.map(labelOf)),
    mistold: union(state.mistold, reading.mistold.map(labelOf)),
    waitingSince: null,
    chases: 0,
    granted: reading.moves.some((span) => span.label === 'commit_time'),
    away: false,
    turns: [...state.turns, turn]
  };
}

/** The first message of an agent who opens is answered with the customer's opening line. */
function react(scenario: Scenario, state: DrillState, reading: Reading, opens: boolean): DrillState {
  const interrupt = scenario.interrupts.findIndex(({ when }) => holds(when, state, reading));
  if (interrupt >= 0)
    return carryOut(scenario, state, `interrupt ${interrupt}`, scenario.interrupts[interrupt]!);
  if (opens) return arrive(scenario, state, scenario.start);
  const answer = scenario.answers.findIndex(({ when }) => holds(when, state, reading));
  const told = answer < 0 ? state : tell(state, answer, scenario.answers[answer]!);
  const { reactions } = scenario.states[state.node]!;
  const own = reactions.findIndex(({ when }) => holds(when, state, reading));
  if (own >= 0) return carryOut(scenario, told, `${state.node} ${own}`, reactions[own]!);
  if (answer < 0) return insist(scenario, state);
  return isSpent(told) ? giveUp(scenario, told) : told;
}

function tell(state: DrillState, index: number, answer: Scenario['answers'][number]): DrillState {
  const { mood = 0, patience = 0, says } = answer;
  return say(shift(state, { mood, patience }), `answer ${index}`, says);
}

/** Nothing in the message helped: the customer asks again, if there is patience left. */
function insist(scenario: Scenario, state: DrillState): DrillState {
  const { node } = state;
  const tired = shift(state, NO_HELP);
  return isSpent(tired)
    ? giveUp(scenario, tired)
    : say(tired, `${node} otherwise`, scenario.states[node]!.otherwise);
}

function carryOut(scenario: Scenario, state: DrillState, key: string, reaction: Reaction): DrillState {
  const { node } = state;
  const shifted = shift(state, reaction);
  const spoken = reaction.says ? say(shifted, key, reaction.says) : shifted;
  if (isSpent(spoken)) return giveUp(scenario, spoken);
  if (reaction.goto) return enter(scenario, spoken, reaction.goto);
  return reaction.says ? spoken : say(spoken, `${node} otherwise`, scenario.states[node]!.otherwise);
}

function enter(scenario: Scenario, state: DrillState, goto: string): DrillState {
  return arrive(scenario, { ...state, visited: union(state.visited, [state.node]) }, goto);
}

/** Comes to a state, past those whose matter is settled already, and says its line. */
function arrive(scenario: Scenario, state: DrillState, goto: string): DrillState {
  let node = goto;
  for (let passed = 0; node !== END && passed < Object.keys(scenario.states).length; passed += 1) {
    const { skip } = scenario.states[node]!;
    if (!skip || !holds(skip.when, { ...state, asked: 0 }, null)) break;
    node = skip.goto;
  }
  if (node === END) return finish(scenario, state, 'left');
  return say({ ...state, node, asked: 0 }, `${node} says`, scenario.states[node]!.says);
}

/** The name that ends the conversation when a reaction goes there. */
export const END = 'end';

const NOTHING: Effect = { mood: 0, patience: 0 };

function shift(state: DrillState, { mood, patience }: Effect): DrillState {
  return { ...state, mood: level(state.mood + mood), patience: level(state.patience + patience) };
}

function giveUp(scenario: Scenario, state: DrillState): DrillState {
  return finish(scenario, state, 'gave-up', scenario.gives_up);
}

function isSpent(state: DrillState): boolean {
  return state.mood === 0 || state.patience === 0;
}

function allowance(state: DrillState): number {
  return state.granted ? 2 * REPLY_LIMIT : REPLY_LIMIT;
}

function counted<L extends string>(
  counts: Partial<Record<L, number>>,
  spans: readonly { label: L }[]
): Partial<Record<L, number>> {
  const next = { ...counts };
  for (const label of new Set(spans.map((span) => span.label))) next[label] = (next[label] ?? 0) + 1;
  return next;
}

function union(ids: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...ids, ...more])];
}

function labelOf({ label }: { label: string }): string {
  return label;
}
