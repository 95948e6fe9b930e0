import { sumOf } from '../points';
import type { Item } from '../question';

/** The questions of one kind, as a printed paper gathers them under a heading. */
export type PaperSection<T> = {
  kind: Item['kind'];
  /** Points of the section together. */
  points: string;
  /** Points of each question, where all have the same. */
  each: string | null;
  /** `number` is the place on the paper, from 1: the one that the screen shows. */
  questions: { number: number; item: T }[];
};

/**
 * Gathers the questions of a paper by kind, in the order in which the kinds first appear. Each keeps its number on the
 * paper, so that screen, sheet and marker speak of the same question.
 */
export function paperSections<T extends { kind: Item['kind']; points: string }>(
  items: readonly T[]
): PaperSection<T>[] {
  const sections = new Map<Item['kind'], { number: number; item: T }[]>();
  for (const [index, item] of items.entries()) {
    const question = { number: index + 1, item };
    const section = sections.get(item.kind);
    if (section) section.push(question);
    else sections.set(item.kind, [question]);
  }
  return [...sections].map(([kind, questions]) => {
    const worth = questions.map(({ item }) => item);
    const same = worth.every(({ points }) => sumOf([{ points }]) === sumOf([worth[0]!]));
    return { kind, questions, points: sumOf(worth), each: same ? sumOf([worth[0]!]) : null };
  });
}
