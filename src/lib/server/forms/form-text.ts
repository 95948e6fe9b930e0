import type { Form, Row, RowSource, Setting } from '../../engine/forms';
import type { RatingForm } from '../../engine/assessment';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { listItems, readItem } from '../library';
import { selectRoundTexts } from './round-queries';

/** The rows of a round's matrices, named in each language. */
export type RoundRows = Partial<Record<RowSource, { id: string; text: Record<Locale, string> }[]>>;

const locales: Locale[] = ['zh-CN', 'en'];

/** The forms of the library that people fill in, by code; the anchored rating sheets are of another kind. */
export async function libraryForms(db: Database, locale: Locale): Promise<Form[]> {
  const items = await listItems<Form | RatingForm>(db, 'form', locale);
  return items
    .flatMap(({ compiled }) => (isForm(compiled) ? [compiled] : []))
    .toSorted((one, other) => Number(one.code.slice(1)) - Number(other.code.slice(1)));
}

/** A form as it is published now, in every language it has. */
export async function publishedTexts(db: Database, form: string) {
  const items = await Promise.all(
    locales.map((locale) => readItem<Form | RatingForm>(db, 'form', form, locale))
  );
  return items.flatMap((item) =>
    item && isForm(item.compiled)
      ? [{ locale: item.locale, revisionId: item.revisionId, form: item.compiled }]
      : []
  );
}

/** What rounds ask, in the reader's language or the one there is, by round. */
export async function roundForms(
  db: Database,
  roundIds: string[],
  locale: Locale
): Promise<Map<string, Form>> {
  const forms = new Map<string, Form>();
  if (roundIds.length === 0) return forms;
  for (const text of await selectRoundTexts(db, [...new Set(roundIds)])) {
    const form = text.compiled as Form | null;
    if (form && (text.locale === locale || !forms.has(text.roundId))) forms.set(text.roundId, form);
  }
  return forms;
}

/** The rows of a round's matrices in one language. */
export function rowsIn(rows: unknown, locale: Locale): Setting['rows'] {
  const named = (list: { id: string; text: Record<Locale, string> }[] = []): Row[] =>
    list.map(({ id, text }) => ({ id, text: text[locale] }));
  const { courses, trainers } = rows as RoundRows;
  return { courses: named(courses), trainers: named(trainers) };
}

function isForm(compiled: Form | RatingForm): compiled is Form {
  return !('minimumRated' in compiled);
}
