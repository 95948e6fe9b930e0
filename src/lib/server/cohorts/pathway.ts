import { assembleMonth, type Month, type Pathway } from '../../engine/onboarding';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { readItem } from '../library';

/** A cohort's pathway put together of its weeks; undefined when the library has none of this name. */
export async function readMonth(db: Database, slug: string, locale: Locale): Promise<Month | undefined> {
  const pathway = await readFile(db, slug, locale);
  if (!pathway) return undefined;
  const weeks = await Promise.all(pathway.compiled.weeks.map((week) => readFile(db, week, locale)));
  return assembleMonth(
    pathway.compiled,
    weeks.flatMap((week) => week?.compiled ?? [])
  );
}

/** The revision of the file a task stands in, as it is published now; null when it stands in none. */
export async function readTaskRevision(
  db: Database,
  slug: string,
  task: string,
  locale: Locale
): Promise<string | null> {
  const item = await readFile(db, slug, locale);
  if (!item) return null;
  if (item.compiled.tasks.some(({ id }) => id === task)) return item.revisionId;
  for (const week of item.compiled.weeks) {
    const file = await readFile(db, week, locale);
    if (file?.compiled.tasks.some(({ id }) => id === task)) return file.revisionId;
  }
  return null;
}

/** A published file in a language, or in Chinese where that language has none. */
async function readFile(db: Database, slug: string, locale: Locale) {
  return (
    (await readItem<Pathway>(db, 'pathway', slug, locale)) ??
    (await readItem<Pathway>(db, 'pathway', slug, 'zh-CN'))
  );
}
