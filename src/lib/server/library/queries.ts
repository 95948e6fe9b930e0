import { sql } from 'kysely';
import type { Database } from '../db';
import type { LibraryKind, Locale } from '../db/schema';

export type Key = { kind: LibraryKind; slug: string; locale: Locale };

const published = (db: Database) =>
  db.selectFrom('library_item as i').innerJoin('library_revision as r', 'r.id', 'i.published_revision_id');

/** The version of everything published; it changes with every publication. */
export async function selectVersion(db: Database): Promise<string> {
  return (await db.selectFrom('library_version').select('version').executeTakeFirstOrThrow()).version;
}

/** Which revision is published, and which version of the compiler made it. */
export function selectPublishedName(db: Database, key: Key) {
  return published(db)
    .select(['r.id as revisionId', 'r.compiler'])
    .where('i.kind', '=', key.kind)
    .where('i.slug', '=', key.slug)
    .where('i.locale', '=', key.locale)
    .executeTakeFirst();
}

export function selectItem(db: Database, key: Key) {
  return published(db)
    .select(['r.id as revisionId', 'i.slug', 'i.locale', 'r.compiled'])
    .where('i.kind', '=', key.kind)
    .where('i.slug', '=', key.slug)
    .where('i.locale', '=', key.locale)
    .executeTakeFirst();
}

export function selectItems(
  db: Database,
  kind: LibraryKind,
  locale: Locale,
  compiled = sql<unknown>`r.compiled`
) {
  return published(db)
    .select(['r.id as revisionId', 'i.slug', 'i.locale', compiled.as('compiled')])
    .where('i.kind', '=', kind)
    .where('i.locale', '=', locale)
    .orderBy('i.position')
    .orderBy('i.slug')
    .execute();
}

/** As `selectItems`, without the long texts: enough for a table of contents. */
export function selectOutlines(db: Database, kind: LibraryKind, locale: Locale) {
  return selectItems(db, kind, locale, sql<unknown>`r.compiled - '{html,headings,acknowledgement}'::text[]`);
}

export function selectRevision(db: Database, id: string) {
  return db
    .selectFrom('library_revision')
    .select(['id as revisionId', 'kind', 'slug', 'locale', 'compiled'])
    .where('id', '=', id)
    .executeTakeFirst();
}
