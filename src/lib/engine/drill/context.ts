import type { AgentTurn, Exchange } from './conversation';
import type { Move, Violation } from './vocabulary';

/**
 * What the conversation makes of a message that its own text does not show:
 * a number or an address given to someone who asked for another person’s is a `leak`; saying sorry in message after
 * message is `over_apology`, once.
 */
export function inContext(exchanges: readonly Exchange[]): Exchange[] {
  const known = exchanges.flatMap(({ customer }) => customer.map(({ text }) => digitsOf(text))).join(' ');
  const leaky = exchanges.map((exchange) =>
    exchange.heard.needs.has('secret')
      ? { ...exchange, agent: exchange.agent.map((turn) => withLeak(turn, known)) }
      : exchange
  );
  return withGrovelling(leaky);
}

/** A mobile or landline number, an e-mail address, a flat; not an order or a service line. */
const CONTACT =
  /(?<!(?:单号|订单|编号|热线|客服|hotline|tracking|order|support)[^，。,.]{0,8})(?<![\d-])(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|\+?0?\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,6})(?!\d)|[\w.]+@[\w.]+|\d+\s*(?:栋|幢|号楼).{0,8}\d+/iu;

function withLeak(turn: AgentTurn, known: string): AgentTurn {
  const contact = CONTACT.exec(turn.text);
  if (!contact || known.includes(digitsOf(contact[0])) || has(turn, 'refuse_politely')) return turn;
  return withViolation(turn, 'leak', contact.index, contact[0]);
}

/** Fewest messages with an apology that are too many, when they are most of what the agent said. */
const TOO_MANY = 4;

function withGrovelling(exchanges: readonly Exchange[]): Exchange[] {
  const turns = exchanges.flatMap(({ agent }) => agent);
  const sorry = turns.filter((turn) => has(turn, 'apology'));
  const last = sorry.at(-1);
  if (!last || sorry.length < TOO_MANY || 3 * sorry.length < 2 * turns.length) return [...exchanges];
  const { start, quote } = last.reading.moves.find(({ label }) => label === 'apology')!;
  return exchanges.map((exchange) => ({
    ...exchange,
    agent: exchange.agent.map((turn) =>
      turn === last ? withViolation(turn, 'over_apology', start, quote) : turn
    )
  }));
}

function withViolation(turn: AgentTurn, label: Violation, start: number, quote: string): AgentTurn {
  const { reading } = turn;
  if (reading.violations.some((span) => span.label === label)) return turn;
  const span = { label, start, end: start + quote.length, quote };
  return { ...turn, reading: { ...reading, violations: [...reading.violations, span] } };
}

function has({ reading }: AgentTurn, move: Move): boolean {
  return reading.moves.some(({ label }) => label === move);
}

function digitsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
