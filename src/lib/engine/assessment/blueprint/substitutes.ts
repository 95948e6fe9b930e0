import { fits, mayBeWorth, type BankQuestion, type Blueprint } from './blueprint';
import { fillersOf, type ChosenQuestion } from './check-variants';

/**
 * What a question of a variant may be exchanged for: what fits the row it fills and does not stand on the variant yet,
 * in the bank's order. One that was added by hand fills no row and may be exchanged for any of its topic.
 */
export function substitutes(
  chosen: ChosenQuestion,
  variant: readonly ChosenQuestion[],
  { rows }: Blueprint,
  bank: readonly BankQuestion[]
): BankQuestion[] {
  const taken = new Set(variant.map(({ question }) => question));
  const row = chosen.place === null ? undefined : rows[chosen.place];
  return bank.filter(
    ({ question, item }) => !taken.has(question) && (row ? fits(row, item) : item.topic === chosen.item.topic)
  );
}

/**
 * A question in the place of another: with the points of the row where it names some, else those of the one before
 * where it can carry them, so that the paper's total stays.
 */
export function inPlaceOf(chosen: ChosenQuestion, { rows }: Blueprint, next: BankQuestion): ChosenQuestion {
  const row = chosen.place === null ? undefined : rows[chosen.place];
  const wanted = row?.points ?? chosen.item.points;
  const item = mayBeWorth(next.item, wanted) ? { ...next.item, points: wanted } : next.item;
  return { ...next, item, place: chosen.place };
}

/** A question added by hand: in the first row that lacks one and that it fits, else in none with its own points. */
export function byHand(
  next: BankQuestion,
  variant: readonly ChosenQuestion[],
  blueprint: Blueprint
): ChosenQuestion {
  const row = blueprint.rows.findIndex(
    (each, index) => fits(each, next.item) && fillersOf(variant, each, index).length < each.count
  );
  return row < 0 ? { ...next, place: null } : inPlaceOf({ ...next, place: row }, blueprint, next);
}
