import * as v from 'valibot';
import { decimal, listOf, slug, text, wholeNumber } from '../assessment/fields';
import { parseDay } from '../onboarding/calendar';

// Messages complete the sentence “… must be”.

const calendarDay = v.pipe(
  v.string('a calendar day such as 2026-03-02'),
  v.check((day) => parseDay(day) !== null, 'a calendar day such as 2026-03-02')
);

/** When a field is asked: an earlier scale has one of these values, or an earlier choice one of these options. */
const condition = v.strictObject({
  field: slug,
  is: listOf(v.union([slug, wholeNumber(1, 10)], 'an option’s id or a point of the scale'), 1)
});

const base = {
  id: slug,
  title: text,
  hint: v.optional(text),
  required: v.optional(v.boolean('true or false'), false),
  when: v.optional(condition)
};

const longest = wholeNumber(1, 5000);
const decimals = wholeNumber(0, 4);
const option = v.strictObject({ id: slug, text });

/** A scale's points, lowest first; an anchor says what earns the point. */
const points = v.pipe(
  listOf(v.strictObject({ label: text, anchor: v.optional(text) }), 2),
  v.maxLength(10, 'a list of at most 10 points')
);

const rowSources = ['courses', 'trainers'] as const;

/** What a matrix is filled from when a round opens. */
export type RowSource = (typeof rowSources)[number];

const rows = v.union(
  [v.picklist(rowSources), listOf(option, 1)],
  '“courses”, “trainers” or a list of rows with id and text'
);

const column = v.variant(
  'kind',
  [
    v.strictObject({ id: slug, kind: v.literal('text'), title: text, maxLength: longest }),
    v.strictObject({
      id: slug,
      kind: v.literal('number'),
      title: text,
      min: v.optional(decimal),
      max: v.optional(decimal),
      decimals: v.optional(decimals, 0)
    }),
    v.strictObject({ id: slug, kind: v.literal('date'), title: text })
  ],
  'a column of kind text, number or date'
);

export const fieldSchema = v.variant(
  'kind',
  [
    v.strictObject({ ...base, kind: v.literal('text'), maxLength: v.optional(longest, 200) }),
    v.strictObject({ ...base, kind: v.literal('long-text'), maxLength: v.optional(longest, 2000) }),
    v.strictObject({ ...base, kind: v.literal('scale'), points, notApplicable: v.optional(text) }),
    v.strictObject({ ...base, kind: v.literal('matrix'), points, rows, notApplicable: v.optional(text) }),
    v.strictObject({
      ...base,
      kind: v.literal('choice'),
      options: listOf(option, 2),
      several: v.optional(v.boolean('true or false'), false),
      /** The label of a last option with a line to write on. */
      other: v.optional(text)
    }),
    v.strictObject({
      ...base,
      kind: v.literal('date'),
      earliest: v.optional(calendarDay),
      latest: v.optional(calendarDay)
    }),
    v.strictObject({
      ...base,
      kind: v.literal('number'),
      min: v.optional(decimal),
      max: v.optional(decimal),
      decimals: v.optional(decimals, 0),
      unit: v.optional(text),
      /** An earlier number that this one may not exceed. */
      notAbove: v.optional(slug)
    }),
    v.strictObject({
      ...base,
      kind: v.literal('table'),
      columns: v.pipe(listOf(column, 1), v.maxLength(8, 'a list of at most 8 columns')),
      mostRows: v.optional(wholeNumber(1, 50), 20)
    }),
    v.strictObject({ ...base, kind: v.literal('file') }),
    v.strictObject({ ...base, kind: v.literal('signature') })
  ],
  'a field of a known kind'
);

export type Field = v.InferOutput<typeof fieldSchema>;
export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;
export type Column = v.InferOutput<typeof column>;

/** What a field must have the same in every language. */
export function fieldSkeleton(field: Field): unknown {
  const { id, kind, required, when } = field;
  return { id, kind, required, when, ...ownSkeleton(field) };
}

function ownSkeleton(field: Field): object {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return { maxLength: field.maxLength };
    case 'scale':
      return { points: field.points.length, notApplicable: field.notApplicable !== undefined };
    case 'matrix':
      return {
        points: field.points.length,
        notApplicable: field.notApplicable !== undefined,
        rows: typeof field.rows === 'string' ? field.rows : field.rows.map(({ id }) => id)
      };
    case 'choice':
      return {
        options: field.options.map(({ id }) => id),
        several: field.several,
        other: field.other !== undefined
      };
    case 'date':
      return { earliest: field.earliest, latest: field.latest };
    case 'number':
      return { min: field.min, max: field.max, decimals: field.decimals, notAbove: field.notAbove };
    case 'table':
      return {
        mostRows: field.mostRows,
        columns: field.columns.map(({ title: _, ...column }) => column)
      };
    case 'file':
    case 'signature':
      return {};
  }
}
