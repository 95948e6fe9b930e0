import { now } from '../clock';
import type { Database } from '../db';
import type { Key } from './queries';

/** Remembers how a file differs from what was written here; what was ignored stays so until the file changes again. */
export async function upsertDifference(
  db: Database,
  key: Key,
  file: { path: string; digest: string; source: string }
): Promise<void> {
  const row = {
    kind: key.kind,
    slug: key.slug,
    locale: key.locale,
    ...file,
    found_at: now(),
    ignored_at: null
  };
  await db
    .insertInto('library_difference')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'slug', 'locale'])
        .doUpdateSet(row)
        .where('library_difference.digest', '<>', file.digest)
    )
    .execute();
}

export async function deleteDifference(db: Database, key: Key): Promise<void> {
  await db
    .deleteFrom('library_difference')
    .where('kind', '=', key.kind)
    .where('slug', '=', key.slug)
    .where('locale', '=', key.locale)
    .execute();
}

export function selectDifference(db: Database, key: Key) {
  return db
    .selectFrom('library_difference')
    .select(['path', 'source', 'found_at as foundAt'])
    .where('kind', '=', key.kind)
    .where('slug', '=', key.slug)
    .where('locale', '=', key.locale)
    .where('ignored_at', 'is', null)
    .executeTakeFirst();
}

export function selectDifferences(db: Database, locale: Key['locale']) {
  return db
    .selectFrom('library_difference')
    .select(['kind', 'slug', 'path', 'found_at as foundAt'])
    .where('locale', '=', locale)
    .where('ignored_at', 'is', null)
    .orderBy('path')
    .execute();
}

export async function ignoreDifference(db: Database, key: Key): Promise<void> {
  await db
    .updateTable('library_difference')
    .set({ ignored_at: now() })
    .where('kind', '=', key.kind)
    .where('slug', '=', key.slug)
    .where('locale', '=', key.locale)
    .execute();
}
