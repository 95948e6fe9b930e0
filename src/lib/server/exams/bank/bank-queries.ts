import { sql } from 'kysely';
import type { Item } from '../../../engine/assessment';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';

/** `changed`: published, and saved again since. `new`: never published. `imported`: from another system, nobody has published it yet. */
export type BankState = 'published' | 'changed' | 'new' | 'imported';

/** What of the bank is asked for; everything of a language where nothing else is named. */
export type BankFilter = {
  locale: Locale;
  topic?: string | undefined;
  kind?: Item['kind'] | undefined;
  difficulty?: 1 | 2 | 3 | undefined;
  /** `draft`: what somebody here wrote and nobody has published yet. */
  state?: 'published' | 'draft' | 'imported' | undefined;
  text?: string | undefined;
};

/** A page of the questions that fit, by topic; each as its newest revision has it. */
export function selectBank(
  db: Database,
  filter: BankFilter,
  { limit, offset }: { limit: number; offset: number }
) {
  return filtered(db, filter)
    .leftJoin('person as w', 'w.id', 'h.author_id')
    .select([
      'h.slug',
      'h.revisionId',
      'h.kind',
      'h.topic',
      'h.difficulty',
      'h.points',
      'h.stem',
      'h.state',
      'h.createdAt as savedAt',
      'w.name as author'
    ])
    .orderBy(sql`substring(h.topic from '^[A-Z]+')`)
    .orderBy(sql`substring(h.topic from '[0-9]+')::integer`)
    .orderBy('h.slug')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many questions fit, by topic and difficulty; topic and difficulty of the filter itself do not count. */
export function selectCoverage(db: Database, filter: BankFilter) {
  return filtered(db, { ...filter, topic: undefined, difficulty: undefined })
    .select(['h.topic', 'h.difficulty', sql<number>`count(*)::integer`.as('count')])
    .groupBy(['h.topic', 'h.difficulty'])
    .execute();
}

/** Every question that fits and is sound, whole. */
export async function selectItems(db: Database, filter: BankFilter): Promise<Item[]> {
  const rows = await filtered(db, filter)
    .innerJoin('library_revision as r', 'r.id', 'h.revisionId')
    .select('r.compiled')
    .where('r.compiled', 'is not', null)
    .orderBy('h.slug')
    .execute();
  return rows.map(({ compiled }) => compiled as Item);
}

/** How many that fit cannot be read. */
export async function countUnread(db: Database, filter: BankFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('h.kind', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The newest revisions that wait to be published, and fit. */
export function selectWaiting(db: Database, filter: BankFilter) {
  return filtered(db, filter)
    .select(['h.slug', 'h.revisionId'])
    .where('h.state', '<>', 'published')
    .orderBy('h.slug')
    .execute();
}

/** How many questions of a language wait to be published. */
export async function countWaiting(db: Database, locale: Locale): Promise<number> {
  const row = await filtered(db, { locale })
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('h.state', '<>', 'published')
    .executeTakeFirstOrThrow();
  return row.count;
}

function filtered(db: Database, { locale, topic, kind, difficulty, state, text }: BankFilter) {
  return heads(db, locale)
    .$if(topic !== undefined, (query) => query.where('h.topic', '=', topic!))
    .$if(kind !== undefined, (query) => query.where('h.kind', '=', kind!))
    .$if(difficulty !== undefined, (query) => query.where('h.difficulty', '=', difficulty!))
    .$if(state === 'published', (query) => query.where('h.state', 'in', ['published', 'changed']))
    .$if(state === 'draft', (query) => query.where('h.state', 'in', ['changed', 'new']))
    .$if(state === 'imported', (query) => query.where('h.state', '=', 'imported'))
    .$if(text !== undefined, (query) => query.where('h.source', 'ilike', `%${escaped(text!)}%`));
}

/** The newest revision of every question that is published or that somebody brought here. */
function heads(db: Database, locale: Locale) {
  return db.selectFrom((eb) =>
    eb
      .selectFrom('library_revision as r')
      .distinctOn('r.slug')
      .leftJoin('library_item as i', (join) =>
        join.onRef('i.kind', '=', 'r.kind').onRef('i.slug', '=', 'r.slug').onRef('i.locale', '=', 'r.locale')
      )
      .select([
        'r.slug',
        'r.id as revisionId',
        'r.source',
        'r.author_id',
        'r.created_at as createdAt',
        sql<Item['kind'] | null>`r.compiled ->> 'kind'`.as('kind'),
        sql<string>`upper(split_part(r.slug, '/', 1))`.as('topic'),
        sql<1 | 2 | 3 | null>`(r.compiled ->> 'difficulty')::integer`.as('difficulty'),
        sql<string | null>`r.compiled ->> 'points'`.as('points'),
        sql<string | null>`r.compiled ->> 'stem'`.as('stem'),
        sql<BankState>`case
          when i.published_revision_id = r.id then 'published'
          when r.origin = 'import' then 'imported'
          when i.published_revision_id is not null then 'changed'
          else 'new' end`.as('state')
      ])
      .where('r.kind', '=', 'question')
      .where('r.locale', '=', locale)
      .where((or) => or.or([or('i.slug', 'is not', null), or('r.origin', '<>', 'built-in')]))
      .orderBy('r.slug')
      .orderBy('r.number', 'desc')
      .as('h')
  );
}

/** A text to be found as it is written. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Questions that a person has begun and not saved yet; known to that person alone. */
export function selectUnsaved(db: Database, personId: string, locale: Locale) {
  return db
    .selectFrom('library_draft')
    .select(['slug', 'saved_at as savedAt'])
    .where('person_id', '=', personId)
    .where('locale', '=', locale)
    .where('kind', '=', 'question')
    .where('base_id', 'is', null)
    .orderBy('saved_at', 'desc')
    .execute();
}
