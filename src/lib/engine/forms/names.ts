import type { Answer, Choice, FormAnswers, Posted, Setting } from './answers';
import type { Field, FieldOf } from './field';
import type { Form } from './form';
import { formFields } from './form-fields';

/** The rows of a matrix: its own, or those the round was opened with. */
export function matrixRows(field: FieldOf<'matrix'>, rows: Setting['rows']) {
  return typeof field.rows === 'string' ? (rows[field.rows] ?? []) : field.rows;
}

/** The name of a table's cell; `row` counts from 0. */
export function cellName(field: string, row: number, column: string): string {
  return `${field}.${row}.${column}`;
}

/** Everything a form's controls may be called, in its order. Ids hold no full stop, so no two are alike. */
export function controlNames(form: Form, rows: Setting['rows']): string[] {
  return formFields(form).flatMap((field) => namesOf(field, rows));
}

function namesOf(field: Field, rows: Setting['rows']): string[] {
  switch (field.kind) {
    case 'matrix':
      return matrixRows(field, rows).map(({ id }) => `${field.id}.${id}`);
    case 'choice':
      return field.other ? [field.id, `${field.id}.other`] : [field.id];
    case 'table':
      return Array.from({ length: field.mostRows }, (_, row) =>
        field.columns.map(({ id }) => cellName(field.id, row, id))
      ).flat();
    default:
      return [field.id];
  }
}

/** Longest thing kept of one control while a form is a draft; a final form has the field's own limit. */
const LONGEST_DRAFT = 20_000;

/** Of what came in, only what belongs to the form: a draft keeps it as typed, well-formed or not. */
export function keepPosted(form: Form, rows: Setting['rows'], input: unknown): Posted {
  if (typeof input !== 'object' || input === null) return {};
  const posted: Posted = {};
  for (const name of controlNames(form, rows)) {
    const entered: unknown = Object.hasOwn(input, name)
      ? (input as Record<string, unknown>)[name]
      : undefined;
    if (!Array.isArray(entered)) continue;
    const texts = entered
      .filter((text): text is string => typeof text === 'string' && text !== '' && !text.includes('\0'))
      .map((text) => text.slice(0, LONGEST_DRAFT).toWellFormed())
      .slice(0, 100);
    if (texts.length > 0) posted[name] = texts;
  }
  return posted;
}

/** Stored answers as a page would send them again. */
export function postedOf(form: Form, answers: FormAnswers): Posted {
  const posted: Posted = {};
  for (const field of formFields(form)) {
    const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
    if (answer !== undefined) Object.assign(posted, posting(field, answer));
  }
  return posted;
}

function posting(field: Field, answer: Answer): Posted {
  const { id } = field;
  switch (field.kind) {
    case 'matrix':
      return Object.fromEntries(
        Object.entries(answer as Record<string, unknown>).map(([row, value]) => [
          `${id}.${row}`,
          [String(value)]
        ])
      );
    case 'choice': {
      const { chosen, other } = answer as Choice;
      return { [id]: chosen, ...(other !== undefined && { [`${id}.other`]: [other] }) };
    }
    case 'table':
      return Object.fromEntries(
        (answer as Record<string, string>[]).flatMap((row, index) =>
          Object.entries(row).map(([column, value]) => [cellName(id, index, column), [value]])
        )
      );
    case 'file':
      return { [id]: [(answer as { id: string }).id] };
    case 'signature':
      return { [id]: [(answer as { name: string }).name] };
    default:
      return { [id]: [String(answer)] };
  }
}
