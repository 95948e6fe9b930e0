import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table library_draft drop constraint library_draft_kind_check`,
  `alter table library_draft add constraint library_draft_kind_check check (kind in ('course', 'lesson', 'drill'))`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
