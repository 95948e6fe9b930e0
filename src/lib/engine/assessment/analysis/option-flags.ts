import type { Item } from '../question';
import type { ChoiceItem } from '../question/choice';
import { INDICATIVE_BELOW } from './bands';
import type { PaperFigures, Tally } from './figures';

/** Options by id. */
export type OptionFlag =
  | { code: 'wrong-key'; option: string }
  | { code: 'rival-option'; option: string }
  | { code: 'tempting-option'; option: string }
  | { code: 'idle-options'; options: string[] };

/** A wrong option that fewer choose is no distractor (Haladyna & Downing 1993). */
const FUNCTIONS_FROM = 0.05;

/** So much more often in the strong group than in the weak one a wrong option draws those who know. A rule of the house. */
const DRAWS_THE_STRONG = 0.1;

/** What the options of a choice question say of it; nothing of other kinds. */
export function optionFlags(item: Item, paper: PaperFigures, tallies: readonly Tally[]): OptionFlag[] {
  if (item.kind !== 'single' && item.kind !== 'several' && item.kind !== 'true-false') return [];
  const counts = item.options.map((option) => countOf(option, tallies));
  const strong = strongFlag(item, paper, counts);
  return [...(strong ? [strong] : []), ...idleFlag(item, paper, counts)];
}

type Count = { id: string; correct: boolean; all: number; upper: number; lower: number };

function countOf({ id, correct }: ChoiceItem['options'][number], tallies: readonly Tally[]): Count {
  const { all = 0, upper = 0, lower = 0 } = tallies.find(({ value }) => value === id) ?? {};
  return { id, correct, all, upper, lower };
}

/**
 * The wrong option that strong sheets chose most. More often than the key (than the least chosen right option of
 * several): the key may be wrong. As often: two options may be right. Clearly more often than weak sheets: it tempts
 * those who know.
 */
function strongFlag(
  { kind }: ChoiceItem,
  { upperGroup, lowerGroup }: PaperFigures,
  counts: Count[]
): OptionFlag | null {
  const key = Math.min(...counts.filter(({ correct }) => correct).map(({ upper }) => upper));
  const rival = counts.filter(({ correct }) => !correct).toSorted((a, b) => b.upper - a.upper)[0];
  if (!rival || rival.upper === 0 || !upperGroup || !lowerGroup) return null;
  const option = rival.id;
  if (rival.upper > key) return { code: 'wrong-key', option };
  if (kind === 'true-false') return null;
  if (rival.upper === key) return { code: 'rival-option', option };
  const tempts = rival.upper / upperGroup - rival.lower / lowerGroup >= DRAWS_THE_STRONG;
  return tempts ? { code: 'tempting-option', option } : null;
}

function idleFlag({ kind }: ChoiceItem, { n }: PaperFigures, counts: Count[]): OptionFlag[] {
  if (kind === 'true-false' || n < INDICATIVE_BELOW) return [];
  const idle = counts.filter(({ correct, all }) => !correct && all < n * FUNCTIONS_FROM);
  return idle.length > 0 ? [{ code: 'idle-options', options: idle.map(({ id }) => id) }] : [];
}
