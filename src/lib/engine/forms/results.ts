import type { Choice, FormAnswers, Rating, Setting } from './answers';
import type { Field, FieldOf } from './field';
import type { Form } from './form';
import { formFields } from './form-fields';
import { matrixRows } from './names';
import { spreadOf, type Spread } from './spread';

/** Fewest answers of an anonymous round, and of any row or question in it, that are shown. */
export const LEAST_SHOWN = 5;

/** What a field came to over all answers; `hidden` where an anonymous one has too few. */
export type FieldResult = { field: Field; answered: number } & (
  | { shows: 'hidden' }
  | { shows: 'scale'; spread: Spread }
  | { shows: 'matrix'; rows: { id: string; text: string; spread: Spread | null }[] }
  | { shows: 'choice'; options: { text: string; count: number }[]; others: string[] }
  | { shows: 'texts'; texts: string[] }
  | { shows: 'nothing' }
);

/**
 * What every field came to. Of an anonymous form nothing is shown with fewer than {@link LEAST_SHOWN} answers, of a
 * matrix no row with fewer; texts come in the order of their letters, which tells nothing of who wrote what.
 *
 * @param least fewest answers of a field or row that are shown; a named form shows all unless this says otherwise
 */
export function formResults(
  form: Form,
  all: readonly FormAnswers[],
  rows: Setting['rows'],
  least = form.anonymous ? LEAST_SHOWN : 0
): FieldResult[] {
  return formFields(form).map((field) => {
    const given = all.flatMap((answers) => (Object.hasOwn(answers, field.id) ? [answers[field.id]!] : []));
    const answered = given.length;
    if (answered < least) return { field, answered, shows: 'hidden' };
    return { field, answered, ...resultOf(field, given, rows, least) };
  });
}

function resultOf(field: Field, given: readonly unknown[], rows: Setting['rows'], least: number) {
  switch (field.kind) {
    case 'scale':
      return { shows: 'scale' as const, spread: spreadOf(given as Rating[], field.points.length) };
    case 'matrix':
      return { shows: 'matrix' as const, rows: matrixResult(field, given, rows, least) };
    case 'choice':
      return choiceResult(field, given as Choice[]);
    case 'text':
    case 'long-text':
    case 'date':
    case 'number':
      return { shows: 'texts' as const, texts: (given as string[]).toSorted(byLetters) };
    default:
      return { shows: 'nothing' as const };
  }
}

function matrixResult(
  field: FieldOf<'matrix'>,
  given: readonly unknown[],
  rows: Setting['rows'],
  least: number
) {
  return matrixRows(field, rows).map(({ id, text }) => {
    const ratings = (given as Record<string, Rating>[]).flatMap((answer) =>
      Object.hasOwn(answer, id) ? [answer[id]!] : []
    );
    const spread = spreadOf(ratings, field.points.length);
    return { id, text, spread: spread.rated < least ? null : spread };
  });
}

function choiceResult(field: FieldOf<'choice'>, given: readonly Choice[]) {
  const options = [...field.options, ...(field.other ? [{ id: 'other', text: field.other }] : [])];
  return {
    shows: 'choice' as const,
    options: options.map(({ id, text }) => ({
      text,
      count: given.filter(({ chosen }) => chosen.includes(id)).length
    })),
    others: given.flatMap(({ other }) => (other === undefined ? [] : [other])).toSorted(byLetters)
  };
}

function byLetters(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
