import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table organisation add column second_person_publishes boolean not null default false`,
  `alter table library_revision
    alter column compiled drop not null,
    add column number bigint generated always as identity,
    add column path text,
    add column compiler text not null default '',
    add column note text not null default '',
    add column base_id uuid references library_revision`,
  `update library_revision r set
    digest = encode(sha256(convert_to(source, 'UTF8')), 'hex'),
    path = locale || case kind
      when 'course' then '/courses/' || slug || '/course.md'
      when 'lesson' then '/courses/' || split_part(slug, '/', 1) || '/' || lpad(coalesce(
        (select position from library_item i where i.kind = r.kind and i.slug = r.slug and i.locale = r.locale), 0
      )::text, 2, '0') || '-' || split_part(slug, '/', 2) || '.md'
      when 'paper' then '/questions/' || slug || '.yaml'
      when 'rubric' then '/drills/rubrics/' || slug || '.yaml'
      else '/' || kind || 's/' || slug || '.yaml'
    end`,
  `alter table library_revision alter column path set not null`,
  `drop index library_revision_item`,
  `create index library_revision_item on library_revision (kind, slug, locale, number)`,
  `create index library_revision_base on library_revision (base_id)`,
  `alter table library_item
    add column published_at timestamptz,
    add column published_by uuid references person,
    add column relearn_from timestamptz`,
  `update library_item i set published_at = (
    select created_at from library_revision r where r.id = i.published_revision_id
  )`,
  `alter table library_item alter column published_at set not null`,
  `create table library_publication (
    revision_id uuid not null references library_revision,
    published_at timestamptz not null,
    published_by uuid references person,
    note text not null default '',
    relearn boolean not null default false,
    primary key (revision_id, published_at)
  )`,
  `insert into library_publication (revision_id, published_at)
    select published_revision_id, published_at from library_item`,
  `create table library_draft (
    person_id uuid not null references person on delete cascade,
    kind text not null check (kind in ('course', 'lesson')),
    slug text not null,
    locale text not null check (locale in ('zh-CN', 'en')),
    path text not null,
    base_id uuid references library_revision,
    source text not null,
    saved_at timestamptz not null,
    primary key (person_id, kind, slug, locale)
  )`,
  `create table library_difference (
    kind text not null,
    slug text not null,
    locale text not null,
    path text not null,
    digest text not null,
    source text not null,
    found_at timestamptz not null,
    ignored_at timestamptz,
    primary key (kind, slug, locale)
  )`,
  `create table library_blob (
    digest text primary key,
    body bytea not null
  )`,
  `insert into library_blob select distinct on (digest) digest, body from library_asset`,
  `alter table library_asset
    drop column body,
    alter column media_type drop not null,
    add column author_id uuid references person,
    add column created_at timestamptz not null default now(),
    add foreign key (digest) references library_blob`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
