import { inContext } from './context';
import { readCustomer, type CustomerReading } from './customer/read-customer';
import { read, wordsOf, type Case, type Reading, type Understand } from './reading';
import type { Need } from './rubric';
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
}

/** Reads every turn of a transcript. */
export function readConversation(transcript: Transcript, known: Case, understand: Understand): Conversation {
  const earlier = new Set<string>();
  const turns = transcript.turns.map((turn, index) => {
    if (turn.by === 'customer') return { ...turn, index };
    const reading = read(known, turn.text, earlier, understand);
    earlier.add(wordsOf(turn.text));
    return { ...turn, index, reading };
  });
  return arrange(transcript.lang, turns);
}

/** Lays turns that have been read out as exchanges. */
export function arrange(locale: Locale, turns: readonly (Placed | AgentTurn)[]): Conversation {
  const sides: Pick<Exchange, 'customer' | 'agent'>[] = [];
  for (const turn of turns) {
    const open = sides.at(-1);
    if ('reading' in turn) {
      if (open) open.agent.push(turn);
      else sides.push({ customer: [], agent: [turn] });
    } else if (open?.agent.length === 0) open.customer.push(turn);
    else sides.push({ customer: [turn], agent: [] });
  }
  const exchanges = inContext(sides.map(exchangeOf));
  return {
    locale,
    agent: exchanges.flatMap((exchange) => exchange.agent),
    exchanges,
    needs: new Set(exchanges.flatMap(({ heard }) => [...heard.needs]))
  };
}

function exchangeOf(side: Pick<Exchange, 'customer' | 'agent'>): Exchange {
  const heard = readCustomer(side.customer.map((turn) => turn.text).join('\n'));
  const asks = heard.needs.has('question') || heard.needs.has('request');
  return { ...side, heard, owed: heard.wantsReply && (side.agent.length > 0 || asks) };
}
