import Fraction from 'fraction.js';
import { formFields, type Form, type FormAnswers, type Rating } from '../forms';
import { roundHalfUp } from '../scores/decimal';

/** How much of what was taught was put to use on one day, by the matrix `level` of the observation record (F9). */
export interface ObservedLevels {
  /** Rows as the form names them, with the point given, 1 for the lowest; null where it was not seen. */
  rows: { id: string; text: string; point: number | null }[];
  /** Mean of the points given, two decimals half up; null where nothing was seen. */
  mean: string | null;
  /** How many points the scale has. */
  points: number;
}

/** Reads the levels out of a handed-in record; null when the form has no matrix `level` of its own rows. */
export function observedLevels(form: Form, answers: FormAnswers): ObservedLevels | null {
  const field = formFields(form).find(({ id }) => id === 'level');
  if (field?.kind !== 'matrix' || typeof field.rows === 'string') return null;
  const given = (Object.hasOwn(answers, 'level') ? answers.level : {}) as Record<string, Rating>;
  const rows = field.rows.map(({ id, text }) => {
    const point = Object.hasOwn(given, id) ? given[id] : undefined;
    return { id, text, point: typeof point === 'number' ? point : null };
  });
  const seen = rows.flatMap(({ point }) => (point === null ? [] : [point]));
  return { rows, mean: meanOf(seen), points: field.points.length };
}

/** The exact mean of whole numbers, two decimals half up; null of none. */
export function meanOf(values: readonly number[]): string | null {
  if (values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  return roundHalfUp(new Fraction(sum, values.length), 2);
}
