import { sql, type Kysely } from 'kysely';

const statements = [
  `create table publication (
    id uuid primary key,
    cohort_id uuid not null references cohort,
    published_by uuid not null references person,
    published_at timestamptz not null,
    unique (cohort_id)
  )`,
  `create table published_result (
    number bigint generated always as identity primary key,
    publication_id uuid not null references publication,
    cohort_id uuid not null references cohort,
    person_id uuid not null references person,
    person_name text not null,
    written numeric(5, 2) not null check (written between 0 and 100),
    applied numeric(5, 2) not null check (applied between 0 and 100),
    total numeric(5, 2) not null check (total between 0 and 100),
    level integer not null check (level between 1 and 5),
    parts jsonb not null,
    previous_hash text not null,
    hash text not null unique,
    unique (publication_id, person_id)
  )`,
  `create index published_result_person on published_result (person_id)`,
  `create index published_result_cohort on published_result (cohort_id)`,
  `create trigger publication_append_only before update or delete or truncate on publication
    for each statement execute function refuse_change()`,
  `create trigger published_result_append_only before update or delete or truncate on published_result
    for each statement execute function refuse_change()`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
