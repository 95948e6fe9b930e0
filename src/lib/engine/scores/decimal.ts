import Fraction from 'fraction.js';

/** Longest decimal accepted, in characters: keeps the arithmetic of a hostile input small. */
export const LONGEST_DECIMAL = 40;

/**
 * Reads a plain decimal such as `87`, `87.5` or `-0.25`: ASCII digits, at most one point with digits on both sides.
 * Exponents, signs other than a leading minus, blanks, separators and fractions are refused.
 *
 * @returns the exact value, or null when the text is not such a decimal or is longer than {@link LONGEST_DECIMAL}
 */
export function parseDecimal(text: string): Fraction | null {
  if (text.length > LONGEST_DECIMAL) return null;
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole, decimals = ''] = match;
  const digits = BigInt(`${whole}${decimals}`);
  return new Fraction(sign ? -digits : digits, 10n ** BigInt(decimals.length));
}

/**
 * Reads a plain decimal that has been checked before: it came from a checked file, a form or this engine.
 *
 * @throws RangeError when the text is no such decimal
 */
export function exact(text: string): Fraction {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`"${text}" is not a decimal`);
  return value;
}

/**
 * Writes a value with exactly `places` decimals, ties rounded away from zero (half up for a score, which is never negative).
 *
 * @param value any exact value
 * @param places number of decimals, 0 or more
 */
export function roundHalfUp(value: Fraction, places: number): string {
  const scaled = value.n * 10n ** BigInt(places);
  const rounded = (2n * scaled + value.d) / (2n * value.d);
  const digits = rounded.toString().padStart(places + 1, '0');
  const sign = value.s < 0n && rounded > 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * Writes a value as the shortest exact decimal: `7.5`, `8`, `0.25`.
 *
 * @throws RangeError when the value has no finite decimal form, such as 1/3
 */
export function formatDecimal(value: Fraction): string {
  const places = decimalPlaces(value.d);
  if (places === null) throw new RangeError(`${value.toFraction()} has no finite decimal form`);
  return roundHalfUp(value, places);
}

/** The least number of decimals that hold 1/denominator exactly, or null when no number does. */
function decimalPlaces(denominator: bigint): number | null {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}
