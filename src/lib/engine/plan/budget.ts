import Fraction from 'fraction.js';
import { exact, roundHalfUp } from '../scores/decimal';
import type { BudgetLine } from './plan';

/** Decimals of an amount of money: down to the fen. */
const PLACES = 2;

/**
 * What a line of the budget costs, quantity times unit price, half up to two places.
 * @throws RangeError when a figure is not a plain decimal
 */
export function lineAmount({ quantity, unitPrice }: Pick<BudgetLine, 'quantity' | 'unitPrice'>): string {
  return roundHalfUp(exact(quantity).mul(exact(unitPrice)), PLACES);
}

/** What all lines cost together: the sum of the amounts as they are printed, so that the column adds up. */
export function budgetTotal(lines: readonly Pick<BudgetLine, 'quantity' | 'unitPrice'>[]): string {
  const sum = lines.reduce((total, line) => total.add(exact(lineAmount(line))), new Fraction(0));
  return roundHalfUp(sum, PLACES);
}
