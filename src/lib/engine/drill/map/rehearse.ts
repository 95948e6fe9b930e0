import { readConversation } from '../conversation';
import { scoreAttempt, transcriptOf } from '../debrief';
import type { Span, Understand } from '../reading';
import type { Scenario } from '../scenario';
import type { Score } from '../score';
import { chaseDue } from '../silence';
import { beginDrill, type DrillState, type DrillTurn } from '../state';
import { step, type DrillEvent, type StepCode } from '../step';
import type { Move, Violation } from '../vocabulary';
import { hopsOf, type Hop } from './trace';

/** What whoever tries a scenario does: says something `after` seconds, waits till the customer stirs, or closes the chat. */
export type RehearsalEvent =
  { kind: 'message'; text: string; after: number } | { kind: 'wait' } | { kind: 'close' };

export interface RehearsedTurn extends DrillTurn {
  /** What an agent message was read as; null for the customer's. */
  reading: { moves: Span<Move>[]; violations: Span<Violation>[]; told: Span[]; mistold: Span[] } | null;
}

/** A scenario played as far as somebody has tried it. */
export interface Rehearsal {
  turns: RehearsedTurn[];
  mood: number;
  patience: number;
  /** The state the customer is in. */
  node: string;
  ending: { id: string; title: string; stars: number; review: string } | null;
  /** Why the last message was not taken; null when it was. */
  refused: StepCode | null;
  /** The way that was gone, from place to place. */
  path: Hop[];
  score: Pick<Score, 'total' | 'band' | 'criteria' | 'blockers'>;
}

/** Plays a scenario from the beginning. Pure: the same events always come out alike, so nothing need be kept between them. */
export function rehearse(
  scenario: Scenario,
  seed: number,
  events: readonly RehearsalEvent[],
  understand: Understand
): Rehearsal {
  let { state } = beginDrill(scenario, seed);
  let refused: StepCode | null = null;
  const path: Hop[] = [{ from: 'start', to: `state:${state.node}` }];
  for (const event of events) {
    const stepped = step(scenario, state, drillEvent(scenario, state, event), understand);
    refused = stepped.ok ? null : stepped.code;
    path.push(...hopsOf(scenario, state, stepped.state));
    state = stepped.state;
  }
  const { total, band, criteria, blockers } = scoreAttempt(scenario, state, understand);
  const ending = scenario.endings.find(({ id }) => id === state.ending);
  return {
    turns: readTurns(scenario, state, understand),
    mood: state.mood,
    patience: state.patience,
    node: state.node,
    ending: ending
      ? { id: ending.id, title: ending.title, stars: ending.review.stars, review: ending.review.text }
      : null,
    refused,
    path,
    score: { total, band, criteria, blockers }
  };
}

function drillEvent(scenario: Scenario, state: DrillState, event: RehearsalEvent): DrillEvent {
  if (event.kind === 'close') return { kind: 'close', at: state.at };
  if (event.kind === 'wait') return { kind: 'time', at: chaseDue(scenario, state) ?? state.at };
  return { kind: 'message', text: event.text, at: state.at + event.after };
}

function readTurns(scenario: Scenario, state: DrillState, understand: Understand): RehearsedTurn[] {
  const { agent } = readConversation(transcriptOf(scenario, state), scenario, understand);
  return state.turns.map((turn, index) => {
    const found = agent.find((one) => one.index === index)?.reading;
    const reading = found && {
      moves: found.moves,
      violations: found.violations,
      told: found.told,
      mistold: found.mistold
    };
    return { ...turn, reading: reading ?? null };
  });
}
