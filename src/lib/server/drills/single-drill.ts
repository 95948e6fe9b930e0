import type { AgentAct, DrillState } from '../../engine/drill';
import { done, refused, type Outcome } from '../../forms/failure';
import { config } from '../config';
import type { Database } from '../db';
import type { Actor } from '../policy';
import { advance, type Played } from './conversation';
import { shownPictures, shownTurns, type ChatView, type ShiftView } from './shift/view';

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

function chatOf(played: Played): ChatView {
  const { attempt, scenario } = played;
  const { state } = attempt;
  const elapsed = elapsedOf(played);
  const said = state.ending ? state.turns.length : shownTurns({ arrivedAt: 0, state }, elapsed * 1000);
  const turns = state.turns.slice(0, said);
  const typing = turns.length < state.turns.length;
  const { waitingSince } = state;
  return {
    attempt: attempt.id,
    seat: 1,
    slug: attempt.scenario,
    title: scenario.title,
    locale: attempt.locale,
    persona: { name: scenario.persona.name, about: scenario.persona.about },
    card: scenario.customer ?? null,
    desk: scenario.desk,
    trade: scenario.trade ?? null,
    pictures: shownPictures(scenario, turns),
    colleagues: (scenario.colleagues ?? []).map(({ id, role, name }) => ({ id, role, name })),
    transfers: (scenario.transfer?.to ?? []).map(({ id, name }) => ({ id, name })),
    arrivedAt: 0,
    offline: state.offline,
    agentOpens: scenario.opens === 'agent',
    turns: turns.map(({ by, at, text, picture }) => ({ by, at, text, ...(picture && { picture }) })),
    typing,
    consults: state.consults.map(({ by, at, text, colleague }) => ({ by, at, text, colleague })),
    turn: attempt.turn,
    waitingSince: waitingSince !== null && waitingSince <= elapsed ? waitingSince : null,
    unread: 0,
    tags: [],
    note: '',
    ended: state.ending && !typing ? { how: state.how ?? 'closed' } : null
  };
}
