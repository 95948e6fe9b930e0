import { formFields, matrixRows, type Answer, type Field, type FieldResult } from '$lib/engine/forms';
import { m } from '$lib/paraglide/messages';
import type { RoundExport } from '$lib/server/forms';
import { formatInstant } from '$lib/ui/dates';
import { cellText } from '$lib/ui/filling/answer-words';

type Cell = string | number;
type Table = { head: string[]; rows: Cell[][] };

/** A row for each form that came in, a column for each field and each row of a matrix. */
export function sheetTable({ form, rows, sheets }: RoundExport): Table {
  const columns = formFields(form).flatMap((field) => columnsOf(field, rows));
  return {
    head: [
      m.field_name(),
      m.forms_about_whom(),
      m.forms_day(),
      m.forms_when(),
      ...columns.map(({ title }) => title)
    ],
    rows: (sheets ?? []).map(({ name, about, day, at, answers }) => [
      name,
      about ?? '',
      day ?? '',
      formatInstant(at),
      ...columns.map(({ field, read }) => read(answers[field.id]))
    ])
  };
}

type Column = { field: Field; title: string; read: (answer: Answer | undefined) => Cell };

function columnsOf(field: Field, rows: RoundExport['rows']): Column[] {
  if (field.kind !== 'matrix')
    return [
      { field, title: field.title, read: (answer) => (answer === undefined ? '' : cellText(field, answer)) }
    ];
  return matrixRows(field, rows).map((row) => ({
    field,
    title: `${field.title} · ${row.text}`,
    read: (answer) => {
      const rating = (answer as Record<string, number | string> | undefined)?.[row.id];
      return rating === 'not-applicable' ? (field.notApplicable ?? '') : (rating ?? '');
    }
  }));
}

/** What an anonymous round came to: a row for each point, option and text; nothing leads from one to another. */
export function resultTable({ results }: RoundExport): Table {
  return {
    head: [m.forms_field(), m.forms_row(), m.forms_answer(), m.forms_number()],
    rows: (results ?? []).flatMap(resultRows)
  };
}

function resultRows(result: FieldResult): Cell[][] {
  const { field } = result;
  const { title } = field;
  switch (result.shows) {
    case 'hidden':
      return [[title, '', m.forms_hidden_few(), '']];
    case 'scale':
      return spreadRows(title, '', field, result.spread);
    case 'matrix':
      return result.rows.flatMap(({ text, spread }) =>
        spread ? spreadRows(title, text, field, spread) : [[title, text, m.forms_hidden_few(), '']]
      );
    case 'choice':
      return [
        ...result.options.map(({ text, count }) => [title, '', text, count]),
        ...result.others.map((text) => [title, '', text, ''])
      ];
    case 'texts':
      return result.texts.map((text) => [title, '', text, '']);
    case 'nothing':
      return [];
  }
}

function spreadRows(
  title: string,
  row: string,
  field: Field,
  spread: { counts: number[]; mean: string | null }
): Cell[][] {
  const points = field.kind === 'scale' || field.kind === 'matrix' ? field.points : [];
  return [
    ...spread.counts.map((count, index) => [title, row, points[index]?.label ?? String(index + 1), count]),
    [title, row, m.forms_mean(), spread.mean === null ? '' : Number(spread.mean)]
  ];
}
