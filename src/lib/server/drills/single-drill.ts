import {
  debrief,
  renewState,
  step,
  type AgentAct,
  type DrillEvent,
  type DrillState,
  type Scenario
} from '../../engine/drill';
import { understand } from '../../engine/drill/understand';
import { done, refused, type Outcome } from '../../forms/failure';
import { now } from '../clock';
import { config } from '../config';
import { inTransaction, type Database } from '../db';
import type { Actor } from '../policy';
import { viewChat, type ChatView } from './chat-view';
import { hasMoved } from './has-moved';
import { lockOwnAttempt } from './own-attempt';
import * as queries from './queries';
import type { ShiftView } from './shift/view';
import { stepRefusals } from './step-refusals';

/** One drill as the desk shows it: a shift of one chat, which no bell ends. */
export type DrillView = Pick<
  ShiftView,
  'startedAt' | 'elapsed' | 'rate' | 'pausedAt' | 'ended' | 'expecting' | 'version' | 'chats' | 'partial'
>;

/** The drill as it stands now, with the customer's lines as far as they have been typed; parting words come at once. */
export async function readDrill(db: Database, actor: Actor, id: string): Promise<Outcome<DrillView>> {
  return shown(await advance(db, actor, id, (at) => ({ kind: 'time', at })));
}

/** The trainee closes the chat. */
export async function closeSingleDrill(db: Database, actor: Actor, id: string): Promise<Outcome<DrillView>> {
  return shown(await advance(db, actor, id, (at) => ({ kind: 'close', at })));
}

/**
 * Does what the trainee does in the chat. `turn` is how many of the kind came before: messages with pictures, or
 * questions to colleagues. The same again changes nothing; another from a page that is behind is refused.
 */
export async function actInDrill(
  db: Database,
  actor: Actor,
  { id, turn, act }: { id: string; turn: number; act: AgentAct }
): Promise<Outcome<DrillView>> {
  const outcome = await advance(db, actor, id, (at, { state }) =>
    isDone(state, turn, act) || countOf(state, act) !== turn ? { kind: 'time', at } : { ...act, at }
  );
  if (!outcome.ok || isDone(outcome.value.attempt.state, turn, act)) return shown(outcome);
  return refused(outcome.value.attempt.state.ending ? 'drill-ended' : 'drill-moved-on');
}

/** An attempt of one's own at one moment, with the scenario it is played from. */
type Played = { attempt: queries.Attempt; scenario: Scenario; asOf: Date };

/** Takes one event in an attempt of one's own that belongs to no shift, under its lock. */
function advance(
  db: Database,
  actor: Actor,
  id: string,
  eventAt: (at: number, attempt: queries.Attempt) => DrillEvent
): Promise<Outcome<Played>> {
  return inTransaction(db, async (trx) => {
    const found = await lockOwnAttempt(trx, actor, id);
    if (!found.ok) return found;
    const { scenario } = found.value;
    const attempt = { ...found.value.attempt, state: renewState(scenario, found.value.attempt.state) };
    if (attempt.shiftId) return refused('not-found');
    const asOf = now();
    const event = eventAt((asOf.getTime() - attempt.startedAt.getTime()) / 1000, attempt);
    const after = step(scenario, attempt.state, event, understand);
    const spoke = after.ok && (event.kind === 'message' || event.kind === 'picture');
    const turn = attempt.turn + (spoke ? 1 : 0);
    if (hasMoved(attempt.state, after.state)) {
      const end = after.state.ending ? debrief(scenario, after.state, understand) : null;
      await queries.updateAttempt(trx, id, { state: after.state, turn, debrief: end });
    }
    const isAct = event.kind !== 'time' && event.kind !== 'close';
    if (!after.ok && isAct) return refused(stepRefusals[after.code]);
    return done({ attempt: { ...attempt, state: after.state, turn }, scenario, asOf });
  });
}

function isDone(state: DrillState, turn: number, act: AgentAct): boolean {
  switch (act.kind) {
    case 'message':
      return !sentIn(state)[turn]?.picture && sentIn(state)[turn]?.text === act.text;
    case 'picture':
      return sentIn(state)[turn]?.picture === act.picture;
    case 'consult': {
      const asked = questionsIn(state)[turn];
      return asked?.text === act.text && asked.colleague === act.colleague;
    }
    case 'transfer':
      return state.transfer?.to === act.to;
  }
}

function countOf(state: DrillState, { kind }: AgentAct): number {
  if (kind === 'transfer') return 0;
  return kind === 'consult' ? questionsIn(state).length : sentIn(state).length;
}

function sentIn({ turns }: DrillState) {
  return turns.filter(({ by }) => by === 'agent');
}

function questionsIn({ consults }: DrillState) {
  return consults.filter(({ by }) => by === 'agent');
}

function shown(outcome: Outcome<Played>): Outcome<DrillView> {
  if (!outcome.ok) return outcome;
  const { attempt } = outcome.value;
  const chat = chatOf(outcome.value);
  return done({
    startedAt: attempt.startedAt,
    elapsed: elapsedOf(outcome.value),
    rate: config.clockRate,
    pausedAt: null,
    ended: chat.ended !== null,
    expecting: false,
    version: versionOf(attempt.state, chat),
    chats: [chat],
    partial: false
  });
}

/** Grows with everything that happens, and with every line that has been typed. */
function versionOf({ turns, consults }: DrillState, chat: ChatView): number {
  return turns.length + consults.length + chat.turns.length + (chat.ended ? 1 : 0);
}

function elapsedOf({ attempt, asOf }: Played): number {
  return Math.max(0, Math.floor((asOf.getTime() - attempt.startedAt.getTime()) / 1000));
}

function chatOf({ attempt, scenario, ...rest }: Played): ChatView {
  const { offline, turns } = attempt.state;
  const elapsed = elapsedOf({ attempt, scenario, ...rest });
  const kept = { ...attempt, seat: 1, arrivedAt: 0, offline, seenTurn: turns.length, tags: [], note: '' };
  return viewChat(scenario, kept, elapsed * 1000, attempt.state.ending !== null);
}
