import { now } from '../clock';
import type { Database } from '../db';
import type { Key } from './queries';

type FileOrigin = 'built-in' | 'import';

/** Remembers how a file differs from what is kept here; what was ignored stays so until the file changes again. */
export async function upsertDifference(
  db: Database,
  key: Key,
  origin: FileOrigin,
  file: { path: string; digest: string; source: string }
): Promise<void> {
  const row = {
    kind: key.kind,
    slug: key.slug,
    locale: key.locale,
    origin,
    ...file,
    found_at: now(),
    ignored_at: null
  };
  await db
    .insertInto('library_difference')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'slug', 'locale', 'origin'])
        .doUpdateSet(row)
        .where('library_difference.digest', '<>', file.digest)
    )
    .execute();
}

export async function deleteDifference(db: Database, key: Key, origin: FileOrigin): Promise<void> {
  await db
    .deleteFrom('library_difference')
    .where('kind', '=', key.kind)
    .where('slug', '=', key.slug)
    .where('locale', '=', key.locale)
    .where('origin', '=', origin)
    .execute();
}

/** The file that was found last and is not ignored. */
export function selectDifference(db: Database, key: Key) {
  return db
    .selectFrom('library_difference')
    .select(['origin', 'path', 'source', 'found_at as foundAt'])
    .where('kind', '=', key.kind)
    .where('slug', '=', key.slug)
    .where('locale', '=', key.locale)
    .where('ignored_at', 'is', null)
    .orderBy('found_at', 'desc')
    .orderBy('origin')
    .executeTakeFirst();
}

export function selectDifferences(db: Database, locale: Key['locale']) {
  return db
    .selectFrom('library_difference')
    .distinctOn('path')
    .select(['kind', 'slug', 'path', 'found_at as foundAt'])
    .where('locale', '=', locale)
    .where('ignored_at', 'is', null)
    .orderBy('path')
    .orderBy('found_at', 'desc')
    .execute();
}

export async function ignoreDifference(db: Database, key: Key, origin: FileOrigin): Promise<void> {
  await db
    .updateTable('library_difference')
    .set({ ignored_at: now() })
    .where('origin', '=', origin)
    .where('kind', '=', key.kind)
    .where('slug', '=', key.slug)
    .where('locale', '=', key.locale)
    .execute();
}
