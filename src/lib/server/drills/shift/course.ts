import {
  beginDrill,
  debrief,
  nextMoment,
  orderOf,
  renewState,
  step,
  type DrillEvent,
  type DrillState,
  type Scenario,
  type StepCode
} from '../../../engine/drill';
import { figuresOf, type FinishedChat } from '../../../engine/drill/shift';
import { understand } from '../../../engine/drill/understand';
import type { Database } from '../../db';
import { bellOf } from './clock';
import * as queries from './queries';
import type { Run } from './run';
import { hasMoved } from '../has-moved';
import { playedWith } from '../version';

/** Makes up for the time that has passed: customers arrive, ask whether anyone is there, leave; at the limit all is closed. */
export async function catchUp(trx: Database, run: Run): Promise<void> {
  const { bell, limit } = bellOf(run.shift);
  const until = Math.min(run.at, limit);
  for (const arrival of run.shift.plan.slice(run.chats.length)) {
    if (arrival.at * 1000 > until) break;
    run.chats.push(await admit(trx, run, arrival));
  }
  for (const chat of run.chats) {
    const moment = momentOf(run, chat);
    if (moment !== null && moment <= until) takeStep(run, chat, { kind: 'time', at: secondOf(chat, until) });
  }
  if (run.at >= bell) closeAll(run, bell, isUnattended);
  if (run.at >= limit) closeAll(run, limit);
}

/** Closes every chat still open, or those of them that are meant, at a moment of the shift in milliseconds. */
export function closeAll(run: Run, at: number, isMeant: (chat: queries.Chat) => boolean = () => true): void {
  for (const chat of run.chats)
    if (!chat.state.ending && isMeant(chat))
      takeStep(run, chat, { kind: 'close', at: secondOf(chat, at) }, 'bell');
}

/** Nobody is there to be served after the bell: a message left that went unanswered, a talk the agent never opened. */
function isUnattended({ state }: queries.Chat): boolean {
  return state.away || state.turns.length === 0;
}

/**
 * Takes one event in a chat, and scores the chat when that ends it. Whatever the customer does meanwhile comes first.
 *
 * @param closer who closes a chat with `close`
 * @returns the code of a refusal, or null
 */
export function takeStep(
  run: Run,
  chat: queries.Chat,
  event: DrillEvent,
  closer: 'agent' | 'bell' = 'agent'
): StepCode | null {
  const scenario = scenarioOf(run, chat);
  const stepped = step(scenario, chat.state, event, understand);
  const { state } = stepped;
  const spoke = stepped.ok && (event.kind === 'message' || event.kind === 'picture');
  if (hasMoved(chat.state, state)) {
    const after = { ...chat, state, turn: chat.turn + (spoke ? 1 : 0) };
    if (state.ending) {
      const endedAt = instantOf(run, (chat.arrivedAt + state.at) * 1000);
      run.debriefs.set(chat.id, debrief(scenario, state, understand));
      Object.assign(after, { endedAt, closedBy: closerOf(state, closer) });
    }
    run.chats[run.chats.indexOf(chat)] = after;
  }
  return stepped.ok ? null : stepped.code;
}

/** Ends the shift once the bell has rung, everybody has come and every chat is over. Its figures are frozen then. */
export function endWhenOver(run: Run): void {
  const { bell } = bellOf(run.shift);
  const isOver = run.chats.length === run.shift.plan.length && run.chats.every(({ state }) => state.ending);
  if (run.shift.endedAt || !isOver || run.at < bell) return;
  const last = Math.max(...run.chats.map(({ arrivedAt, state }) => (arrivedAt + state.at) * 1000));
  endShiftAt(run, Math.max(bell, last));
}

/** Ends the shift at a moment of it, in milliseconds; all chats must be over. */
export function endShiftAt(run: Run, at: number): void {
  const figures = figuresOf(run.chats.map((chat) => finishedChat(scenarioOf(run, chat), chat)));
  run.shift = { ...run.shift, endedAt: instantOf(run, at), pausedAt: null, figures };
}

/** When something will next happen by itself, in milliseconds of the shift; null when nothing will. */
export function dueAfter(run: Run): number | null {
  const { bell, limit } = bellOf(run.shift);
  const next = run.shift.plan[run.chats.length];
  const moments = run.chats.map((chat) => momentOf(run, chat));
  const due = [next ? next.at * 1000 : null, run.at < bell ? bell : limit, ...moments];
  return Math.min(...due.filter((moment) => moment !== null));
}

export function scenarioOf(run: Run, { revisionId }: Pick<queries.Chat, 'revisionId'>): Scenario {
  return run.scenarios.get(revisionId)!;
}

/** The second of a chat at a moment of the shift in milliseconds. */
export function secondOf({ arrivedAt }: Pick<queries.Chat, 'arrivedAt'>, at: number): number {
  return Math.floor(at / 1000) - arrivedAt;
}

async function admit(
  trx: Database,
  run: Run,
  { scenario, revisionId, locale, seed, seat, at, offline }: queries.PlannedArrival
): Promise<queries.Chat> {
  const { state } = beginDrill(run.scenarios.get(revisionId)!, seed, { offline });
  const begun = { scenario, revisionId, locale, seat, arrivedAt: at, offline, state };
  const startedAt = instantOf(run, at * 1000);
  const version = run.shift.version;
  const id = await queries.insertChat(trx, run.shift, {
    ...begun,
    seed,
    startedAt,
    version,
    engineVersion: playedWith
  });
  const untouched = { turn: 0, endedAt: null, seenTurn: 0, tags: [], note: '', closedBy: null };
  return { id, ...begun, ...untouched, version };
}

function momentOf(run: Run, chat: queries.Chat): number | null {
  const scenario = scenarioOf(run, chat);
  const moment = nextMoment(scenario, renewState(scenario, chat.state));
  return moment === null ? null : (chat.arrivedAt + moment) * 1000;
}

function closerOf({ how }: DrillState, closer: 'agent' | 'bell'): queries.Chat['closedBy'] {
  if (how === 'transferred') return 'transfer';
  return how === 'closed' ? closer : 'customer';
}

function finishedChat(scenario: Scenario, { offline, state }: queries.Chat): FinishedChat {
  const { trade, endings } = scenario;
  return {
    offline,
    turns: state.turns,
    trade: trade ?? null,
    order: orderOf(scenario, state),
    stars: endings.find(({ id }) => id === state.ending)!.review.stars,
    gaveUp: state.how === 'gave-up'
  };
}

/** What the server's clock showed at a moment of the shift that is not to come. */
function instantOf({ asOf, at }: Run, moment: number): Date {
  return new Date(asOf.getTime() - Math.max(0, at - moment));
}
