import { sql, type Kysely } from 'kysely';

const statements = [
  `create table score_check (
    id uuid primary key,
    cohort_id uuid not null references cohort,
    digest text not null,
    figures jsonb not null,
    submitted_by uuid not null references person,
    submitted_at timestamptz not null,
    checked_by uuid references person,
    checked_at timestamptz,
    closed_by uuid references person,
    closed_at timestamptz,
    remark text not null default '',
    check (checked_by <> submitted_by),
    check ((checked_by is null) = (checked_at is null)),
    check ((closed_by is null) = (closed_at is null))
  )`,
  `create unique index score_check_open on score_check (cohort_id) where closed_at is null`,
  `create index score_check_cohort on score_check (cohort_id, submitted_at)`,
  `alter table publication
    add column submitted_by uuid references person,
    add column checked_by uuid references person,
    add column checked_at timestamptz,
    add check (checked_by <> submitted_by)`,
  `alter table published_result add column hash_version integer not null default 1`,
  `alter table published_result alter column hash_version drop default`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
