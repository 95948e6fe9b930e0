import { sql, type Kysely } from 'kysely';

const kinds = "'course', 'lesson', 'drill', 'rubric', 'question', 'paper', 'form', 'pathway'";

const statements = [
  `alter table library_revision drop constraint library_revision_kind_check`,
  `alter table library_revision add constraint library_revision_kind_check check (kind in (${kinds}))`,
  /* Where wrong choices cost points a mark may be below zero. */
  `alter table mark drop constraint mark_score_check`,
  `alter table mark add constraint mark_score_check check (score >= -max)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
