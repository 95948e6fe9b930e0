import type { Choice, Rating, Setting } from './answers';
import type { FieldOf } from './field';
import { matrixRows } from './names';
import type { Entered, Fault } from './read-answers';
import { readText } from './read-texts';

type Scale = { points: readonly unknown[]; notApplicable?: string };

/** A point of a scale, from 1; or that it does not apply, where the scale offers that. */
export function readScale(input: string, scale: Scale, fault: Fault, part?: string): Rating | undefined {
  if (input === '') return undefined;
  if (input === 'not-applicable' && scale.notApplicable) return input;
  if (/^[1-9]\d?$/.test(input) && Number(input) <= scale.points.length) return Number(input);
  fault('bad-choice', part);
  return undefined;
}

/** A rating of each row that has one; where the field is required, of every row. */
export function readMatrix(
  field: FieldOf<'matrix'>,
  rows: Setting['rows'],
  entered: Entered,
  fault: Fault
): Record<string, Rating> | undefined {
  const ratings: Record<string, Rating> = {};
  for (const { id } of matrixRows(field, rows)) {
    const input = entered(id)[0] ?? '';
    const rating = readScale(input, field, fault, id);
    if (rating !== undefined) ratings[id] = rating;
    else if (field.required && input === '') fault('rows-missing', id);
  }
  return Object.keys(ratings).length > 0 ? ratings : undefined;
}

const LONGEST_OTHER = 200;

/** The options chosen, in the form's order, each once; what was written beside “other” counts only with it. */
export function readChoice(field: FieldOf<'choice'>, entered: Entered, fault: Fault): Choice | undefined {
  const given = new Set(entered().filter((id) => id !== ''));
  const known = [...field.options.map(({ id }) => id), ...(field.other ? ['other'] : [])];
  const chosen = known.filter((id) => given.delete(id));
  if (given.size > 0 || (!field.several && chosen.length > 1)) {
    fault('bad-choice');
    return undefined;
  }
  if (chosen.length === 0) return undefined;
  if (!chosen.includes('other')) return { chosen };
  const other = readText(entered('other')[0] ?? '', LONGEST_OTHER, false, fault, 'other');
  if (other === undefined) fault('other-missing', 'other');
  return { chosen, ...(other !== undefined && { other }) };
}
