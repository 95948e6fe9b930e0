import type { Conversation, Exchange } from '../conversation';
import type { MeasureCriterion } from '../rubric';
import type { Texts } from '../texts';
import type { Move } from '../vocabulary';
import { quoteOf, shareOf, type Judgement } from './judgement';

/** How a customer may leave, and what it is worth in thirds. */
const WORTH = { pleased: 3, neutral: 2, asking: 1, displeased: 0 };
export type Outcome = keyof typeof WORTH;

/** Judges how the customer left, by their last words and whether these were answered. Null without a customer. */
export function judgeOutcome(
  criterion: MeasureCriterion,
  { exchanges }: Conversation,
  texts: Texts
): Judgement | null {
  const last = exchanges.findLast(({ customer }) => customer.length > 0);
  if (!last || exchanges.length < 2) return null;
  const { max } = criterion;
  const outcome = outcomeOf(last);
  const score = shareOf(max, WORTH[outcome], WORTH.pleased);
  return {
    score,
    max,
    evidence: [quoteOf(last.customer.at(-1)!)],
    note: texts.joined([texts.left[outcome], score < max ? criterion.advice : ''])
  };
}

function outcomeOf({ heard, agent }: Exchange): Outcome {
  if (heard.feeling !== 'neutral') return heard.feeling;
  const answered = agent.some(({ reading }) => reading.moves.some(({ label }) => SETTLES.includes(label)));
  return heard.needs.has('question') && !answered ? 'asking' : 'neutral';
}

const SETTLES: readonly Move[] = [
  'explain',
  'solution',
  'alternatives',
  'compensation',
  'commit_time',
  'recommend',
  'refuse_politely'
];
