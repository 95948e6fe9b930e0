import * as v from 'valibot';
import { LONGEST_DECIMAL } from '../../scores/decimal';
import { itemSchema, kindOf, type Item } from '../question';
import { digest } from './digest';
import type { Picture } from './pictures';

/** Where something stands in an imported file: its line from 1, or the name the file gives it. */
export type Place = { line: number } | { item: string };

/** Why a question, or a part of it, could not be taken as it stands. */
export type ImportCode =
  | 'syntax'
  | 'not-this-format'
  | 'too-large'
  | 'not-text'
  | 'kind-unknown'
  | 'no-answer'
  | 'no-stem'
  | 'key-unclear'
  | 'does-not-fit'
  | 'weights'
  | 'partial-answer'
  | 'wildcard'
  | 'feedback'
  | 'picture'
  | 'picture-large'
  | 'picture-type'
  | 'formatting'
  | 'template'
  | 'points'
  | 'no-question';

export type ImportNote = {
  code: ImportCode;
  detail: string;
  /** Of a question that is not sound, what a file of the bank with it would be told. */
  problem?: { code: string; params: Record<string, string | number>; message: string };
};

export type Taken = { at: Place; item: Item; simplified: ImportNote[]; pictures: Picture[] };
export type Rejected = { at: Place; reason: ImportNote };

/** What a file holds: questions taken, with what was simplified in each, and everything that was not, with the reason. */
export type Imported = { taken: Taken[]; rejected: Rejected[] };

/** What the file does not say. */
export type ImportDefaults = {
  /** Where the file names no topic of domain.md. */
  topic: string;
  /** The language of the words that the format leaves out, such as “true”. */
  locale: 'zh-CN' | 'en';
};

/** A question as a reader found it; the rest of its fields are filled in here. */
export type Found = {
  at: Place;
  /** A topic code among the file's categories or tags, where there is one. */
  topic?: string | undefined;
  points?: string | undefined;
  fields: Record<string, unknown>;
  simplified: ImportNote[];
  /** Called in its stem. */
  pictures?: Picture[];
};

/** Makes items of what was found; whatever does not make a sound question is rejected with the reason. */
export function asImported(found: (Found | Rejected)[], { topic }: ImportDefaults): Imported {
  const imported: Imported = { taken: [], rejected: [] };
  const ids = new Set<string>();
  for (const each of found) {
    if ('reason' in each) {
      imported.rejected.push(each);
      continue;
    }
    const { at, fields, simplified, pictures = [] } = each;
    const points = readPoints(each.points);
    const notes = points.note ? [...simplified, points.note] : simplified;
    const candidate = { difficulty: 2, ...fields, points: points.value, topic: each.topic ?? topic };
    const parsed = v.safeParse(itemSchema, { ...candidate, id: freeId(candidate, ids) });
    const problem = parsed.success ? faultOf(parsed.output) : problemOf(parsed.issues[0]);
    if (problem !== null || !parsed.success) {
      const reason = { code: 'does-not-fit' as const, detail: problem?.message ?? '' };
      imported.rejected.push({ at, reason: problem ? { ...reason, problem } : reason });
      continue;
    }
    ids.add(parsed.output.id);
    imported.taken.push({ at, item: parsed.output, simplified: notes, pictures });
  }
  return imported;
}

/** The same question has the same id at every import, so that one taken before is recognised. */
function freeId(candidate: Record<string, unknown>, taken: ReadonlySet<string>): string {
  const name = `q-${digest(JSON.stringify(candidate))}`;
  for (let number = 2, id = name; ; number++) {
    if (!taken.has(id)) return id;
    id = `${name}-${number}`;
  }
}

function readPoints(text: string | undefined): { value: string; note?: ImportNote } {
  const plain =
    text
      ?.trim()
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '') ?? '1';
  const sound = plain.length <= LONGEST_DECIMAL && /^\d+(\.\d{1,2})?$/.test(plain) && Number(plain) > 0;
  return sound ? { value: plain } : { value: '1', note: { code: 'points', detail: text ?? '' } };
}

function faultOf(item: Item): ImportNote['problem'] | null {
  let fault: ImportNote['problem'] | null = null;
  kindOf(item).check(item, (_path, code, message, params = {}) => (fault ??= { code, params, message }));
  return fault;
}

function problemOf(issue: v.BaseIssue<unknown>): NonNullable<ImportNote['problem']> {
  const field = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  const params = { field, expected: issue.message };
  return { code: 'field-invalid', params, message: `${field}: ${issue.message}` };
}
