import { sql, type Kysely } from 'kysely';

const statements = [
  `create table search_passage (
    id bigint primary key generated always as identity,
    kind text not null check (kind in ('lesson', 'phrase', 'term', 'question')),
    slug text not null,
    locale text not null check (locale in ('zh-CN', 'en')),
    course text not null,
    position integer not null,
    anchor text not null,
    title text not null,
    heading text not null,
    text text not null,
    folded_heading text not null,
    folded text not null,
    headwords tsvector not null,
    lexemes tsvector not null
  )`,
  `create index search_passage_item on search_passage (slug, locale)`,
  `create index search_passage_term on search_passage (locale) where kind = 'term'`,
  `create index search_passage_headwords on search_passage using gin (headwords) with (fastupdate = off)`,
  `create index search_passage_lexemes on search_passage using gin (lexemes) with (fastupdate = off)`,
  `create table search_word (word text primary key, keys text[] not null)`,
  `create index search_word_keys on search_word using gin (keys) with (fastupdate = off)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
