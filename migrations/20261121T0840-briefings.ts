import { sql, type Kysely } from 'kysely';

const statements = [
  `create table briefing (
    id uuid primary key,
    course text not null,
    department_id uuid references department,
    cohort_id uuid references cohort on delete cascade,
    due_on date not null,
    goes_live_at timestamptz not null,
    scheduled_by uuid not null references person,
    scheduled_at timestamptz not null,
    closed_at timestamptz,
    closed_by uuid references person,
    check (department_id is null or cohort_id is null),
    check ((closed_at is null) = (closed_by is null))
  )`,
  `create unique index briefing_open on briefing (course, department_id, cohort_id) nulls not distinct
    where closed_at is null`,
  `create index if not exists person_department on person (department_id)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
