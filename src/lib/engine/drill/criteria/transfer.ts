import type { Conversation } from '../conversation';
import type { MeasureCriterion } from '../rubric';
import type { Texts } from '../texts';
import { quoteOf, shareOf, type Judgement } from './judgement';

/**
 * Judges a hand-over (domain.md C19, C22): full points to the right person and announced, half to the right person without
 * a word, none to the wrong one. Null where the chat stayed with the agent, or nobody kept what became of it.
 */
export function judgeTransfer(
  { max, advice }: MeasureCriterion,
  { acts, agent }: Conversation,
  texts: Texts
): Judgement | null {
  const transfer = acts?.find((act) => act.kind === 'transfer');
  if (!transfer) return null;
  const { right, announced } = transfer;
  const score = right ? shareOf(max, announced ? 2 : 1, 2) : 0;
  const last = agent.at(-1);
  return {
    score,
    max,
    evidence: last ? [quoteOf(last)] : [],
    note: texts.joined([texts.transfer(right, announced), score < max ? advice : ''])
  };
}
