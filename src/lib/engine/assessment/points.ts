import Fraction from 'fraction.js';
import { exact, formatDecimal } from '../scores/decimal';

/** The exact sum of some points, as its shortest decimal. */
export function sumOf(list: readonly { points: string }[]): string {
  return formatDecimal(list.reduce((sum, { points }) => sum.add(exact(points)), new Fraction(0)));
}
