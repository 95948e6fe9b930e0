import { sql, type Kysely } from 'kysely';

const statements = [
  `create table library_revision (
    id uuid primary key,
    kind text not null check (kind in ('course', 'lesson', 'drill', 'rubric', 'paper', 'form', 'pathway')),
    slug text not null,
    locale text not null check (locale in ('zh-CN', 'en')),
    digest text not null,
    source text not null,
    compiled jsonb not null,
    author_id uuid references person,
    created_at timestamptz not null
  )`,
  `create index library_revision_item on library_revision (kind, slug, locale, created_at)`,
  `create table library_item (
    kind text not null,
    slug text not null,
    locale text not null,
    position integer not null default 0,
    published_revision_id uuid not null references library_revision,
    primary key (kind, slug, locale)
  )`,
  `create table library_asset (
    path text primary key,
    digest text not null,
    media_type text not null,
    body bytea not null
  )`,
  `create table library_load (
    singleton boolean primary key default true check (singleton),
    digest text not null,
    loaded_at timestamptz not null
  )`,
  `create table library_problem (
    file text not null,
    line integer not null,
    message text not null,
    found_at timestamptz not null
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
