import { asksAgain } from './asks-again';
import type { AgentTurn, Exchange } from './conversation';
import { wordsOf } from './reading';
import type { Move, Violation } from './vocabulary';

/**
 * What the conversation makes of messages that their own text does not show: putting off a customer who wants something
 * is `evasive`; a number or an address given to someone who asked for another person’s is a `leak`; saying sorry in
 * message after message is `over_apology`, once.
 */
export function inContext(exchanges: readonly Exchange[]): Exchange[] {
  const known = exchanges.flatMap(({ customer }) => customer.map(({ text }) => wordsOf(text))).join(' ');
  const plain = exchanges.map((exchange, index) => withEvasion(exchange, exchanges[index + 1]));
  const leaky = plain.map((exchange, index) =>
    asksForSecret(exchange) || asksForSecret(plain[index - 1])
      ? { ...exchange, agent: exchange.agent.map((turn) => withLeak(turn, known)) }
      : exchange
  );
  return withGrovelling(leaky);
}

/**
 * To put a customer off who wants something, or leave them to ask again, with nothing they could use, is `evasive`. An
 * apology is a fair first answer.
 */
function withEvasion(exchange: Exchange, next: Exchange | undefined): Exchange {
  const { agent, heard } = exchange;
  const wants = heard.needs.has('question') || heard.needs.has('complaint') || heard.needs.has('request');
  if (!wants || agent.some((turn) => USEFUL.some((move) => has(turn, move)))) return exchange;
  const again = asksAgain(exchange, next);
  return {
    ...exchange,
    agent: agent.map((turn) => {
      const stalled = STALLING.exec(turn.text);
      if (stalled) return withViolation(turn, 'evasive', stalled.index, stalled[0]);
      return again && !has(turn, 'apology') ? withViolation(turn, 'evasive', 0, turn.text.trim()) : turn;
    })
  };
}

const USEFUL: readonly Move[] = [
  'explain',
  'solution',
  'alternatives',
  'compensation',
  'commit_time',
  'escalate',
  'clarify',
  'recommend',
  'refuse_politely'
];

const STALLING =
  /耐心等|请等待|尽快|会处理的|不(?:太)?(?:清楚|知道)|(?:看|有)详情|详情页|自己看|没办法|随(?:便|你)|还好|不好说|\b(?:be patient|patience|please wait|look(?:ing)? into|processed soon|(?:on|see|check) (?:the|our) (?:web ?site|listing|description|page)|no idea|not sure|don't know|whatever)\b/iu;

/** A mobile or landline number, an e-mail address, a flat, what a third person bought; not an order or a service line. */
const CONTACT =
  /(?<!(?:单号|订单|编号|热线|客服|[Hh]otline|[Tt]racking|[Oo]rder|[Ss]upport)[^，。,.]{0,8})(?<![\d-])(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|\+?0?\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,6})(?!\d)|[\w.]+@[\w.]+|\d+\s*(?:栋|幢|号楼).{0,8}\d+|(?:她|他|女士|先生)(?:是|上次|当时|也)?(?:买|付|拍|住|花)了?|\b(?!(?:You|We|I|It|This|The)\b)(?:she|he|they|[A-Z][a-z]+) (?:paid|ordered|bought|lives)\b/u;

function asksForSecret(exchange: Exchange | undefined): boolean {
  return exchange?.heard.needs.has('secret') ?? false;
}

function withLeak(turn: AgentTurn, known: string): AgentTurn {
  const contact = CONTACT.exec(turn.text);
  if (!contact || known.includes(wordsOf(contact[0])) || has(turn, 'refuse_politely')) return turn;
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
