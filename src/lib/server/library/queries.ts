import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { LibraryKind, Locale } from '../db/schema';

export type Key = { kind: LibraryKind; slug: string; locale: Locale };

/** Makes loading wait for another process that is loading the same library. */
export async function lockLibrary(trx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('library'))`.execute(trx);
}

export async function selectLoadedDigest(db: Database): Promise<string | undefined> {
  const row = await db.selectFrom('library_load').select('digest').executeTakeFirst();
  return row?.digest;
}

export async function upsertLoad(db: Database, digest: string): Promise<void> {
  const load = { digest, loaded_at: now() };
  await db
    .insertInto('library_load')
    .values(load)
    .onConflict((conflict) => conflict.column('singleton').doUpdateSet(load))
    .execute();
}

/** What is published now, and whether a person wrote it. */
export function selectPublished(db: Database) {
  return db
    .selectFrom('library_item as i')
    .innerJoin('library_revision as r', 'r.id', 'i.published_revision_id')
    .select(['i.kind', 'i.slug', 'i.locale', 'i.position', 'r.digest', 'r.author_id as authorId'])
    .execute();
}

export async function insertRevision(
  db: Database,
  key: Key,
  revision: { digest: string; source: string; compiled: string }
): Promise<string> {
  const id = newId();
  await db
    .insertInto('library_revision')
    .values({
      id,
      ...key,
      ...revision,
      author_id: null,
      created_at: now()
    })
    .execute();
  return id;
}

export async function publishRevision(
  db: Database,
  key: Key,
  position: number,
  revisionId: string
): Promise<void> {
  const change = { position, published_revision_id: revisionId };
  await db
    .insertInto('library_item')
    .values({ ...key, ...change })
    .onConflict((conflict) => conflict.columns(['kind', 'slug', 'locale']).doUpdateSet(change))
    .execute();
}

export async function withdrawItem(db: Database, key: Key): Promise<void> {
  await db
    .deleteFrom('library_item')
    .where('kind', '=', key.kind)
    .where('slug', '=', key.slug)
    .where('locale', '=', key.locale)
    .execute();
}

export async function replaceProblems(
  db: Database,
  problems: { file: string; line: number; message: string }[]
): Promise<void> {
  await db.deleteFrom('library_problem').execute();
  if (problems.length === 0) return;
  await db
    .insertInto('library_problem')
    .values(problems.map(({ file, line, message }) => ({ file, line, message, found_at: now() })))
    .execute();
}

export function selectProblems(db: Database) {
  return db
    .selectFrom('library_problem')
    .select(['file', 'line', 'message'])
    .orderBy('file')
    .orderBy('line')
    .execute();
}

export async function replaceAssets(
  db: Database,
  assets: { path: string; digest: string; mediaType: string; body: Buffer }[]
): Promise<void> {
  await db.deleteFrom('library_asset').execute();
  for (const { mediaType, ...asset } of assets) {
    await db
      .insertInto('library_asset')
      .values({ ...asset, media_type: mediaType })
      .execute();
  }
}

export function selectAsset(db: Database, path: string) {
  return db
    .selectFrom('library_asset')
    .select(['body', 'media_type as mediaType', 'digest'])
    .where('path', '=', path)
    .executeTakeFirst();
}

const published = (db: Database) =>
  db.selectFrom('library_item as i').innerJoin('library_revision as r', 'r.id', 'i.published_revision_id');

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
