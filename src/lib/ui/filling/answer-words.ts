import type { Answer, Choice, Rating, TableRow } from '../../engine/forms/answers';
import type { Field, FieldOf } from '../../engine/forms/field';

/** A point of a scale with its label: “4 · 满意”. */
export function pointText(field: FieldOf<'scale'> | FieldOf<'matrix'>, rating: Rating): string {
  if (rating === 'not-applicable') return field.notApplicable ?? '';
  return `${rating} · ${field.points[rating - 1]?.label ?? ''}`;
}

/** The options chosen, and what was written beside “other”. */
export function choiceTexts(field: FieldOf<'choice'>, { chosen, other }: Choice): string[] {
  return chosen.map((id) =>
    id === 'other'
      ? `${field.other}: ${other}`
      : (field.options.find((option) => option.id === id)?.text ?? id)
  );
}

/** An answer as one cell of a spreadsheet; a rating and a number stay figures. */
export function cellText(field: Field, answer: Answer): string | number {
  switch (field.kind) {
    case 'scale':
      return answer === 'not-applicable' ? (field.notApplicable ?? '') : (answer as number);
    case 'number':
      return Number(answer as string);
    case 'choice':
      return choiceTexts(field, answer as Choice).join('; ');
    case 'table':
      return (answer as TableRow[])
        .map((row) => field.columns.map(({ id }) => row[id] ?? '').join(' | '))
        .join('\n');
    case 'file':
    case 'signature':
      return (answer as { name: string }).name;
    default:
      return String(answer as string);
  }
}
