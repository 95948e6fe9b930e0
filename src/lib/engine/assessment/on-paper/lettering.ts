import type { Item, PublicItem } from '../question';
import { kindOf } from '../question';
import { asWritten } from '../question/shuffle';

/** The letter a choice is printed with, from its place counted from 0: A to Z, then AA as in a spreadsheet. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/**
 * What the letters of a printed question stand for, A first: options, right-hand entries, steps as they are shown or
 * labels. Empty where nothing is lettered. True and false are ticked and crossed, not lettered.
 */
export function lettered(item: Item): readonly string[] {
  const shown: PublicItem = kindOf(item).show(item, asWritten);
  switch (shown.kind) {
    case 'single':
    case 'several':
      return shown.options.map(({ id }) => id);
    case 'matching':
      return shown.right.map(({ id }) => id);
    case 'ordering':
      return shown.steps.map(({ id }) => id);
    case 'classify':
      return shown.offer;
    default:
      return [];
  }
}
