import type { Conversation, Exchange } from '../conversation';
import type { MeasureCriterion } from '../rubric';
import type { Texts } from '../texts';
import { inOrder, quoteOf, shareOf, type Judgement } from './judgement';

/** A reply of this length or less, in Han characters, earns nothing; of this length, all. A Latin word counts for two. */
const TOO_SHORT = 8;
const FULL = 40;

/** Judges whether replies say enough (domain.md C18: not too brief). Evasive and repeated words do not lengthen one. Null without a reply. */
export function judgeFullness(
  criterion: MeasureCriterion,
  { exchanges }: Conversation,
  texts: Texts
): Judgement | null {
  const replies = exchanges.filter(({ customer, agent }) => customer.length > 0 && agent.length > 0);
  if (replies.length === 0) return null;
  const lengths = replies.map(
    (exchange) => Math.min(FULL, Math.max(TOO_SHORT, lengthOf(exchange))) - TOO_SHORT
  );
  const { max } = criterion;
  const score = shareOf(
    max,
    lengths.reduce((a, b) => a + b, 0),
    replies.length * (FULL - TOO_SHORT)
  );
  const short = replies.filter((_, index) => lengths[index] === 0);
  return {
    score,
    max,
    evidence: inOrder(short.flatMap(({ agent }) => quoteOf(agent[0]!))),
    note: texts.joined([texts.tooShort(short.length, replies.length), score < max ? criterion.advice : ''])
  };
}

function lengthOf({ agent }: Exchange): number {
  const telling = agent.filter(
    ({ reading }) => !reading.repeated && !reading.violations.some(({ label }) => label === 'evasive')
  );
  const text = telling.map((turn) => turn.text).join(' ');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + 2 * (text.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0);
}
