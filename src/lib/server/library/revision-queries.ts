import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { LibraryOrigin } from '../db/schema';
import type { Key } from './queries';

/** Without an author a revision is built in, unless its origin says otherwise. */
export type NewRevision = {
  path: string;
  digest: string;
  source: string;
  compiled: string | null;
  compiler: string;
  origin?: LibraryOrigin;
  authorId?: string | null;
  note?: string;
  baseId?: string | null;
};

/** Makes saving and publishing one item wait for each other, and for a load, until the transaction ends. */
export async function lockItem(trx: Database, { kind, slug, locale }: Key): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('library'))`.execute(trx);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`library/${locale}/${kind}/${slug}`}, 0))`.execute(
    trx
  );
}

export async function insertRevision(db: Database, key: Key, revision: NewRevision): Promise<string> {
  const id = newId();
  const { authorId = null, note = '', baseId = null, origin, ...content } = revision;
  await db
    .insertInto('library_revision')
    .values({
      id,
      kind: key.kind,
      slug: key.slug,
      locale: key.locale,
      ...content,
      origin: origin ?? (authorId ? 'trainer' : 'built-in'),
      author_id: authorId,
      note,
      base_id: baseId,
      created_at: now()
    })
    .execute();
  return id;
}

export type NewPublication = { publishedBy?: string | null; note?: string; relearn?: boolean };

export async function publishRevision(
  db: Database,
  key: Key,
  position: number,
  revisionId: string,
  { publishedBy = null, note = '', relearn = false }: NewPublication = {}
): Promise<void> {
  const at = now();
  const change = {
    position,
    published_revision_id: revisionId,
    published_at: at,
    published_by: publishedBy,
    ...(relearn ? { relearn_from: at } : {})
  };
  await db
    .insertInto('library_item')
    .values({ kind: key.kind, slug: key.slug, locale: key.locale, ...change })
    .onConflict((conflict) => conflict.columns(['kind', 'slug', 'locale']).doUpdateSet(change))
    .execute();
  await db
    .insertInto('library_publication')
    .values({ revision_id: revisionId, published_at: at, published_by: publishedBy, note, relearn })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const revisions = (db: Database) =>
  db
    .selectFrom('library_revision as r')
    .leftJoin('person as p', 'p.id', 'r.author_id')
    .select([
      'r.id',
      'r.number',
      'r.note',
      'r.created_at as createdAt',
      'r.author_id as authorId',
      'p.name as author',
      'r.path',
      'r.digest',
      'r.base_id as baseId',
      'r.origin',
      sql<boolean>`r.compiled is not null`.as('sound')
    ]);

/** The newest revision of an item, with its source. */
export function selectHead(db: Database, key: Key) {
  return revisions(db)
    .select('r.source')
    .where('r.kind', '=', key.kind)
    .where('r.slug', '=', key.slug)
    .where('r.locale', '=', key.locale)
    .orderBy('r.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** One revision of an item, with its source; of another item's, nothing. */
export function selectRevisionOf(db: Database, key: Key, id: string) {
  return revisions(db)
    .select('r.source')
    .where('r.kind', '=', key.kind)
    .where('r.slug', '=', key.slug)
    .where('r.locale', '=', key.locale)
    .where('r.id', '=', id)
    .executeTakeFirst();
}

/** Every revision of an item, newest first, with when it was last published. */
export function selectRevisions(db: Database, key: Key) {
  return revisions(db)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('library_publication as o')
          .leftJoin('person as w', 'w.id', 'o.published_by')
          .select([
            'o.published_at as publishedAt',
            'w.name as publishedBy',
            'o.note as publishedNote',
            'o.relearn'
          ])
          .whereRef('o.revision_id', '=', 'r.id')
          .orderBy('o.published_at', 'desc')
          .limit(1)
          .as('o'),
      (join) => join.onTrue()
    )
    .select(['o.publishedAt', 'o.publishedBy', 'o.publishedNote', 'o.relearn'])
    .where('r.kind', '=', key.kind)
    .where('r.slug', '=', key.slug)
    .where('r.locale', '=', key.locale)
    .orderBy('r.number', 'desc')
    .execute();
}

/** How many revisions an item has. */
export async function countRevisions(db: Database, key: Key): Promise<number> {
  const row = await db
    .selectFrom('library_revision')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('kind', '=', key.kind)
    .where('slug', '=', key.slug)
    .where('locale', '=', key.locale)
    .executeTakeFirstOrThrow();
  return row.count;
}

export function selectSource(db: Database, id: string) {
  return db.selectFrom('library_revision').select('source').where('id', '=', id).executeTakeFirst();
}

/** What is published of an item: which revision, since when, by whom. */
export function selectPublication(db: Database, key: Key) {
  return db
    .selectFrom('library_item as i')
    .leftJoin('person as p', 'p.id', 'i.published_by')
    .select([
      'i.published_revision_id as revisionId',
      'i.published_at as publishedAt',
      'p.name as publishedBy'
    ])
    .where('i.kind', '=', key.kind)
    .where('i.slug', '=', key.slug)
    .where('i.locale', '=', key.locale)
    .executeTakeFirst();
}

/** Courses, lessons and scenarios of a language as their desk shows them: the newest revision of each beside what is published. */
export function selectWorks(db: Database, personId: string, locale: Key['locale']) {
  return db
    .selectFrom('library_revision as r')
    .distinctOn(['r.kind', 'r.slug'])
    .leftJoin('library_item as i', (join) =>
      join.onRef('i.kind', '=', 'r.kind').onRef('i.slug', '=', 'r.slug').onRef('i.locale', '=', 'r.locale')
    )
    .leftJoin('library_revision as q', 'q.id', 'i.published_revision_id')
    .leftJoin('person as p', 'p.id', 'r.author_id')
    .leftJoin('library_draft as d', (join) =>
      join
        .onRef('d.kind', '=', 'r.kind')
        .onRef('d.slug', '=', 'r.slug')
        .onRef('d.locale', '=', 'r.locale')
        .on('d.person_id', '=', personId)
    )
    .select([
      'r.kind',
      'r.slug',
      'r.id',
      'r.created_at as savedAt',
      'p.name as author',
      sql<string | null>`case when q.id is null then substring(r.source from '(?n)^title:[ ]*(.*)$') end`.as(
        'workingTitle'
      ),
      'i.position',
      'i.published_revision_id as publishedId',
      'i.published_at as publishedAt',
      sql<string | null>`q.compiled ->> 'title'`.as('title'),
      sql<boolean>`d.person_id is not null`.as('drafting')
    ])
    .where('r.locale', '=', locale)
    .where('r.kind', 'in', ['course', 'lesson', 'drill'])
    .where((eb) => eb.or([eb('i.slug', 'is not', null), eb('r.author_id', 'is not', null)]))
    .orderBy('r.kind')
    .orderBy('r.slug')
    .orderBy('r.number', 'desc')
    .execute();
}
