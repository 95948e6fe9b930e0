import { sql, type Kysely } from 'kysely';

const statements = [
  `create table calendar_feed (
    person_id uuid primary key references person on delete cascade,
    token_hash text not null unique,
    created_at timestamptz not null
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
