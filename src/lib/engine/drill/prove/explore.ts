import { actsOf } from '../acts';
import { consult } from '../consult';
import { arrange, type AgentTurn, type Placed } from '../conversation';
import { handOver } from '../hand-over';
import { draw } from '../random';
import type { Reading } from '../reading';
import { respond } from '../respond';
import type { Scenario } from '../scenario';
import { scoreConversation } from '../score';
import { wait } from '../silence';
import { beginDrill, type DrillState } from '../state';
import { finish } from '../ending';
import { possibleMessages } from './possible-messages';

/** What trying a scenario out came upon. */
export interface Exploration {
  states: Set<string>;
  endings: Set<string>;
  /** The best result for each criterion, and what it was out of. */
  criteria: Map<string, { best: number; max: number }>;
  /** Agent turns of the longest conversation. */
  turns: number;
  conversations: number;
}

/** Fewest agent turns the longest conversation of a scenario must have. */
export const LEAST_TURNS = 8;

/** Most conversations tried for one scenario. */
const MOST_CONVERSATIONS = 1500;

/**
 * Plays conversations without words: each agent message is a set of moves, violations and facts that some reaction
 * of the scenario looks for. They range from the worst agent to the best; the draw is fixed, so the result is too.
 * Stops as soon as everything has been reached. Pauses after every conversation, so that a server can do other things
 * between them.
 */
export function* exploring(scenario: Scenario): Generator<void, Exploration> {
  const seen: Exploration = {
    states: new Set(),
    endings: new Set(),
    criteria: new Map(),
    turns: 0,
    conversations: 0
  };
  let random = 1;
  while (seen.conversations < MOST_CONVERSATIONS && !isComplete(scenario, seen)) {
    random = converse(scenario, seen, random, seen.conversations % QUALITIES);
    seen.conversations += 1;
    yield;
  }
  return seen;
}

const QUALITIES = 9;

function isComplete(scenario: Scenario, { states, endings, criteria, turns }: Exploration): boolean {
  return (
    turns >= LEAST_TURNS &&
    Object.keys(scenario.states).every((state) => states.has(state)) &&
    scenario.endings.every(({ id }) => endings.has(id)) &&
    scenario.rubric.criteria.every(({ id }) => {
      const result = criteria.get(id);
      return result !== undefined && result.max > 0 && result.best === result.max;
    })
  );
}

/** One conversation by an agent of the given quality, 0 (worst) to 8 (best); returns the generator's state. */
function converse(scenario: Scenario, seen: Exploration, from: number, quality: number): number {
  let random = from;
  const pick = (count: number) => {
    const drawn = draw(random, count);
    random = drawn.random;
    return drawn.value;
  };
  let { state } = beginDrill(scenario, pick(2 ** 16));
  const readings: Reading[] = [];
  const target = scenario.transfer && pick(6) === 0 ? pickOf(scenario.transfer.to, pick) : undefined;
  const length = target ? pick(8) : 0;
  while (!state.ending) {
    seen.states.add(state.node);
    const choices = possibleMessages(scenario, state.node, pick(QUALITIES) <= quality);
    const choice = pick(choices.length + (quality < 2 ? 1 : 0));
    const delay = pick(QUALITIES) <= quality ? 4 : 70;
    state = wait(scenario, state, state.at + (choice === choices.length ? scenario.silence.after : delay));
    if (state.ending) break;
    const colleague = scenario.colleagues && pick(8) === 0 ? pickOf(scenario.colleagues, pick) : undefined;
    if (colleague) state = consult(state, colleague, '');
    if (target && readings.length === length) {
      state = handOver(scenario, state, target, pick(3) > 0);
      break;
    }
    const reading = choices[choice];
    if (!reading) continue;
    readings.push(reading);
    state = pick(60) === 0 ? finish(scenario, state, 'closed') : respond(scenario, state, reading);
  }
  enter(scenario, seen, state, readings);
  return random;
}

function pickOf<T>(choices: readonly T[], pick: (count: number) => number): T | undefined {
  return choices[pick(choices.length)];
}

function enter(scenario: Scenario, seen: Exploration, state: DrillState, readings: readonly Reading[]) {
  seen.endings.add(state.ending!);
  let spoken = 0;
  const turns = state.turns.map((turn, index): Placed | AgentTurn =>
    turn.by === 'agent' ? { ...turn, index, reading: readings[spoken++]! } : { ...turn, index }
  );
  seen.turns = Math.max(seen.turns, spoken);
  const conversation = arrange({ lang: scenario.locale, acts: actsOf(scenario, state) }, turns);
  for (const { id, score, max } of scoreConversation(scenario.rubric, conversation).criteria) {
    const known = seen.criteria.get(id);
    if (!known || max > known.max || (max === known.max && score > known.best))
      seen.criteria.set(id, { best: score, max });
  }
}
