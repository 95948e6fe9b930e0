import { checkIds, type Report } from '../assessment/content-checks';
import { exact } from '../scores/decimal';
import type { Path } from '../assessment/yaml-file';
import type { Field } from './field';
import type { Form } from './form';

/** What is wrong between the fields of a form: ids used twice, conditions that lead nowhere, limits that exclude all. */
export function checkFields(form: Form, report: Report): void {
  checkIds(form.sections, ['sections'], report);
  const earlier = new Map<string, Field>();
  for (const [section, { fields }] of form.sections.entries()) {
    for (const [index, field] of fields.entries()) {
      const path = ['sections', section, 'fields', index];
      if (earlier.has(field.id))
        report([...path, 'id'], 'duplicate-id', `The id "${field.id}" is used twice.`, { id: field.id });
      checkCondition(field, earlier, path, report);
      checkOwn(field, path, report);
      if (field.kind === 'number' && field.notAbove && earlier.get(field.notAbove)?.kind !== 'number')
        report(
          [...path, 'notAbove'],
          'number-later',
          `"${field.notAbove}" is not a number that stands before this one.`
        );
      if (form.anonymous) checkNameless(field, path, report);
      earlier.set(field.id, field);
    }
  }
}

function checkCondition({ when }: Field, earlier: Map<string, Field>, path: Path, report: Report): void {
  if (!when) return;
  const at = [...path, 'when'];
  const asked = earlier.get(when.field);
  if (!asked)
    return report(
      [...at, 'field'],
      'condition-later',
      `"${when.field}" is not a field that stands before this one.`
    );
  if (asked.kind !== 'scale' && asked.kind !== 'choice')
    return report(
      [...at, 'field'],
      'condition-kind',
      `A condition may look at a scale or a choice; "${when.field}" is of kind ${asked.kind}.`
    );
  for (const [index, value] of when.is.entries())
    if (!takes(asked, value))
      report([...at, 'is', index], 'condition-value', `"${when.field}" never has the value "${value}".`);
}

function takes(field: Field, value: string | number): boolean {
  if (field.kind === 'scale') return typeof value === 'number' && value <= field.points.length;
  if (field.kind !== 'choice') return false;
  return field.options.some(({ id }) => id === value) || (value === 'other' && field.other !== undefined);
}

function checkOwn(field: Field, path: Path, report: Report): void {
  switch (field.kind) {
    case 'matrix':
      if (typeof field.rows !== 'string') checkIds(field.rows, [...path, 'rows'], report);
      return;
    case 'choice':
      checkIds(field.options, [...path, 'options'], report);
      for (const [index, { id }] of field.options.entries())
        if (id === 'other')
          report(
            [...path, 'options', index, 'id'],
            'option-reserved',
            'The id "other" belongs to the field’s own last option.'
          );
      return;
    case 'date':
      if (field.earliest && field.latest && field.earliest > field.latest)
        report([...path, 'latest'], 'limits-crossed', 'The latest day is before the earliest.');
      return;
    case 'number':
      return checkBounds(field, path, report);
    case 'table':
      checkIds(field.columns, [...path, 'columns'], report);
      for (const [index, column] of field.columns.entries())
        if (column.kind === 'number') checkBounds(column, [...path, 'columns', index], report);
      return;
    default:
      return;
  }
}

function checkBounds({ min, max }: { min?: string; max?: string }, path: Path, report: Report): void {
  if (min !== undefined && max !== undefined && exact(min).gt(exact(max)))
    report([...path, 'max'], 'limits-crossed', `The most, ${max}, is less than the least, ${min}.`);
}

/** A name or a file would say whose answers they are. */
function checkNameless({ kind }: Field, path: Path, report: Report): void {
  if (kind === 'signature' || kind === 'file')
    report([...path, 'kind'], 'names-the-person', `An anonymous form cannot ask for a ${kind}.`);
}
