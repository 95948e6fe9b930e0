import type { Conversation } from '../conversation';
import type { MeasureCriterion } from '../rubric';
import type { Texts } from '../texts';
import { quoteOf, shareOf, type Judgement } from './judgement';

/** Judges how the customer left, by their last words: pleased full points, plain two thirds, displeased none. Null without a customer. */
export function judgeOutcome(
  criterion: MeasureCriterion,
  conversation: Conversation,
  texts: Texts
): Judgement | null {
  const last = conversation.exchanges.findLast(({ customer }) => customer.length > 0);
  if (!last || conversation.exchanges.length < 2) return null;
  const { max } = criterion;
  const score = shareOf(max, { pleased: 3, neutral: 2, displeased: 0 }[last.heard.feeling], 3);
  return {
    score,
    max,
    evidence: [quoteOf(last.customer.at(-1)!)],
    note: texts.joined([texts.left[last.heard.feeling], score < max ? criterion.advice : ''])
  };
}
