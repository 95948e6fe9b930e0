import * as v from 'valibot';
import { isDomainCode } from '../content/codes';
import { ID } from '../content/schemas';
import { parseDecimal } from '../scores/decimal';

// Messages complete the sentence “… must be”.

const idExpected = 'lower-case letters, digits and single hyphens';

/** The form of every id and slug in `content/`. */
export const slug = v.pipe(v.string(idExpected), v.regex(ID, idExpected));

export const text = v.pipe(v.string('a text'), v.trim(), v.nonEmpty('a text that is not empty'));

/** A code of domain.md, such as C6, A5 or W6a. */
export const domainCode = v.pipe(v.string('a code such as C6'), v.check(isDomainCode, 'a code such as C6'));

export const role = v.picklist(['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'hr', 'manager', 'admin']);

const pointsExpected =
  'points above 0: a whole number, or a quoted decimal with at most two places such as "7.5"';

/** Points above 0 with at most two decimals: a whole number, or a quoted decimal such as "7.5". Read as a string. */
export const points = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger(pointsExpected))], pointsExpected),
  v.transform(String),
  v.check((value) => {
    const parsed = parseDecimal(value);
    return parsed !== null && parsed.gt(0) && parsed.mul(100).d === 1n;
  }, pointsExpected)
);

const decimalExpected = 'a whole number, or a quoted decimal such as "7.5"';

/** Any decimal: a whole number, or a quoted decimal. Read as a string. */
export const decimal = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger(decimalExpected))], decimalExpected),
  v.transform(String),
  v.check((value) => parseDecimal(value) !== null, decimalExpected)
);

export function wholeNumber(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected)
  );
}

/** A list with `least` entries or more. */
export function listOf<S extends v.GenericSchema>(entry: S, least: number) {
  const expected = least === 1 ? 'a list of at least one entry' : `a list of at least ${least} entries`;
  return v.pipe(v.array(entry, expected), v.minLength(least, expected));
}
