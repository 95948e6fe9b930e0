import { LEAST_PEOPLE } from '../../../engine/assessment/analysis';
import type { ExamState } from './exam-queries';

/** Whether figures are shown: not while somebody writes, and not of fewer people than make a group. */
export type Gate = 'open' | 'writing' | 'few';

export function gateOf({ writing }: ExamState, figures: readonly { n: number }[]): Gate {
  if (writing > 0) return 'writing';
  return figures.some(({ n }) => n >= LEAST_PEOPLE) ? 'open' : 'few';
}
