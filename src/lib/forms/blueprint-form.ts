import * as v from 'valibot';
import { blueprintSchema, MOST_QUESTIONS, type Blueprint } from '../engine/assessment/blueprint/blueprint';

/** A row of a blueprint as it is typed. */
export type TypedRow = {
  topics: string[];
  difficulties: string[];
  kinds: string[];
  count: string;
  points: string;
};

export type RowProblem = { row: number; field: 'topics' | 'count' | 'points' };

/** The most rows that a form is read for. */
const MOST_ROWS = 40;

export const emptyRow: TypedRow = { topics: [], difficulties: [], kinds: [], count: '', points: '' };

/** Reads fields named `rows.<number>.<field>`, row by row; rows that say nothing are left out. */
export function readRows(form: FormData): TypedRow[] {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return Array.from({ length: MOST_ROWS }, (_, row) => ({
    topics: texts(`rows.${row}.topics`),
    difficulties: texts(`rows.${row}.difficulties`),
    kinds: texts(`rows.${row}.kinds`),
    count: (texts(`rows.${row}.count`)[0] ?? '').trim(),
    points: (texts(`rows.${row}.points`)[0] ?? '').trim()
  })).filter(({ topics, count, points }) => topics.length > 0 || count !== '' || points !== '');
}

/** The blueprint that typed rows make, or which fields are at fault; a row at fault is left out of the blueprint. */
export function toBlueprint(rows: readonly TypedRow[]): { blueprint: Blueprint; problems: RowProblem[] } {
  const read = rows.map(toRow);
  const problems = read.flatMap((fields, row): RowProblem[] =>
    typeof fields === 'string' ? [{ row, field: fields }] : []
  );
  const sound = read.filter((fields) => typeof fields !== 'string');
  const questions = sound.reduce((sum, { count }) => sum + count, 0);
  if (questions > MOST_QUESTIONS) problems.push({ row: rows.length - 1, field: 'count' });
  return { blueprint: { rows: sound }, problems };
}

function toRow({ topics, difficulties, kinds, count, points }: TypedRow) {
  const parsed = v.safeParse(blueprintSchema, {
    rows: [
      {
        topics,
        difficulties: difficulties.map(Number),
        kinds,
        count: /^[0-9]{1,3}$/.test(count) ? Number(count) : 0,
        ...(points === '' ? {} : { points })
      }
    ]
  });
  if (parsed.success) return parsed.output.rows[0]!;
  const field = String(parsed.issues[0].path?.[2]?.key ?? 'topics');
  return field === 'count' || field === 'points' ? field : 'topics';
}

/** A kept blueprint as it is typed again. */
export function toRows({ rows }: Blueprint): TypedRow[] {
  return rows.map(({ topics, difficulties, kinds, count, points }) => ({
    topics,
    difficulties: difficulties.map(String),
    kinds,
    count: String(count),
    points: points ?? ''
  }));
}
