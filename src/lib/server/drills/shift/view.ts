import type {
  Colleague,
  ConsultTurn,
  CustomerCard,
  Departure,
  DrillTurn,
  Picture,
  Scenario,
  Trade,
  TransferTarget
} from '../../../engine/drill';
import { config } from '../../config';
import type { Locale } from '../../db/schema';
import { scenarioOf } from './course';
import type { Chat } from './queries';
import type { Run } from './run';

/** One customer of a shift, as the desk shows them. All `at` and `waitingSince` are seconds since the chat began. */
export type ChatView = {
  attempt: string;
  /** From 1, in the order of coming. */
  seat: number;
  slug: string;
  title: string;
  locale: Locale;
  persona: Pick<Scenario['persona'], 'name' | 'about'>;
  /** What is known of the customer: visits and orders. */
  card: CustomerCard | null;
  desk: Scenario['desk'];
  trade: Trade | null;
  /** Pictures the agent may send, and those of the customer that have been shown. */
  pictures: (Pick<Picture, 'id' | 'alt' | 'by'> & { src: string })[];
  colleagues: Pick<Colleague, 'id' | 'role' | 'name'>[];
  transfers: Pick<TransferTarget, 'id' | 'name'>[];
  /** Second of the shift at which the chat began. */
  arrivedAt: number;
  /** The customer left a message before the shift and is away until the first reply. */
  offline: boolean;
  /** Whether nobody has written yet and the agent is to begin. */
  agentOpens: boolean;
  /** What has been said by now. What the customer is still typing comes when it is due. */
  turns: Pick<DrillTurn, 'by' | 'at' | 'text' | 'picture'>[];
  /** Whether the customer is typing. */
  typing: boolean;
  /** Questions to colleagues and their answers. */
  consults: Pick<ConsultTurn, 'by' | 'at' | 'text' | 'colleague'>[];
  /** How many messages (pictures too) the agent has sent; the next one must name it. */
  turn: number;
  /** Since when the customer has been waiting for a reply; null when not. */
  waitingSince: number | null;
  /** Customer turns the agent has not looked at. */
  unread: number;
  tags: string[];
  note: string;
  /** `closed`: by the agent or the bell; `left`: the customer came to an end; `gave-up`: the customer ran out of patience. */
  ended: { how: Departure } | null;
};

/** A shift as it stands. What the customers feel stays out of sight until the debrief. */
export type ShiftView = {
  id: string;
  mode: 'practice' | 'assessment';
  locale: Locale;
  minutes: number;
  share: number;
  startedAt: Date;
  /** When this was read, by the server's clock, and the shift's clock then, in seconds. */
  asOf: Date;
  elapsed: number;
  /** How many seconds of the shift's clock pass in a real one: 1 outside tests and demos. */
  rate: number;
  pausedAt: Date | null;
  ended: boolean;
  /** Whether more customers will come. */
  expecting: boolean;
  /** Counts the changes; of two views the one with the higher version is the newer. */
  version: number;
  /** By seat. In an event of the stream with `partial` only those that changed: put them in the place of the old ones. */
  chats: ChatView[];
  partial: boolean;
};

/** The whole shift, or of its chats only some. */
export function viewOf(run: Run, chats: Chat[] = run.chats): ShiftView {
  const { id, mode, locale, minutes, share, plan, startedAt, pausedAt, endedAt, version } = run.shift;
  return {
    id,
    mode,
    locale,
    minutes,
    share,
    startedAt,
    asOf: run.asOf,
    elapsed: Math.floor(run.at / 1000),
    rate: config.clockRate,
    pausedAt,
    ended: endedAt !== null,
    expecting: endedAt === null && run.chats.length < plan.length,
    version,
    chats: chats.map((chat) => chatView(run, chat)),
    partial: chats !== run.chats
  };
}

/**
 * How many of a chat's turns have come by a moment of the shift, in milliseconds: what was said before the agent's last
 * message is past; after it the customer needs time to type.
 */
export function shownTurns(
  { arrivedAt, state: { turns } }: Pick<Chat, 'arrivedAt' | 'state'>,
  at: number
): number {
  const answered = turns.findLastIndex(({ by }) => by === 'agent') + 1;
  const later = turns.slice(answered).findIndex((turn) => (arrivedAt + turn.at) * 1000 > at);
  return later < 0 ? turns.length : answered + later;
}

function chatView(run: Run, chat: Chat): ChatView {
  const scenario = scenarioOf(run, chat);
  const { state, seenTurn, arrivedAt } = chat;
  const shown = run.shift.endedAt ? state.turns.length : shownTurns(chat, run.at);
  const turns = state.turns.slice(0, shown);
  const typing = shown < state.turns.length;
  const { waitingSince } = state;
  const isWaiting = waitingSince !== null && (arrivedAt + waitingSince) * 1000 <= run.at;
  return {
    attempt: chat.id,
    seat: chat.seat,
    slug: chat.scenario,
    title: scenario.title,
    locale: chat.locale,
    persona: { name: scenario.persona.name, about: scenario.persona.about },
    card: scenario.customer ?? null,
    desk: scenario.desk,
    trade: scenario.trade ?? null,
    pictures: shownPictures(scenario, turns),
    colleagues: (scenario.colleagues ?? []).map(({ id, role, name }) => ({ id, role, name })),
    transfers: (scenario.transfer?.to ?? []).map(({ id, name }) => ({ id, name })),
    arrivedAt,
    offline: chat.offline,
    agentOpens: scenario.opens === 'agent',
    turns: turns.map(({ by, at, text, picture }) => ({ by, at, text, ...(picture && { picture }) })),
    typing,
    consults: state.consults.map(({ by, at, text, colleague }) => ({ by, at, text, colleague })),
    turn: chat.turn,
    waitingSince: isWaiting ? waitingSince : null,
    unread: turns.filter(({ by }, index) => by === 'customer' && index >= seenTurn).length,
    tags: chat.tags,
    note: chat.note,
    ended: state.how && !typing ? { how: state.how } : null
  };
}

/** The case's pictures as far as they may be seen: the agent's own, and those the customer has shown. */
export function shownPictures(scenario: Scenario, turns: readonly DrillTurn[]): ChatView['pictures'] {
  const shown = new Set(turns.map(({ picture }) => picture));
  return (scenario.pictures ?? [])
    .filter(({ id, by }) => by === 'agent' || shown.has(id))
    .map(({ id, alt, by, file }) => ({ id, alt, by, src: `/library/${scenario.locale}/drills/${file}` }));
}
