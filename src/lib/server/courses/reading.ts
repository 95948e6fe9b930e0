import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { readItem, readRevision, type CompiledLesson, type LibraryItem } from '../library';
import * as queries from './queries';

export type Progress = NonNullable<Awaited<ReturnType<typeof queries.selectProgress>>>;

/** One person's lesson: the revision they read, the published one, and how far they are. */
export type Reading = {
  shown: LibraryItem<CompiledLesson>;
  published: LibraryItem<CompiledLesson>;
  progress: Progress | undefined;
  learnt: boolean;
  /** Set where the lesson was learnt before a change that has to be learnt again: the instant of that change. */
  relearnFrom: Date | null;
};

/**
 * The revision a person reads: the one they began with as long as they are midway in that language, else the published
 * one. Undefined when the lesson is not published.
 */
export async function readingOf(
  db: Database,
  personId: string,
  slug: string,
  locale: Locale
): Promise<Reading | undefined> {
  const published = await readItem<CompiledLesson>(db, 'lesson', slug, locale);
  if (!published) return undefined;
  const progress = await queries.selectProgress(db, personId, slug);
  const completedAt = progress?.completedAt ?? null;
  const learnt = isLearnt({ completedAt, relearnFrom: progress?.relearnFrom ?? null });
  const begun =
    progress && !completedAt && progress.locale === locale && progress.revisionId !== published.revisionId
      ? await readRevision<CompiledLesson | null>(db, progress.revisionId)
      : undefined;
  return {
    shown: begun?.compiled ? { ...begun, compiled: begun.compiled } : published,
    published,
    progress,
    learnt,
    relearnFrom: completedAt && !learnt ? (progress?.relearnFrom ?? null) : null
  };
}

/** What was learnt before a change that must be learnt again is not learnt. */
export function isLearnt(row: { completedAt: Date | null; relearnFrom: Date | null }): boolean {
  return row.completedAt !== null && (row.relearnFrom === null || row.completedAt >= row.relearnFrom);
}
