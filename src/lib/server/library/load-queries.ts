import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';
import type { LibraryOrigin } from '../db/schema';
import type { Key } from './queries';

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

export type Head = Awaited<ReturnType<typeof selectHeads>>[number];

/** The newest revision of every item, whence it came, what is published, and the last file of either origin. */
export function selectHeads(db: Database) {
  return db
    .selectFrom('library_revision as r')
    .distinctOn(['r.kind', 'r.slug', 'r.locale'])
    .leftJoin('library_item as i', (join) =>
      join.onRef('i.kind', '=', 'r.kind').onRef('i.slug', '=', 'r.slug').onRef('i.locale', '=', 'r.locale')
    )
    .leftJoin('library_revision as p', 'p.id', 'i.published_revision_id')
    .select([
      'r.kind',
      'r.slug',
      'r.locale',
      'r.id',
      'r.digest',
      'r.path',
      'r.origin',
      'p.id as publishedId',
      'p.digest as publishedDigest',
      'p.path as publishedPath',
      lastFile('built-in').as('builtInDigest'),
      lastFile('import').as('importDigest')
    ])
    .orderBy('r.kind')
    .orderBy('r.slug')
    .orderBy('r.locale')
    .orderBy('r.number', 'desc')
    .execute();
}

function lastFile(origin: LibraryOrigin) {
  return sql<string | null>`(
    select f.digest from library_revision f
    where f.kind = r.kind and f.slug = r.slug and f.locale = r.locale and f.origin = ${origin}
    order by f.number desc limit 1
  )`;
}

/** Published revisions that another version of the compiler made. */
export function selectOutdated(db: Database, compiler: string) {
  return db
    .selectFrom('library_item as i')
    .innerJoin('library_revision as r', 'r.id', 'i.published_revision_id')
    .select(['r.id', 'r.kind', 'r.slug', 'r.locale', 'r.path', 'r.source'])
    .where('r.compiler', '<>', compiler)
    .execute();
}

export async function recompileRevision(
  db: Database,
  key: Key,
  id: string,
  { position, ...revision }: { position: number; compiled: string; compiler: string }
): Promise<void> {
  await db.updateTable('library_revision').set(revision).where('id', '=', id).execute();
  await db
    .updateTable('library_item')
    .set({ position })
    .where('published_revision_id', '=', id)
    .where('kind', '=', key.kind)
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

/** The source of everything published, and whether a newer revision waits to be published. */
export function selectPublishedSources(db: Database) {
  return db
    .selectFrom('library_item as i')
    .innerJoin('library_revision as r', 'r.id', 'i.published_revision_id')
    .select([
      'r.path',
      'r.source',
      sql<boolean>`exists (
        select from library_revision n
        where n.kind = r.kind and n.slug = r.slug and n.locale = r.locale and n.number > r.number
      )`.as('newer')
    ])
    .orderBy('r.path')
    .execute();
}
