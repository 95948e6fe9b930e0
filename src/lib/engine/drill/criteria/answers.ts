import { fold } from '../fold';
import type { Conversation, Exchange } from '../conversation';
import type { MeasureCriterion } from '../rubric';
import type { Texts } from '../texts';
import type { Move, Violation } from '../vocabulary';
import { inOrder, quoteOf, shareOf, type Judgement } from './judgement';

/**
 * Judges whether the customer's matter was taken up each time: answered in substance (full), carried on by asking,
 * checking or a term (three quarters), met with sympathy alone (half) or with a short but plain word (half), or not at all.
 * Null where the customer wanted nothing.
 */
export function judgeAnswers(
  criterion: MeasureCriterion,
  conversation: Conversation,
  texts: Texts
): Judgement | null {
  const asked = conversation.exchanges.filter(({ customer, owed }) => customer.length > 0 && owed);
  if (asked.length === 0) return null;
  const quarters = asked.map((exchange, index) =>
    Math.min(quartersFor(exchange), allowedBy(exchange, asked[index + 1]))
  );
  const { max } = criterion;
  const score = shareOf(
    max,
    quarters.reduce((a, b) => a + b, 0),
    4 * asked.length
  );
  const weak = asked.filter((_, index) => quarters[index]! <= 1);
  const strong = asked.filter((_, index) => quarters[index] === 4);
  return {
    score,
    max,
    evidence: inOrder(
      (weak.length > 0 ? weak : strong).map((exchange) => quoteOf(exchange.agent[0] ?? exchange.customer[0]!))
    ),
    note: texts.joined([
      texts.answered(asked.length - weak.length, asked.length),
      score < max ? criterion.advice : ''
    ])
  };
}

/** How well an exchange's reply takes up what the customer said, in quarters. */
function quartersFor({ customer, agent }: Exchange): number {
  const fresh = agent.filter(({ reading }) => !reading.repeated);
  const moves = new Set(fresh.flatMap(({ reading }) => reading.moves.map(({ label }) => label)));
  const faults = new Set(fresh.flatMap(({ reading }) => reading.violations.map(({ label }) => label)));
  const worth = substance(moves) || plainWord(textOf(fresh), textOf(customer));
  return has(faults, DODGES) ? Math.min(1, Math.max(0, worth - 3)) : worth;
}

/** The customer shows whether a reply was an answer: who has to ask again got none. */
function allowedBy({ customer }: Exchange, next: Exchange | undefined): number {
  if (!next) return 4;
  const again =
    next.heard.presses ||
    (next.heard.needs.has('question') && isSame(textOf(customer), textOf(next.customer)));
  return again ? 1 : 4;
}

function substance(moves: ReadonlySet<Move>): number {
  if (has(moves, SUBSTANCE)) return 4;
  if (has(moves, CARRIES_ON)) return 3;
  return has(moves, SYMPATHY) ? 2 : 0;
}

/** A reply without a move can still be an answer: it is long enough to say something, or takes up the customer's own words. */
function plainWord(reply: string, asked: string): number {
  const letters = reply.replace(/[^\p{L}\p{N}]/gu, '').length;
  const enough = /\p{Script=Han}/u.test(reply) ? 12 : 40;
  if (letters >= enough) return 3;
  return letters >= 2 && (/\d/u.test(reply) || sharesWords(reply, asked)) ? 2 : letters >= 4 ? 1 : 0;
}

/** Half of the words of the shorter question, or more, come in the other. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [piecesOf(one), piecesOf(other)];
  const shared = [...a].filter((piece) => b.has(piece)).length;
  return shared >= 2 && 2 * shared >= Math.min(a.size, b.size);
}

function piecesOf(text: string): Set<string> {
  const folded = fold(text);
  const han = (folded.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from(run.slice(1), (letter, index) => run[index] + letter)
  );
  return new Set([...han, ...(folded.match(/[a-z]{4,}/g) ?? [])]);
}

function textOf(turns: readonly { text: string }[]): string {
  return turns.map(({ text }) => text).join(' ');
}

function sharesWords(reply: string, asked: string): boolean {
  const words = piecesOf(asked);
  return [...piecesOf(reply)].some((piece) => words.has(piece));
}

const SUBSTANCE: readonly Move[] = [
  'explain',
  'solution',
  'alternatives',
  'compensation',
  'recommend',
  'refuse_politely'
];
const CARRIES_ON: readonly Move[] = ['clarify', 'confirm', 'commit_time', 'escalate'];
const SYMPATHY: readonly Move[] = ['apology', 'empathy', 'acknowledge', 'greeting', 'thanks', 'closing'];
const DODGES: readonly Violation[] = ['evasive', 'refuse_bluntly', 'rude', 'argue', 'impatience'];

function has<L>(labels: ReadonlySet<L>, wanted: readonly L[]): boolean {
  return wanted.some((label) => labels.has(label));
}
