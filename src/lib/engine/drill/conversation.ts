import { textOf } from './asks-again';
import { inContext } from './context';
import { readCustomer, type CustomerReading } from './customer/read-customer';
import { read as readMessage, wordsOf, type Case, type Reading, type Understand } from './reading';
import type { Need } from './rubric';
import type { Act } from './acts';
import { readPicture } from './pictures';
import type { Locale, Transcript, Turn } from './transcript';

/** A turn with its place in the transcript, from 0. */
export interface Placed extends Turn {
  index: number;
}

export interface AgentTurn extends Placed {
  reading: Reading;
}

/** What the customer said in one go, and what the agent answered to it. Either side may be empty at the ends. */
export interface Exchange {
  customer: Placed[];
  heard: CustomerReading;
  agent: AgentTurn[];
  /** Whether the agent owes a reply: parting words at the very end need none unless they ask for something. */
  owed: boolean;
}

/** A transcript read through, ready to be judged. */
export interface Conversation {
  locale: Locale;
  agent: AgentTurn[];
  exchanges: Exchange[];
  /** All that the customer's words called for. */
  needs: Set<Need>;
  /** What the agent did beside writing; null where nobody kept it. */
  acts: readonly Act[] | null;
  /** Whether the customer's first words were left as a message. */
  offline: boolean;
}

/** Reads every turn of a transcript. */
export function readConversation(transcript: Transcript, known: Case, understand: Understand): Conversation {
  const sides = sidesOf(transcript.turns.map((turn, index) => ({ ...turn, index })));
  const heard = sides.map(({ customer }) => readCustomer(textOf(customer)));
  const earlier = new Set<string>();
  const read = sides.map(({ customer, agent }, index) => ({
    customer,
    agent: agent.map((turn) => {
      const around = { earlier, heard: heard[index]!, reaction: heard[index + 1] };
      const picture = turn.picture && known.pictures?.find(({ id }) => id === turn.picture);
      const reading = picture
        ? readPicture(picture, known.facts, earlier)
        : readMessage(known, turn.text, around, understand);
      earlier.add(picture ? picture.id : wordsOf(turn.text));
      return { ...turn, reading };
    })
  }));
  return conversationOf(transcript, read);
}

/** Makes a conversation of turns whose agent messages have been read. */
export function arrange(
  transcript: Pick<Transcript, 'lang' | 'acts' | 'offline'>,
  turns: readonly (Placed | AgentTurn)[]
): Conversation {
  return conversationOf(transcript, sidesOf(turns) as Sides<AgentTurn>[]);
}

interface Sides<A extends Placed> {
  customer: Placed[];
  agent: A[];
}

/** Each side's turns in a row, the customer's first. */
function sidesOf<T extends Placed>(turns: readonly T[]): Sides<T>[] {
  const sides: Sides<T>[] = [];
  for (const turn of turns) {
    const open = sides.at(-1);
    if (turn.by === 'agent' && open) open.agent.push(turn);
    else if (turn.by === 'agent') sides.push({ customer: [], agent: [turn] });
    else if (open?.agent.length === 0) open.customer.push(turn);
    else sides.push({ customer: [turn], agent: [] });
  }
  return sides;
}

function conversationOf(
  { lang, acts, offline }: Pick<Transcript, 'lang' | 'acts' | 'offline'>,
  sides: readonly Sides<AgentTurn>[]
): Conversation {
  const exchanges = inContext(sides.map(exchangeOf));
  return {
    locale: lang,
    agent: exchanges.flatMap((exchange) => exchange.agent),
    exchanges,
    needs: new Set(exchanges.flatMap(({ heard }) => [...heard.needs])),
    acts: acts ?? null,
    offline: offline ?? false
  };
}

function exchangeOf({ customer, agent }: Sides<AgentTurn>): Exchange {
  const heard = readCustomer(textOf(customer));
  const asks = heard.needs.has('question') || heard.needs.has('request');
  return { customer, agent, heard, owed: heard.wantsReply && (agent.length > 0 || asks) };
}
