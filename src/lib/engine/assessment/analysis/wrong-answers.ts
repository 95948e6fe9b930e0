import { foldAnswer } from '../../content/answers';
import { kindOf, type Item } from '../question';
import type { Tally } from './figures';

/** A wrong answer several people gave; `part` counts the blanks from 1 and is `''` for a number. */
export type WrongAnswer = { part: string; text: string; all: number; upper: number; lower: number };

/** What one person alone wrote is no pattern, and may tell who it was. A rule of the house. */
const LEAST_GIVEN = 2;

/**
 * The wrong answers given most to a fill-in or a number, most often first: those that fold into one another count as one,
 * in the spelling used most. Nothing for other kinds.
 *
 * @param tallies of this question
 * @param most how many of each blank
 */
export function wrongAnswers(item: Item, tallies: readonly Tally[], most = 5): WrongAnswer[] {
  if (item.kind !== 'fill-in' && item.kind !== 'numeric') return [];
  const folded = new Map<string, WrongAnswer>();
  for (const { part, value, all, upper, lower } of tallies.toSorted((a, b) => b.all - a.all)) {
    const text = foldAnswer(value);
    if (text === '' || isRight(item, part, value)) continue;
    const key = `${part} ${text}`;
    const before = folded.get(key);
    folded.set(key, {
      part,
      text: before?.text ?? value,
      all: (before?.all ?? 0) + all,
      upper: (before?.upper ?? 0) + upper,
      lower: (before?.lower ?? 0) + lower
    });
  }
  const given = [...folded.values()].filter(({ all }) => all >= LEAST_GIVEN);
  const ranked = given.toSorted((a, b) => Number(a.part) - Number(b.part) || b.all - a.all);
  return ranked.filter((each) => ranked.filter(({ part }) => part === each.part).indexOf(each) < most);
}

/** By the rule that marks it; a blank is right where filling only it earns something. */
function isRight(item: Extract<Item, { kind: 'fill-in' | 'numeric' }>, part: string, value: string): boolean {
  const answer =
    item.kind === 'numeric'
      ? value
      : item.blanks.map((_, index) => (String(index + 1) === part ? value : ''));
  return kindOf(item).share(item, answer)?.gt(0) ?? false;
}
