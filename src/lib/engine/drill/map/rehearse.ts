import { readConversation } from '../conversation';
import { scoreAttempt, transcriptOf } from '../debrief';
import { nextMoment } from '../next-moment';
import type { Span, Understand } from '../reading';
import type { Scenario } from '../scenario';
import type { Score } from '../score';
import { beginDrill, type DrillState, type DrillTurn } from '../state';
import { step, type AgentAct, type DrillEvent, type StepCode } from '../step';
import type { Move, Violation } from '../vocabulary';
import { hopsOf, type Hop } from './trace';

/**
 * What whoever tries a scenario does: something an agent can do, `after` seconds; waits till the customer or a colleague stirs;
 * or closes the chat.
 */
export type RehearsalEvent = (AgentAct & { after: number }) | { kind: 'wait' } | { kind: 'close' };

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
  /** Questions to colleagues and their answers; `to` is the colleague's name. */
  consults: { by: 'agent' | 'colleague'; at: number; text: string; to: string }[];
  /** Whether an answer of a colleague's is on its way. */
  asking: boolean;
  /** What the agent has at hand. */
  desk: {
    pictures: { id: string; alt: string }[];
    colleagues: { id: string; name: string }[];
    transfers: { id: string; name: string }[];
    order: Scenario['desk']['order'];
  };
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
    consults: state.consults.map(({ by, at, text, colleague }) => ({
      by,
      at,
      text,
      to: scenario.colleagues?.find(({ id }) => id === colleague)?.name ?? colleague
    })),
    asking: state.answering.length > 0,
    desk: deskOf(scenario),
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
  if (event.kind === 'wait') return { kind: 'time', at: nextMoment(scenario, state) ?? state.at };
  const { after, ...act } = event;
  return { ...act, at: state.at + after };
}

function deskOf({ pictures = [], colleagues = [], transfer, desk }: Scenario): Rehearsal['desk'] {
  return {
    pictures: pictures.filter(({ by }) => by === 'agent').map(({ id, alt }) => ({ id, alt })),
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
    transfers: (transfer?.to ?? []).map(({ id, name }) => ({ id, name })),
    order: desk.order
  };
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
