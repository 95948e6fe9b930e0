import { fold } from '../../fold';
import { asksAgain, shared, textOf } from '../asks-again';
import type { Conversation, Exchange } from '../conversation';
import type { MeasureCriterion } from '../rubric';
import type { Texts } from '../texts';
import { wordsOf } from '../reading';
import type { Move, Violation } from '../vocabulary';
import { inOrder, quoteOf, shareOf, type Judgement } from './judgement';

/**
 * Judges whether the customer's matter was taken up each time: answered in substance (full), carried on by asking,
 * checking or a term, or answered in few words (three quarters), met with sympathy alone or a bare word (half), or not at
 * all. Null where the customer wanted nothing.
 */
export function judgeAnswers(
  criterion: MeasureCriterion,
  conversation: Conversation,
  texts: Texts
): Judgement | null {
  const asked = conversation.exchanges.filter(({ customer, owed }) => customer.length > 0 && owed);
  if (asked.length === 0) return null;
  const quarters = asked.map((exchange, index) =>
    Math.min(quartersFor(exchange), asksAgain(exchange, asked[index + 1]) ? 1 : 4)
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
function quartersFor({ customer, heard, agent }: Exchange): number {
  const fresh = agent.filter(({ reading }) => !reading.repeated);
  const moves = new Set(fresh.flatMap(({ reading }) => reading.moves.map(({ label }) => label)));
  const faults = new Set(fresh.flatMap(({ reading }) => reading.violations.map(({ label }) => label)));
  const plain = heard.needs.has('question') ? plainWord(textOf(fresh), textOf(customer)) : 2;
  const worth = fresh.length === 0 ? 0 : Math.max(substance(moves), plain);
  return has(faults, DODGES) ? Math.min(1, Math.max(0, worth - 3)) : worth;
}

function substance(moves: ReadonlySet<Move>): number {
  if (has(moves, SUBSTANCE)) return 4;
  if (has(moves, CARRIES_ON)) return 3;
  return has(moves, SYMPATHY) ? 2 : 0;
}

/** A reply without a move can still be an answer: a yes or no, a figure, or something in the customer's own words. */
function plainWord(reply: string, asked: string): number {
  const plain = YES_OR_NO.test(fold(reply).trim()) || /\d/u.test(reply) || shared(reply, asked) > 0;
  const length = wordsOf(reply).length;
  const enough = /\p{Script=Han}/u.test(reply) ? 12 : 30;
  if (plain) return length >= enough ? 4 : length >= 3 ? 3 : 2;
  return length >= enough ? 2 : length >= 4 ? 1 : 0;
}

const YES_OR_NO =
  /^(?:(?:亲|您好|你好|嗯|好的|在的|是的|hi|hello|ok(?:ay)?)[\s,，。!！~～]*)*(?:没?有|不?可以|不?会|不?能|不?支持|不?是|不?用|对|包|yes|no|it (?:is|does|has|doesn't|isn't)|they (?:are|do)|there (?:is|are)|of course|certainly)/u;

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
