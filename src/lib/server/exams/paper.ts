import type { Paper } from '../../engine/assessment';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { readItem, readRevision, type LibraryItem } from '../library';

/** A paper as it is published now, in the language asked for or, where it is missing there, in the other. */
export async function currentPaper(
  db: Database,
  slug: string,
  locale: Locale
): Promise<LibraryItem<Paper> | undefined> {
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (await readItem<Paper>(db, 'paper', slug, locale)) ?? readItem<Paper>(db, 'paper', slug, other);
}

/** The very paper somebody began with. */
export async function frozenPaper(db: Database, revisionId: string): Promise<LibraryItem<Paper>> {
  const paper = await readRevision<Paper>(db, revisionId);
  if (!paper) throw new Error(`paper revision ${revisionId} is gone`);
  return paper;
}
