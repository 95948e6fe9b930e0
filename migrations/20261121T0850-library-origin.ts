import { sql, type Kysely } from 'kysely';

const origins = `check (origin in ('built-in', 'import', 'trainer'))`;

const statements = [
  `alter table library_revision add column origin text ${origins}`,
  `update library_revision set origin = case when author_id is null then 'built-in' else 'trainer' end`,
  `alter table library_revision alter column origin set not null`,
  `alter table library_asset add column origin text ${origins}`,
  `update library_asset set origin = case when author_id is null then 'built-in' else 'trainer' end`,
  `alter table library_asset alter column origin set not null`,
  `alter table library_difference
    add column origin text not null default 'built-in' check (origin in ('built-in', 'import'))`,
  `alter table library_difference alter column origin drop default`,
  `alter table library_difference drop constraint library_difference_pkey`,
  `alter table library_difference add primary key (kind, slug, locale, origin)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
