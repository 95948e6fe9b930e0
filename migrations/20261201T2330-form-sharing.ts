import { sql, type Kysely } from 'kysely';

const statements = [
  /* A form about somebody that was shown to them. Until then they see nothing of it. */
  `create table form_sharing (
    sheet_id uuid primary key references form_sheet on delete cascade,
    shared_by uuid not null references person,
    shared_at timestamptz not null
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
