import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table person add column employee_number text unique`,
  `alter table person add column started_on date`,
  /* Null: nobody has said so. */
  `alter table person add column experienced boolean`,
  /* Whom the department named; taken over when the person is put into a cohort. */
  `alter table person add column mentor_id uuid references person`,
  `alter table person add check (mentor_id <> id)`,
  `create table people_file (
    id uuid primary key,
    person_id uuid not null unique references person on delete cascade,
    name text not null,
    body bytea not null,
    uploaded_at timestamptz not null
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
