import type { Speaker } from '../transcript';

/** First reply within six seconds, the golden ones, and never over a minute (domain.md C17). */
export const GOLDEN_SECONDS = 6;
export const LATEST_SECONDS = 60;
/** From this many stars on a customer counts as satisfied. */
export const SATISFIED_FROM = 4;

/** A chat that is over, as far as figures go. Times are seconds since the chat began. */
export interface FinishedChat {
  offline: boolean;
  turns: readonly { by: Speaker; at: number }[];
  /** What was at stake: an enquiry, or an order not paid yet. Null and after-sale chats count for no sales figure. */
  trade: { kind: 'enquiry' | 'order' | 'after-sale'; amount: string; currency: string } | null;
  /** What the customer decided in the end. */
  order: 'none' | 'placed' | 'paid';
  /** The customer's rating, 1–5. */
  stars: number;
  /** The customer left for want of an answer or of patience. */
  gaveUp: boolean;
}

/** A figure with what it was made of, so that several shifts are added up before they are divided. Null of nothing. */
export interface Ratio {
  numerator: number;
  denominator: number;
  value: number | null;
}

/** Money paid in one currency, exact, with what an order came to on average (half up to two places). */
export interface Sales {
  currency: string;
  amount: string;
  paid: number;
  average: string | null;
}

/** A shift's figures (domain.md A5, C17). */
export interface ShiftFigures {
  chats: number;
  /** Chats in which the agent wrote at least once, of all. */
  handled: Ratio;
  /** Customers who ordered, of those who came to ask. */
  conversion: Ratio;
  /** Customers who paid, of those who have ordered, here or before. */
  orderSuccess: Ratio;
  /** Personal sales and their average per paying customer, by currency. */
  sales: Sales[];
  /** Seconds to the first reply: the median of the chats that got one. Messages left before the shift do not count. */
  firstResponse: { median: number | null; answered: number };
  /** First replies within 6 and within 60 seconds, of all customers who came to talk, answered or not. */
  golden: Ratio;
  inTime: Ratio;
  /** Seconds waited, by replies. */
  replyTime: Ratio;
  /** Customers who gave up, of all. */
  abandonment: Ratio;
  /** Stars, by ratings; and ratings of four or five stars, of all. */
  stars: Ratio;
  satisfied: Ratio;
}

/**
 * The figures of some chats that are over. Of several shifts, pass all their chats at once, or add up numerators and
 * denominators; medians cannot be added.
 */
export function figuresOf(chats: readonly FinishedChat[]): ShiftFigures {
  const live = chats.filter(({ offline, turns }) => !offline && turns[0]?.by === 'customer');
  const first = live.flatMap((chat) => waitsOf(chat)[0] ?? []);
  const replies = chats.flatMap((chat) => (chat.offline ? waitsOf(chat).slice(1) : waitsOf(chat)));
  const enquiries = chats.filter(({ trade }) => trade?.kind === 'enquiry');
  const bought = enquiries.filter(({ order }) => order !== 'none');
  const ordered = [...bought, ...chats.filter(({ trade }) => trade?.kind === 'order')];
  const paid = ordered.filter(({ order }) => order === 'paid');
  const count = chats.length;
  return {
    chats: count,
    handled: ratio(chats.filter(({ turns }) => turns.some(({ by }) => by === 'agent')).length, count),
    conversion: ratio(bought.length, enquiries.length),
    orderSuccess: ratio(paid.length, ordered.length),
    sales: salesOf(paid),
    firstResponse: { median: medianOf(first), answered: first.length },
    golden: ratio(first.filter((seconds) => seconds <= GOLDEN_SECONDS).length, live.length),
    inTime: ratio(first.filter((seconds) => seconds <= LATEST_SECONDS).length, live.length),
    replyTime: ratio(sum(replies), replies.length),
    abandonment: ratio(chats.filter(({ gaveUp }) => gaveUp).length, count),
    stars: ratio(sum(chats.map(({ stars }) => stars)), count),
    satisfied: ratio(chats.filter(({ stars }) => stars >= SATISFIED_FROM).length, count)
  };
}

/** Seconds from the customer's first unanswered line to each reply; a second message in a row is no reply. */
function waitsOf({ turns }: FinishedChat): number[] {
  const waits: number[] = [];
  let since: number | null = null;
  for (const { by, at } of turns) {
    if (by === 'customer') since ??= at;
    else if (since !== null) {
      waits.push(Math.max(0, at - since));
      since = null;
    }
  }
  return waits;
}

function salesOf(paid: readonly FinishedChat[]): Sales[] {
  const currencies = [...new Set(paid.map(({ trade }) => trade!.currency))].sort();
  return currencies.map((currency) => {
    const amounts = paid
      .filter(({ trade }) => trade!.currency === currency)
      .map(({ trade }) => centsOf(trade!.amount));
    const total = sum(amounts);
    return {
      currency,
      amount: decimalOf(total),
      paid: amounts.length,
      average: decimalOf(Math.floor((2 * total + amounts.length) / (2 * amounts.length)))
    };
  });
}

function centsOf(amount: string): number {
  const [whole = '0', part = ''] = amount.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0').slice(0, 2));
}

function decimalOf(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

function ratio(numerator: number, denominator: number): Ratio {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
