import type {
  Colleague,
  ConsultTurn,
  CustomerCard,
  Departure,
  DrillState,
  DrillTurn,
  Picture,
  Scenario,
  Trade,
  TransferTarget
} from '../../engine/drill';
import type { Locale } from '../db/schema';

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

/** What is kept of a chat. */
type Kept = {
  id: string;
  scenario: string;
  locale: Locale;
  seat: number;
  /** Second of the shift. */
  arrivedAt: number;
  offline: boolean;
  state: DrillState;
  turn: number;
  seenTurn: number;
  tags: string[];
  note: string;
};

/**
 * A chat as it is to be seen.
 *
 * @param at the moment of the shift, in milliseconds
 * @param isOver nothing more will be typed: everything said is shown at once
 */
export function viewChat(scenario: Scenario, chat: Kept, at: number, isOver: boolean): ChatView {
  const { state, seenTurn, arrivedAt } = chat;
  const turns = state.turns.slice(0, isOver ? state.turns.length : shownTurns(chat, at));
  const typing = turns.length < state.turns.length;
  const { waitingSince } = state;
  const isWaiting = waitingSince !== null && (arrivedAt + waitingSince) * 1000 <= at;
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

/**
 * How many of a chat's turns have come by a moment of the shift, in milliseconds: what was said before the agent's last
 * message is past; after it the customer needs time to type.
 */
export function shownTurns(
  { arrivedAt, state: { turns } }: Pick<Kept, 'arrivedAt' | 'state'>,
  at: number
): number {
  const answered = turns.findLastIndex(({ by }) => by === 'agent') + 1;
  const later = turns.slice(answered).findIndex((turn) => (arrivedAt + turn.at) * 1000 > at);
  return later < 0 ? turns.length : answered + later;
}

/** The case's pictures as far as they may be seen: the agent's own, and those the customer has shown. */
export function shownPictures(scenario: Scenario, turns: readonly DrillTurn[]): ChatView['pictures'] {
  const shown = new Set(turns.map(({ picture }) => picture));
  return (scenario.pictures ?? [])
    .filter(({ id, by }) => by === 'agent' || shown.has(id))
    .map(({ id, alt, by, file }) => ({ id, alt, by, src: `/library/${scenario.locale}/drills/${file}` }));
}
