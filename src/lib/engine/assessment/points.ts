import Fraction from 'fraction.js';
import { formatDecimal, parseDecimal } from '../scores/decimal';

/** The exact sum of some points, as its shortest decimal. */
export function sumOf(list: readonly { points: string }[]): string {
  return formatDecimal(list.reduce((sum, { points }) => sum.add(exact(points)), new Fraction(0)));
}

/** @throws RangeError when the text is no decimal: it did not come from a checked file or the marking rules */
export function exact(text: string): Fraction {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`"${text}" is not a decimal`);
  return value;
}
