import Fraction from 'fraction.js';
import * as v from 'valibot';
import { exact, parseDecimal } from '../../scores/decimal';
import { readLine, refuse } from '../read-answer';
import { decimal, text } from '../fields';
import { base } from './base';
import type { Kind } from './kind';

/** A number; right within the tolerance on either side, its ends included. */
export const numericItem = v.strictObject({
  ...base,
  kind: v.literal('numeric'),
  answer: decimal,
  tolerance: v.optional(decimal, '0'),
  /** Written behind the field, such as % or 元. */
  unit: v.optional(text),
  why: v.optional(text)
});

export type NumericItem = v.InferOutput<typeof numericItem>;
export type PublicNumeric = Pick<NumericItem, 'id' | 'kind' | 'points' | 'stem' | 'unit'>;

/** Answered by a decimal as its shortest text. */
export const numeric: Kind<NumericItem, PublicNumeric, string> = {
  check({ id, tolerance }, fault) {
    if (parseDecimal(tolerance)?.lt(0)) {
      fault(['tolerance'], 'key-tolerance', `Item "${id}" must have a tolerance of 0 or more.`);
    }
  },

  skeleton: ({ answer, tolerance }) => ({ answer, tolerance }),

  show: ({ id, kind, points, stem, unit }) => ({ id, kind, points, stem, unit }),

  read(_item, input) {
    const line = readLine(input, 40);
    if (!line.ok) return line;
    if (line.text === '') return { ok: true, answer: null };
    return readNumber(line.text)
      ? { ok: true, answer: line.text }
      : refuse('not-a-number', 'The answer must be a number such as 12 or 12.5.');
  },

  key: ({ answer }) => answer,

  explain(item, _shown, answer) {
    const { answer: right, tolerance, unit, why = null } = item;
    const measured = (number: string) => (unit ? `${number} ${unit}` : number);
    const key = measured(exact(tolerance).equals(0) ? right : `${right} ± ${tolerance}`);
    const given = answer === null ? null : [measured(answer)];
    const ok = answer !== null && isRight(item, answer);
    return {
      shape: 'rows',
      labels: false,
      rows: [{ prompt: null, given, right: [key], ok, why }],
      why: null
    };
  },

  share: (item, answer) => new Fraction(isRight(item, answer) ? 1 : 0)
};

function isRight({ answer: right, tolerance }: NumericItem, answer: string): boolean {
  const off = readNumber(answer)?.sub(exact(right)).abs();
  return off?.lte(exact(tolerance)) ?? false;
}

/** A number as people type it: full-width digits, a leading plus, blanks and thousands separators are overlooked. */
export function readNumber(text: string): Fraction | null {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s/g, '').replace(/^\+/, '');
  return parseDecimal(/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain);
}
